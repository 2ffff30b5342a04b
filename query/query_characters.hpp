#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery::query {

/// One character of a UTF-8 text.
struct Character {
    char32_t code = 0;      ///< U+FFFD when it is not valid
    std::size_t bytes = 0;  ///< at least one
    bool valid = true;      ///< false for a part that is not UTF-8
};

/// The character that begins at byte `at`, which is below text.size().
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

/// Separates words: the white space of Unicode with TAB, LF and CR, and two characters without width that
/// copying leaves behind (U+200B and the byte order mark).
[[nodiscard]] bool is_blank(char32_t code);

/// Begins and ends a phrase: the straight double quote, the curly, low and angular ones.
[[nodiscard]] bool is_quote(char32_t code);

/// Excludes when it stands right before a word: the hyphen-minus and what word processors make of it.
[[nodiscard]] bool is_minus(char32_t code);

/// Letters, digits and the marks that go with them.
[[nodiscard]] bool is_word_character(char32_t code);

/// C0 and C1 controls and DEL, but for TAB, LF and CR.
[[nodiscard]] bool is_control(char32_t code);

/// The place of `code` in a terminal: 0, 1 or 2 columns.
[[nodiscard]] std::size_t terminal_columns(char32_t code);

/// What a terminal may be given for `code`: a blank for blanks, U+FFFD for controls, else `code` itself.
[[nodiscard]] char32_t to_displayable(char32_t code);

/// Appends `code` as UTF-8.
void append_utf8(char32_t code, std::string& out);

/// `text` between double quotes for a message: displayable, and cut after 40 characters.
[[nodiscard]] std::string quoted_for_message(std::string_view text);

/// `text` without the blanks at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The runs of characters between blanks.
[[nodiscard]] std::size_t count_words(std::string_view text);

/// The letters and digits after the last other character of `text`.
[[nodiscard]] std::size_t count_letters_at_end(std::string_view text);

}  // namespace chancery::query
