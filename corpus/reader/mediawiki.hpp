#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// Reads the pages of a MediaWiki export, as Wikinews publishes them, in constant memory.
///
/// Shape:   pages of the main namespace that are no redirect; of several revisions the last one's text. The date is
/// that
///          of the page's date template, else the first revision's. Records are counted with the pages left out.
/// Source:  https://www.mediawiki.org/xml/export-0.11.xsd; versions 0.3 to 0.11 differ in nothing that is read.
[[nodiscard]] std::unique_ptr<Reader> make_mediawiki_reader(const ReaderOptions& options);

/// True when the root element is `mediawiki`.
[[nodiscard]] bool looks_like_mediawiki(const SourceHead& head);

}  // namespace chancery::corpus
