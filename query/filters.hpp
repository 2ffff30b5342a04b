#pragma once

#include <optional>
#include <vector>

#include "corpus/article/publication_date.hpp"
#include "query/facet_choice.hpp"

namespace chancery::query {

/// What the options select, beside the query: facets are counted as if their own selection were not made.
struct Filters {
    std::vector<FacetFilter> facets;
    std::optional<corpus::PublicationDate> from;
    std::optional<corpus::PublicationDate> until;
};

}  // namespace chancery::query
