#include <cstdint>
#include <string_view>

#include "tests/fuzz/check_articles.hpp"

/// Invariant: every text, read as the text and as the HTML of Nexis, gives sound articles or a reason why there are
/// none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    chancery::tests::check_articles("nexis-txt", bytes);
    chancery::tests::check_articles("nexis-html", bytes);
    return 0;
}
