#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::corpus {

/// True when `text` is well-formed UTF-8 to its last byte.
///
/// Source:  Unicode 15, table 3-7: no surrogates, no overlong forms, nothing above U+10FFFF.
[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// Puts U+FFFD in the place of what is not UTF-8, in place; true when anything was.
///
/// Shape:   one U+FFFD for each maximal part of an ill-formed sequence. A valid text is not touched.
/// Source:  Unicode 15, 3.9, "U+FFFD substitution of maximal subparts".
bool to_valid_utf8(std::string& text);

/// True for a byte that goes on with a character of several.
[[nodiscard]] constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// The first bytes of `text`, `most` of them or up to three fewer: never half a character.
[[nodiscard]] inline std::string_view beginning_of(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && is_continuation(text[most])) --most;
    return text.substr(0, most);
}

/// One code point and how many bytes it takes.
struct CodePoint {
    char32_t value = U'\uFFFD';
    std::uint32_t bytes = 1;
};

/// The first code point of a text that is not empty; U+FFFD over one byte where it is not valid UTF-8.
[[nodiscard]] CodePoint decode_utf8(std::string_view text);

}  // namespace chancery::corpus
