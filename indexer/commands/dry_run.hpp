#pragma once

#include "corpus/support/command_table.hpp"
#include "indexer/article_run.hpp"

namespace chancery::indexer {

/// Shows how each SOURCE argument would be understood: its format, the first three articles as cleaned, and which of
/// its fields were taken for what. Writes nothing but to `streams`.
///
/// Shape:   Incomplete when a source has no article.
/// Errors:  throws chancery::Error as feed_articles().
[[nodiscard]] ExitStatus show_first_articles(const RunOptions& run, Streams streams);

}  // namespace chancery::indexer
