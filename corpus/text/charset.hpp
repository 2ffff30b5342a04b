#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery::corpus {

/// A text in UTF-8, what its bytes were read as, and what was wrong with them.
struct DecodedText {
    std::string text;
    std::string charset;       ///< "UTF-8", or the name of ICU's converter: "windows-1251"
    std::size_t replaced = 0;  ///< how many parts could not be read and became U+FFFD
    std::string problem;       ///< "not UTF-8: read as windows-1252"; empty when there was none
};

/// Turns foreign bytes into valid UTF-8.
///
/// Shape:   the first of these that fits: a byte order mark (dropped); NUL bytes at every other place, which is
///          UTF-16; ISO-2022-JP by its escapes; valid UTF-8, whatever was declared; text that is UTF-8 but for a few
///          bytes; `declared_charset` ("latin1", "Shift_JIS") unless its reading shows that it cannot be; the guess
///          of uchardet; windows-1252. Bidirectional marks and other invisible characters stay in the text.
/// Errors:  none. UTF-7, HZ, EBCDIC and other charsets that can hide ASCII are refused: a declaration of them counts
///          as unknown, and is reported like any that is not followed.
/// Source:  WHATWG Encoding Standard for the labels, and for windows-1252 in the place of Latin-1.
[[nodiscard]] DecodedText decode_text(std::string_view bytes, std::string_view declared_charset = {});

/// True when `bytes` are UTF-16 or UTF-32, by a byte order mark or by the places of their NUL bytes.
[[nodiscard]] bool looks_like_wide_text(std::string_view bytes);

}  // namespace chancery::corpus
