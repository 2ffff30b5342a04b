#include "query/query_characters.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace chancery::query {

namespace {

constexpr char32_t kReplacement = U'\uFFFD';
constexpr std::size_t kMessageCharacters = 40;

UChar32 to_icu(char32_t code) { return static_cast<UChar32>(code); }

bool is_bidi_control(char32_t code) { return u_hasBinaryProperty(to_icu(code), UCHAR_BIDI_CONTROL) != 0; }

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
    assert(at < text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + at;
    const std::size_t length = text.size() - at;
    std::size_t next = 0;
    UChar32 code = 0;
    U8_NEXT(bytes, next, length, code);
    if (code < 0) return {kReplacement, next, false};
    return {static_cast<char32_t>(code), next, true};
}

bool is_blank(char32_t code) {
    if (code == U'\u200B' || code == U'\uFEFF') return true;
    return !is_control(code) && u_isUWhiteSpace(to_icu(code)) != 0;
}

bool is_quote(char32_t code) {
    constexpr std::array kQuotes{U'"', U'\u201C', U'\u201D', U'\u201E', U'\u201F', U'\u00AB', U'\u00BB', U'\uFF02'};
    return std::find(kQuotes.begin(), kQuotes.end(), code) != kQuotes.end();
}

bool is_minus(char32_t code) {
    return code == U'-' || (code >= U'\u2010' && code <= U'\u2013') || code == U'\u2212' || code == U'\uFF0D';
}

bool is_word_character(char32_t code) {
    return u_isalnum(to_icu(code)) != 0 || (U_GET_GC_MASK(to_icu(code)) & U_GC_M_MASK) != 0;
}

bool is_control(char32_t code) {
    if (code == U'\t' || code == U'\n' || code == U'\r') return false;
    return code < 0x20 || (code >= 0x7F && code <= 0x9F);
}

std::size_t terminal_columns(char32_t code) {
    constexpr std::uint32_t kNoWidth = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
    if ((U_GET_GC_MASK(to_icu(code)) & kNoWidth) != 0) return 0;
    const int width = u_getIntPropertyValue(to_icu(code), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

char32_t to_displayable(char32_t code) {
    if (is_control(code) || is_bidi_control(code)) return kReplacement;
    return code < 0x20 || (u_isUWhiteSpace(to_icu(code)) != 0 && terminal_columns(code) == 1) ? U' ' : code;
}

void append_utf8(char32_t code, std::string& out) {
    std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
    std::size_t length = 0;
    const auto unit = static_cast<std::uint32_t>(code);
    U8_APPEND_UNSAFE(bytes, length, unit);
    for (std::size_t i = 0; i < length; ++i) out += static_cast<char>(bytes[i]);
}

std::string quoted_for_message(std::string_view text) {
    std::string out = "\"";
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++characters) {
        if (characters == kMessageCharacters) {
            out += "…";
            break;
        }
        const Character character = character_at(text, at);
        append_utf8(to_displayable(character.code), out);
        at += character.bytes;
    }
    return out + '"';
}

std::string_view trimmed(std::string_view text) {
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (!is_blank(character.code)) {
            begin = std::min(begin, at);
            end = at + character.bytes;
        }
        at += character.bytes;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const bool blank = is_blank(character.code);
        if (!blank && !inside) ++words;
        inside = !blank;
        at += character.bytes;
    }
    return words;
}

std::size_t count_letters_at_end(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        letters = is_word_character(character.code) ? letters + 1 : 0;
        at += character.bytes;
    }
    return letters;
}

}  // namespace chancery::query
