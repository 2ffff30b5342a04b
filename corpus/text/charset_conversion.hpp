#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery::corpus {

/// A text after conversion, and how many of its parts became U+FFFD.
struct ConvertedText {
    std::string text;
    std::size_t replaced = 0;
};

/// Converts `bytes` to UTF-8 by ICU's converter of that name.
///
/// Errors:  what the charset has not, and a character cut off at the end, becomes U+FFFD and is counted. A name that
///          ICU does not know is read as windows-1252.
[[nodiscard]] ConvertedText convert_to_utf8(std::string_view bytes, const char* converter_name);

}  // namespace chancery::corpus
