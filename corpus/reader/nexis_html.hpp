#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// Reads the HTML that Nexis used to export: `<DOC NUMBER=12><DOCFULL>` before each article.
[[nodiscard]] std::unique_ptr<Reader> make_nexis_html_reader(const ReaderOptions& options);

/// True when an article begins among the first bytes.
[[nodiscard]] bool looks_like_nexis_html(const SourceHead& head);

}  // namespace chancery::corpus
