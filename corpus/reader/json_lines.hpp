#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"

namespace chancery::corpus {

/// Reads JSON Lines: one object a line, blank lines between them allowed.
///
/// Every line is parsed alone, so a bad one costs itself only. Invalid UTF-8, lone surrogates and raw
/// control characters inside a line are repaired, reported as BadEncoding, and the article is kept. Fields
/// that no alias names are not looked at: a record is refused only for a fault that stops the parser.
/// Source:  https://jsonlines.org; RFC 8259.
[[nodiscard]] std::unique_ptr<Reader> make_json_lines_reader(const ReaderOptions& options);

}  // namespace chancery::corpus
