#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"

namespace chancery::corpus {

/// Reads a text file as one article: the title from its first lines, the rest is the body.
///
/// Shape:   UTF-8 with or without a byte order mark, UTF-16 with one; a text that is neither is read as
///          windows-1252, and one with a few bad bytes is mended: both are reported as BadEncoding. The id stays
///          empty. A file named like `2024-05-29-tokyo.txt` gives the date (DateOrigin::File).
[[nodiscard]] std::unique_ptr<Reader> make_plain_text_reader(const ReaderOptions& options);

}  // namespace chancery::corpus
