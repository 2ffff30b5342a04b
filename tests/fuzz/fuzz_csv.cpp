#include <cstdint>

#include "tests/fuzz/check_articles.hpp"

/// Invariant: whatever the table, its articles are sound; the first byte chooses csv, tsv or gdelt-gkg.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    constexpr std::string_view kFormats[]{"csv", "tsv", "gdelt-gkg"};
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static_cast<void>(chancery::tests::check_given(kFormats[data[0] % 3], bytes.substr(1), 4096));
    return 0;
}
