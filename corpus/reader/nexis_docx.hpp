#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// Reads the DOCX that Nexis Uni and Lexis Advance export: a cover with a list, then articles that end with "End of
/// Document".
[[nodiscard]] std::unique_ptr<Reader> make_nexis_docx_reader(const ReaderOptions& options);

/// True for a DOCX file: whether it is one of Nexis shows only when it is read.
[[nodiscard]] bool looks_like_docx(const SourceHead& head);

}  // namespace chancery::corpus
