#include <cstdint>
#include <string_view>

#include "tests/fuzz/check_articles.hpp"

/// Invariant: whatever the lines, their articles are sound.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static_cast<void>(chancery::tests::check_given("jsonl", {reinterpret_cast<const char*>(data), size}, 4096));
    return 0;
}
