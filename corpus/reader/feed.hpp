#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// Reads the items of a news feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF.
///
/// Shape:   elements are told by their namespaces, by prefix only where a feed declares none. Dates are
///          DateOrigin::Feed; the feed's title stands for an item's source, its language for the item's.
/// Source:  https://www.rssboard.org/rss-specification; RFC 4287; https://web.resource.org/rss/1.0/spec.
[[nodiscard]] std::unique_ptr<Reader> make_feed_reader(const ReaderOptions& options);

/// True when the root element is one of a feed.
[[nodiscard]] bool looks_like_feed(const SourceHead& head);

}  // namespace chancery::corpus
