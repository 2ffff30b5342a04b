#pragma once

#include <vector>

#include "query/query_parser.hpp"
#include "query/query_tree.hpp"

namespace chancery::query {

/// One operand of a row of them, and whether a typed AND joins it to the one before.
struct Operand {
    QueryNode node;
    bool after_and = false;
};

/// The smallest span around both.
[[nodiscard]] TextSpan cover(TextSpan left, TextSpan right);

/// `parts`, one or more, under one And or Or; children of the same kind are taken in, and a single part
/// stays as it is.
[[nodiscard]] QueryNode joined(NodeKind kind, std::vector<QueryNode> parts);

/// Operands that stand side by side or are joined by AND, one or more, as parse_query says for `match`.
[[nodiscard]] QueryNode joined_side_by_side(std::vector<Operand> operands, Match match);

}  // namespace chancery::query
