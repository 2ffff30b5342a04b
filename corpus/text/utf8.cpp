#include "corpus/text/utf8.hpp"

#include <cstdint>

#include <simdjson.h>
#include <unicode/utf8.h>

namespace chancery::corpus {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Moves `at` past one character or one ill-formed part; true when it was a character.
bool skip_character(std::string_view text, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const std::size_t length = text.size();
    UChar32 character = 0;
    // NOLINTNEXTLINE: the macro is ICU's
    U8_NEXT(bytes, at, length, character);
    return character >= 0;
}

std::string repaired(std::string_view text) {
    std::string out;
    out.reserve(text.size() + kReplacement.size());
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        const bool good = skip_character(text, at);
        out += good ? text.substr(start, at - start) : kReplacement;
    }
    return out;
}

}  // namespace

CodePoint decode_utf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const std::size_t length = text.size();
    std::size_t at = 0;
    UChar32 character = 0;
    // NOLINTNEXTLINE: the macro is ICU's
    U8_NEXT(bytes, at, length, character);
    if (character < 0) return {};
    return {static_cast<char32_t>(character), static_cast<std::uint32_t>(at)};
}

bool is_valid_utf8(std::string_view text) { return simdjson::validate_utf8(text); }

bool to_valid_utf8(std::string& text) {
    if (is_valid_utf8(text)) return false;
    text = repaired(text);
    return true;
}

}  // namespace chancery::corpus
