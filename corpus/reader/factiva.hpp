#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// Reads the HTML that Factiva exports, "Article format" and "Full article plus indexing", whatever the language of
/// the page it was asked from.
[[nodiscard]] std::unique_ptr<Reader> make_factiva_reader(const ReaderOptions& options);

/// True when an article of Factiva begins among the first bytes.
[[nodiscard]] bool looks_like_factiva(const SourceHead& head);

}  // namespace chancery::corpus
