#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/reader/detection.hpp"
#include "corpus/text/utf8.hpp"
#include "tests/fuzz/require.hpp"

using namespace chancery::corpus;

namespace {

/// One line of valid UTF-8 without a NUL.
void check_line(const std::string& text) {
    require(is_valid_utf8(text) && text.find('\0') == std::string::npos && text.find('\n') == std::string::npos);
}

void check_article(const Article& article) {
    for (const std::string* text : {&article.id, &article.title, &article.url, &article.source, &article.author,
                                    &article.language, &article.section}) {
        check_line(*text);
    }
    require(is_valid_utf8(article.body) && article.body.find('\0') == std::string::npos);
    require(!article.title.empty() || !article.body.empty());
    require(article.published.has_value() == (article.published_from == DateOrigin::Field));
}

}  // namespace

/// Invariant: every article is valid UTF-8 with some text, and a line gives at most one article and one loss.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    ReaderOptions options;
    options.max_record_bytes = 4096;
    const auto lines = static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
    std::uint64_t records = 0;
    bool cut_off = false;
    const ArticleSink sink{[&](Article&& article) {
                               check_article(article);
                               ++records;
                               return true;
                           },
                           [&](Rejection&& rejection) {
                               cut_off = cut_off || rejection.reason == RejectionReason::Unreadable;
                               if (!keeps_article(rejection.reason)) ++records;
                               require(rejection.excerpt.size() <= 200);
                           }};
    const auto input = open_byte_stream(std::string_view(bytes), "fuzz");
    make_reader("jsonl", options)->read(*input, sink);
    const bool compressed = size > 2 && std::string_view(
                                            "\x1F"
                                            "B\xFD\x28\x04")
                                                .find(bytes[0]) != std::string_view::npos;
    require(compressed || cut_off || records <= lines);
    return 0;
}
