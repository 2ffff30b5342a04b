#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// Reads news in NewsML-G2 (an item or a message of several), NewsML 1.x and the `newsitem` of Reuters (RCV1).
///
/// Shape:   the text is inline NITF, XHTML or plain; an item without one, such as a picture, has its caption. Packages,
///          plans and concepts hold no article and are refused as such.
/// Source:  IPTC NewsML-G2 2.35; NewsML 1.2.
[[nodiscard]] std::unique_ptr<Reader> make_newsml_reader(const ReaderOptions& options);

/// True when the root element is one of NewsML.
[[nodiscard]] bool looks_like_newsml(const SourceHead& head);

}  // namespace chancery::corpus
