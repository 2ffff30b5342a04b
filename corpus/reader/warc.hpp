#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// Reads a web archive: WARC 1.0 and 1.1, the text extracts (WET) of Common Crawl, ARC 1.0 and 2.0.
///
/// Shape:   of `response` and `resource` records the pages, feeds and texts, each by the reader of its format, of
/// `conversion`
///          records the text, whose first line is the title. Answers other than 200, images and such, and records of
///          other types are passed over. The address is that of the record where the page names none; a page cannot
///          have been published three days after it was fetched. Positions are records.
/// Errors:  brotli is refused. A wrong length is reported and the record read up to the next one.
/// Source:  ISO 28500:2017; Internet Archive, Arc File Format, 1996.
[[nodiscard]] std::unique_ptr<Reader> make_warc_reader(const ReaderOptions& options);

/// True when it begins with a record of WARC or ARC, or is named as one.
[[nodiscard]] bool looks_like_warc(const SourceHead& head);

}  // namespace chancery::corpus
