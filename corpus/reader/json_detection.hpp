#pragma once

#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// True when the source is made of lines that each hold one JSON value, or its name says so and nothing speaks
/// against it.
[[nodiscard]] bool looks_like_json_lines(const SourceHead& head);

/// True when the source is JSON that is no JSON Lines: a list, an object over several lines, one long object.
[[nodiscard]] bool looks_like_json_document(const SourceHead& head);

}  // namespace chancery::corpus
