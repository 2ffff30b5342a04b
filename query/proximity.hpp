#pragma once

#include <optional>
#include <string_view>

#include "query/query_error.hpp"
#include "query/query_tree.hpp"

namespace chancery::query {

/// Why the children of `node`, a Near or a Pre, cannot be near one another: a filter, NOT, AND or NEAR has no
/// position of its own, and two fields have no distance. `sign` is the operator as typed.
[[nodiscard]] std::optional<QueryError> find_proximity_problem(const QueryNode& node, std::string_view sign);

}  // namespace chancery::query
