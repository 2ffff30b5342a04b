// An address of any bytes has a key, in time linear to its size, and the key of a key is itself.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "corpus/article/url_key.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view url(reinterpret_cast<const char*>(data), size);
    const std::string key = chancery::corpus::to_url_key(url);
    if (chancery::corpus::to_url_key(key) != key) std::abort();
    return 0;
}
