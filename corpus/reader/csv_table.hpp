#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// Reads tables with a delimiter that is found out: comma, semicolon, tab or pipe.
///
/// Shape:   columns are known by the names in the first row, others and those of a table without a header by what is in
///          them (guess_fields). A header row that stands again among the rows is dropped and reported once. A row
///          with more cells than the header is refused unless the rest is empty; one with fewer is read when only
///          unused columns are missing. Cells that are not UTF-8 are decoded (decode_text) and reported; a table in
///          UTF-16 is read up to the limit of a record.
/// Source:  RFC 4180, leniently: see CsvRows.
[[nodiscard]] std::unique_ptr<Reader> make_csv_reader(const ReaderOptions& options);

/// The same for tables whose delimiter is the tab.
[[nodiscard]] std::unique_ptr<Reader> make_tsv_reader(const ReaderOptions& options);

/// True when it is named so, or its first row has names of fields and the rows are regular.
[[nodiscard]] bool looks_like_csv(const SourceHead& head);

/// The same with tabs.
[[nodiscard]] bool looks_like_tsv(const SourceHead& head);

}  // namespace chancery::corpus
