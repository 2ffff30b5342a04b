#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/support/expected.hpp"

namespace chancery::corpus {

/// The bytes of one member of a zip archive in memory: the text of a DOCX is its `word/document.xml`.
///
/// Errors:  why there are none, an English phrase without a full stop: no such member, damaged, encrypted, or more than
///          `max_bytes`.
[[nodiscard]] Expected<std::string, std::string> read_zip_member(std::string_view zip, std::string_view name,
                                                                 std::size_t max_bytes);

}  // namespace chancery::corpus
