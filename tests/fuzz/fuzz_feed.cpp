#include <cstdint>

#include "tests/fuzz/check_articles.hpp"

/// Invariant: a feed gives sound articles or reasons, whatever its bytes are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    chancery::tests::check_articles("rss", {reinterpret_cast<const char*>(data), size});
    return 0;
}
