#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/support/expected.hpp"

namespace chancery::corpus {

/// The paragraphs of a DOCX file in memory, in order; empty ones too.
///
/// Shape:   valid UTF-8 without control characters; a tab is a blank, a line break in a paragraph stays one. Deleted
///          text, instructions of fields, notes, heads and feet of pages are left out.
/// Errors:  why it is no DOCX, an English phrase without a full stop; also when its text takes more than `max_bytes`.
/// Source:  ECMA-376-1:2016, 17.3 (paragraphs and runs).
[[nodiscard]] Expected<std::vector<std::string>, std::string> read_docx(std::string_view bytes, std::size_t max_bytes);

}  // namespace chancery::corpus
