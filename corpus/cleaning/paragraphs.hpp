#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/cleaning/page_line.hpp"

namespace chancery::corpus {

/// Joins those of `lines` that are `kept` to a body whose paragraphs are separated by one blank line.
///
/// A paragraph begins after a blank line or one that is left out; at an indented line after the end of a sentence (the
/// indentation goes); and, where the text has no blank lines and lines too long to be wrapped, at every line. Line
/// breaks inside a paragraph stay, and so does every other byte.
[[nodiscard]] std::string join_paragraphs(const std::vector<PageLine>& lines, const std::vector<bool>& kept);

/// The same for a whole text.
[[nodiscard]] std::string with_paragraphs(std::string_view body);

}  // namespace chancery::corpus
