#include <cstdint>
#include <string_view>

#include "tests/fuzz/check_articles.hpp"

/// Invariant: every record gives sound articles, or a reason why it gives none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static_cast<void>(chancery::tests::check_given("warc", {reinterpret_cast<const char*>(data), size}, 1U << 16U));
    return 0;
}
