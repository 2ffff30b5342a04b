#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// A text in UTF-8, and what was wrong with the bytes it came from.
struct DecodedText {
    std::string text;
    std::string problem;  ///< "not UTF-8: read as windows-1252"; empty when there was none
};

/// Turns the bytes of a text file into valid UTF-8.
///
/// Shape:   a byte order mark decides (UTF-8, UTF-16 LE or BE) and is dropped; then valid UTF-8 is taken as it
///          is; a text whose other characters are mostly UTF-8 is mended with U+FFFD; anything else is
///          windows-1252.
/// Source:  WHATWG Encoding Standard for the marks and for windows-1252 in the place of Latin-1.
[[nodiscard]] DecodedText decode_text(std::string_view bytes);

}  // namespace chancery::corpus
