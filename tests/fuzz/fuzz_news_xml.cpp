#include <cstdint>

#include "tests/fuzz/check_articles.hpp"

/// Invariant: NITF and NewsML give sound articles or reasons, whatever their bytes are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const char* const format : {"nitf", "newsml"})
        chancery::tests::check_articles(format, {reinterpret_cast<const char*>(data), size});
    return 0;
}
