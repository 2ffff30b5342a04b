#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/cleaning/title.hpp"
#include "corpus/reader/detection.hpp"
#include "corpus/text/utf8.hpp"
#include "tests/fuzz/require.hpp"

using namespace chancery::corpus;

namespace {

void check_article(const Article& article) {
    require(is_valid_utf8(article.title) && is_valid_utf8(article.body));
    require(article.title.find('\n') == std::string::npos);
    require(!article.title.empty() || !article.body.empty());
    require(article.body.find('\0') == std::string::npos && article.body.find('\r') == std::string::npos);
}

}  // namespace

/// Invariant: one file gives one article of valid UTF-8, or one reason why not; a title's offsets lie in the page.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    ReaderOptions options;
    options.max_record_bytes = 1U << 16U;
    int articles = 0;
    int losses = 0;
    const ArticleSink sink{[&](Article&& article) {
                               check_article(article);
                               ++articles;
                               return true;
                           },
                           [&](Rejection&& rejection) { losses += keeps_article(rejection.reason) ? 0 : 1; }};
    make_reader("text", options)->read(*open_byte_stream(bytes, "fuzz"), sink);
    require(articles <= 1 && losses <= 2 && articles + losses >= 1);
    const TitleSplit split = split_title(bytes);
    require(split.title_at <= split.body_at && split.body_at <= bytes.size());
    return 0;
}
