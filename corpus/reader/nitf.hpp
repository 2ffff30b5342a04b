#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// Reads articles in NITF, with its namespace or without: what agencies send, the New York Times Annotated Corpus.
///
/// Source:  IPTC NITF 3.6.
[[nodiscard]] std::unique_ptr<Reader> make_nitf_reader(const ReaderOptions& options);

/// True when the root element is `nitf`.
[[nodiscard]] bool looks_like_nitf(const SourceHead& head);

}  // namespace chancery::corpus
