#pragma once

#include <string>
#include <vector>

#include "corpus/schema/facet_dictionary.hpp"
#include "corpus/schema/lexicon.hpp"
#include "corpus/support/expected.hpp"
#include "query/plan.hpp"
#include "query/query_error.hpp"
#include "query/query_tree.hpp"

namespace chancery::query {

/// How the planner reads words.
struct PlannerOptions {
    bool literal = false;  ///< names do not find their tags
};

/// A plan, and what of the query has no meaning for an index ("&", "!").
struct Planned {
    PlanNode plan;
    std::vector<std::string> left_out;
};

/// Gives the syntax tree its meaning over one index: words are cut and folded by the analyser, values are found, and
/// words side by side that name an actor or a theme become a concept, the longest name first.
///
/// Errors:  a value that the index does not know, and what NEAR and PRE cannot hold, with its place in the query.
[[nodiscard]] Expected<Planned, QueryError> plan_query(const QueryNode& tree, const corpus::Lexicon& lexicon,
                                                       const corpus::FacetDictionary& dictionary,
                                                       const PlannerOptions& options);

}  // namespace chancery::query
