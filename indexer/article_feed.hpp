#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/article/date_window.hpp"
#include "corpus/article/rejection.hpp"
#include "corpus/reader/field_map.hpp"
#include "corpus/reader/unpack_budget.hpp"

namespace chancery::indexer {

/// Which files are read, and how.
struct FeedOptions {
    std::vector<std::string> sources;  ///< files, directories, "-"
    std::string format;                ///< empty: by content, then name
    corpus::FieldMap fields;
    corpus::UnpackLimits limits;  ///< of each source
    corpus::DateWindow dates;
};

/// What to do with what the readers give.
struct FeedSink {
    std::function<void(corpus::Article&&)> article;
    std::function<void(corpus::Rejection&&)> rejection;
    std::function<bool()> stopped;  ///< asked between articles; true ends the reading
    std::function<void(const std::string& source, std::string_view format)> opened;  ///< before each source or member
    /// After each source, with what its reader says of its fields; may be empty.
    std::function<void(const std::string& source, std::string_view format, const std::string& fields)> closed;
    std::function<void(std::uint64_t input_bytes)> progress;  ///< bytes of input taken so far, over all sources
};

/// Reads all sources, and the members of archives, in order and gives their articles as the readers found them.
///
/// Errors:  throws chancery::Error when an argument is missing or the format unknown. A file that ends too early or
///          holds no article is a rejection; the rest goes on.
void feed_articles(const FeedOptions& options, const FeedSink& sink);

}  // namespace chancery::indexer
