#pragma once

#include "corpus/article/article.hpp"
#include "corpus/cleaning/cleaner.hpp"

namespace chancery::indexer {

/// Makes of what a reader found what is tagged, stored and printed: outlet and wire credit are found, the text is
/// cleaned. The credit is looked for before cleaning, which takes datelines off, and after it, which finds bylines.
[[nodiscard]] corpus::Article to_finished_article(corpus::Article raw, const corpus::CleanOptions& options = {});

}  // namespace chancery::indexer
