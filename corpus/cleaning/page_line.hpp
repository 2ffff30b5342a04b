#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace chancery::corpus {

/// One line of a page.
struct PageLine {
    std::string_view raw;   ///< without its line end
    std::string_view text;  ///< without white space (no-break spaces too) on either side; empty: a blank line
};

/// The lines of `page`, in order; views into it.
[[nodiscard]] std::vector<PageLine> split_lines(std::string_view page);

/// Without white space on either side, no-break and zero-width spaces too.
[[nodiscard]] std::string_view trimmed_line(std::string_view line);

/// True when `line` ends with a full stop, question or exclamation mark or an ellipsis, perhaps
/// inside closing quotes or brackets.
[[nodiscard]] bool ends_sentence(std::string_view line);

/// The number of words between blanks.
[[nodiscard]] std::size_t count_words(std::string_view line);

/// The first word; takes it and the blanks after it off `line`.
std::string_view take_word(std::string_view& line);

/// True when the line looks like a name alone: two to five words with a capital each, or a particle
/// such as "de" or "van", and no digits or sentence marks.
[[nodiscard]] bool is_name_like(std::string_view line);

/// True for "de", "van", "bin" and the like.
[[nodiscard]] bool is_name_particle(std::string_view word);

/// True for an ASCII capital or the lead byte of any character outside ASCII.
[[nodiscard]] bool is_capital_like(char c);

}  // namespace chancery::corpus
