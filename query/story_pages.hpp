#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <xapian.h>

#include "corpus/schema/facet_columns.hpp"

namespace chancery::query {

enum class SortOrder { Relevance, Newest, Oldest };

/// A document that matches, and what it scores.
struct ScoredDocument {
    Xapian::docid docid = 0;
    double score = 0;
};

/// Which part of an order is wanted.
struct PageRange {
    std::size_t offset = 0;
    std::size_t limit = 10;
};

/// The distinct stories among documents, each document given once.
[[nodiscard]] std::uint64_t count_stories(std::span<const ScoredDocument> matches, const corpus::FacetColumns& columns);

/// A page of results with one article of each story: the one that stands first in the order, and of equals the lead.
///
/// Shape:   by score, or by day with unknown days last and the score deciding within a day; then by number.
[[nodiscard]] std::vector<ScoredDocument> collapsed_page(std::span<const ScoredDocument> matches,
                                                         const corpus::FacetColumns& columns, SortOrder sort,
                                                         PageRange range);

/// The other documents of the story of `docid`: the lead first, then by number; at most `limit`.
[[nodiscard]] std::vector<Xapian::docid> copies_of(Xapian::docid docid, const corpus::FacetColumns& columns,
                                                   std::size_t limit);

/// How many documents the story of `docid` has, itself included.
[[nodiscard]] std::uint64_t story_size(Xapian::docid docid, const corpus::FacetColumns& columns);

}  // namespace chancery::query
