#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/schema/facet_columns.hpp"

namespace chancery::indexer {

/// Proves the stories of an index consistent: every shared story has two articles or more and one lead, which no
/// other is earlier than; the article that gave a story its id belongs to it; columns and slots say the same; every
/// sketch can be read. Returns what is wrong, a line each.
///
/// Errors:  Xapian's pass.
[[nodiscard]] std::vector<std::string> check_stories(const Xapian::Database& database,
                                                     const corpus::FacetColumns& columns);

}  // namespace chancery::indexer
