#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace chancery::corpus {

/// What a byte or code point is to the cutter.
enum class CharacterKind : std::uint8_t {
    Letter,
    Digit,
    Ideograph,  ///< a word by itself
    Invisible,  ///< part of a word, without width
    Space,
    Newline,
    Hyphen,
    Apostrophe,
    Comma,
    Stop,      ///< . ! ? …
    FullStop,  ///< 。: always ends a sentence
    Other,
};

namespace character_kind {

using Kind = CharacterKind;

constexpr std::array<Kind, 128> make_ascii() {
    std::array<Kind, 128> kinds{};
    for (std::size_t c = 0; c < kinds.size(); ++c) {
        const bool lower = c >= 'a' && c <= 'z';
        const bool upper = c >= 'A' && c <= 'Z';
        kinds[c] = lower || upper ? Kind::Letter : c >= '0' && c <= '9' ? Kind::Digit : Kind::Other;
    }
    for (const char c : {' ', '\t', '\r', '\f', '\v', '\0'}) kinds[static_cast<unsigned char>(c)] = Kind::Space;
    for (const char c : {',', ';', ':', '(', ')', '[', ']', '{', '}', '/', '|', '<', '>'}) {
        kinds[static_cast<unsigned char>(c)] = Kind::Comma;
    }
    for (const char c : {'.', '!', '?'}) kinds[static_cast<unsigned char>(c)] = Kind::Stop;
    kinds['\n'] = Kind::Newline;
    kinds['-'] = Kind::Hyphen;
    kinds['\''] = Kind::Apostrophe;
    kinds['`'] = Kind::Apostrophe;
    return kinds;
}

/// By ASCII code: what nearly every byte of a text needs.
inline constexpr std::array<Kind, 128> kAscii = make_ascii();

}  // namespace character_kind

/// The kind of any code point.
[[nodiscard]] CharacterKind to_character_kind(char32_t code);

}  // namespace chancery::corpus
