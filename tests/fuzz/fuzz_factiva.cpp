#include <cstdint>
#include <string_view>

#include "tests/fuzz/check_articles.hpp"

/// Invariant: every page gives sound articles, or a reason why there are none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    chancery::tests::check_articles("factiva", {reinterpret_cast<const char*>(data), size});
    return 0;
}
