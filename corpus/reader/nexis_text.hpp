#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// Reads the plain text that Nexis used to export: a cover, then articles that begin with "12 of 50 DOCUMENTS".
///
/// Shape:   any charset, decoded article by article; one article at a time is in memory. German, French and other
///          pages of Nexis too.
[[nodiscard]] std::unique_ptr<Reader> make_nexis_text_reader(const ReaderOptions& options);

/// True when a line among the first bytes begins an article.
[[nodiscard]] bool looks_like_nexis_text(const SourceHead& head);

}  // namespace chancery::corpus
