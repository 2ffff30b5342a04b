#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// Reads GDELT's Global Knowledge Graph: records about articles, without their text.
///
/// Shape:   the 27 columns of version 2.1 without a header, the same with the header that BigQuery exports, and the
///          daily files of version 1 with theirs, where one record stands for each of its addresses. The title is
///          PAGE_TITLE, else the words of the address; the day is the page's own where given. The body is what the
///          record tells: its quotations, its names and its places in the order of the article, with countries in
///          their English names (FIPS 10-4 to ISO), so that mentions count as often as GDELT found them. The language
///          is that of the source (`srclc`), English where nothing was translated.
/// Source:  GDELT Global Knowledge Graph Codebook 2.1 (2015); GKG 1.0 table definition (2013).
[[nodiscard]] std::unique_ptr<Reader> make_gdelt_gkg_reader(const ReaderOptions& options);

/// True when the first row has the columns of a GKG record, or the names of them.
[[nodiscard]] bool looks_like_gdelt_gkg(const SourceHead& head);

}  // namespace chancery::corpus
