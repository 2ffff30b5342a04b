#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/html/html_text.hpp"
#include "tests/fuzz/check_articles.hpp"

using namespace chancery::corpus;

/// Invariant: a page gives a sound article or a reason why not; the text of any fragment is valid UTF-8.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t given = chancery::tests::check_given("html", bytes, 1U << 18U);
    require(given >= 1 && given <= 3);
    const std::string text = html_to_text(bytes);
    require(is_valid_utf8(text) && text.find('\0') == std::string::npos);
    static_cast<void>(looks_like_html(bytes));
    return 0;
}
