#include <cstdint>
#include <string>

#include "corpus/reader/wikitext.hpp"
#include "tests/fuzz/check_articles.hpp"

using namespace chancery::corpus;

/// Invariants: an export may give no article, all of its pages being something else, but what it gives is sound; markup
/// in valid UTF-8 gives text in valid UTF-8.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static_cast<void>(chancery::tests::check_given("mediawiki", bytes, 1U << 16U));
    std::string markup(bytes);
    to_valid_utf8(markup);
    const WikiPage page = parse_wikitext(markup);
    require(is_valid_utf8(page.text) && is_valid_utf8(page.date));
    return 0;
}
