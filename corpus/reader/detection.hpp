#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "corpus/reader/reader.hpp"

namespace chancery::corpus {

/// The name of the format that an input seems to be in: one that make_reader() takes.
///
/// Shape:   each format looks at the content first and at the name, a compression ending aside, where that leaves it
///          open. What no format knows is text.
[[nodiscard]] std::string_view detect_format(std::string_view first_bytes, std::string_view file_name);

/// The names that make_reader() takes, as a list for people: "jsonl, html, text".
[[nodiscard]] std::string known_formats();

/// Makes the reader for a format.
///
/// Errors:  throws chancery::Error (BadUsage) with the list of the formats when it is none of them.
[[nodiscard]] std::unique_ptr<Reader> make_reader(std::string_view format, const ReaderOptions& options);

}  // namespace chancery::corpus
