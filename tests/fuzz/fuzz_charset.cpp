// decode_text over foreign bytes: the first line of the input is the declared charset, the rest the text.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "corpus/text/charset.hpp"
#include "corpus/text/utf8.hpp"
#include "tests/fuzz/require.hpp"

using namespace chancery::corpus;

namespace {}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::size_t line_end = input.find('\n');
    const std::string_view label = line_end == std::string_view::npos ? std::string_view() : input.substr(0, line_end);
    const std::string_view bytes = line_end == std::string_view::npos ? input : input.substr(line_end + 1);
    const DecodedText decoded = decode_text(bytes, label);
    require(is_valid_utf8(decoded.text) && is_valid_utf8(decoded.problem) && !decoded.charset.empty());
    require(decoded.replaced <= bytes.size() && decoded.text.size() <= 8 * bytes.size());
    require(decoded.replaced == 0 || !decoded.problem.empty());
    if (decoded.charset == "UTF-8" && is_valid_utf8(bytes)) require(bytes.ends_with(decoded.text));
    return 0;
}
