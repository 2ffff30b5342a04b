#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// Reads a web page, one article a file: HTML or XHTML in any charset.
[[nodiscard]] std::unique_ptr<Reader> make_html_reader(const ReaderOptions& options);

/// True when it begins as an HTML page, or begins with a tag and is named as one.
[[nodiscard]] bool looks_like_html_page(const SourceHead& head);

}  // namespace chancery::corpus
