#include "query/joining.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace chancery::query {

namespace {

/// True for what chooses articles and has no weight: values, dates, NOT, and what holds nothing else.
bool is_filter(const QueryNode& node) {
    switch (node.kind) {
        case NodeKind::Not:
        case NodeKind::Value:
        case NodeKind::Date: return true;
        case NodeKind::And:
        case NodeKind::Or: return std::all_of(node.children.begin(), node.children.end(), is_filter);
        default: return false;
    }
}

QueryNode join_all(std::vector<Operand> operands) {
    std::vector<QueryNode> parts;
    for (Operand& operand : operands) parts.push_back(std::move(operand.node));
    return joined(NodeKind::And, std::move(parts));
}

/// The operands that are no filters, in runs of which a typed AND holds the members together.
std::vector<std::vector<QueryNode>> take_runs(std::vector<Operand>& operands) {
    std::vector<std::vector<QueryNode>> runs;
    bool held = false;
    for (Operand& operand : operands) {
        held = held && operand.after_and;
        if (is_filter(operand.node)) continue;
        if (!held) runs.emplace_back();
        runs.back().push_back(std::move(operand.node));
        held = true;
    }
    return runs;
}

/// Match::Any: one OR of the runs stands where the first of them stood, between the filters.
QueryNode join_any(std::vector<Operand> operands) {
    std::vector<Operand> copies = operands;
    std::vector<std::vector<QueryNode>> runs = take_runs(copies);
    if (runs.size() < 2) return join_all(std::move(operands));
    std::vector<QueryNode> choices;
    for (auto& run : runs) choices.push_back(joined(NodeKind::And, std::move(run)));
    std::vector<QueryNode> parts;
    bool placed = false;
    for (Operand& operand : operands) {
        const bool filter = is_filter(operand.node);
        if (filter) parts.push_back(std::move(operand.node));
        if (!filter && !placed) parts.push_back(joined(NodeKind::Or, std::exchange(choices, {})));
        placed = placed || !filter;
    }
    return joined(NodeKind::And, std::move(parts));
}

}  // namespace

TextSpan cover(TextSpan left, TextSpan right) {
    return {std::min(left.start, right.start), std::max(left.end, right.end)};
}

QueryNode joined(NodeKind kind, std::vector<QueryNode> parts) {
    assert(!parts.empty());
    if (parts.size() == 1) return std::move(parts.front());
    QueryNode node;
    node.kind = kind;
    node.span = cover(parts.front().span, parts.back().span);
    for (QueryNode& part : parts) {
        if (part.kind != kind) {
            node.children.push_back(std::move(part));
            continue;
        }
        std::move(part.children.begin(), part.children.end(), std::back_inserter(node.children));
    }
    return node;
}

QueryNode joined_side_by_side(std::vector<Operand> operands, Match match) {
    for (std::size_t i = 1; i < operands.size(); ++i) {
        operands[i].node.beside = !operands[i].after_and && !is_filter(operands[i - 1].node);
    }
    return match == Match::Any ? join_any(std::move(operands)) : join_all(std::move(operands));
}

}  // namespace chancery::query
