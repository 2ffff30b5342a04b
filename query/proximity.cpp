#include "query/proximity.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace chancery::query {

namespace {

bool is_positional(const QueryNode& node) {
    return node.kind == NodeKind::Word || node.kind == NodeKind::Prefix || node.kind == NodeKind::Phrase;
}

/// What `node` is, for the message that says why NEAR cannot take it; empty when it can.
std::string_view without_position(const QueryNode& node) {
    switch (node.kind) {
        case NodeKind::Value:
        case NodeKind::Date: return "a filter";
        case NodeKind::Not: return "a NOT";
        case NodeKind::And: return "an AND";
        case NodeKind::Near: return "a NEAR";
        case NodeKind::Pre: return "a PRE";
        case NodeKind::Or:
            for (const QueryNode& child : node.children) {
                if (!is_positional(child)) return without_position(child);
            }
            return "";
        default: return "";
    }
}

/// The field of a word, or of the words of an Or.
const std::string& field_of_words(const QueryNode& node) {
    return node.kind == NodeKind::Or ? field_of_words(node.children.front()) : node.field;
}

bool is_all_of_field(const QueryNode& node, const std::string& field) {
    if (node.kind != NodeKind::Or) return node.field == field;
    return std::all_of(node.children.begin(), node.children.end(),
                       [&](const QueryNode& child) { return child.field == field; });
}

}  // namespace

std::optional<QueryError> find_proximity_problem(const QueryNode& node, std::string_view sign) {
    const std::string& field = field_of_words(node.children.front());
    for (const QueryNode& child : node.children) {
        const std::string_view problem = without_position(child);
        if (!problem.empty()) {
            return QueryError{fmt::format("{} cannot take {}, which has no position", sign, problem),
                              "it takes words, phrases and groups of these with OR; join the rest with AND",
                              child.span};
        }
        if (!is_all_of_field(child, field)) {
            return QueryError{fmt::format("{} cannot reach from one field to another", sign),
                              "write the field before a group: title:(a NEAR/5 b)", child.span};
        }
    }
    return std::nullopt;
}

}  // namespace chancery::query
