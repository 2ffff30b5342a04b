#include <cassert>

#include <fmt/format.h>

#include "query/query_lexer.hpp"
#include "query/query_parser.hpp"

namespace chancery::query {

namespace {

std::string print_field(const QueryNode& node) { return node.field.empty() ? std::string{} : node.field + ':'; }

std::string print_value(const QueryNode& node) {
    const corpus::Field* field = corpus::find_field(node.field);
    assert(field != nullptr);
    const std::string_view quote = is_bare_value(*field, node.text) ? "" : "\"";
    return fmt::format("{}:{}{}{}{}", node.field, quote, node.text, quote, node.major ? "!" : "");
}

std::string print_date(const QueryNode& node) {
    const std::string from = node.from ? corpus::to_iso8601(*node.from) : "";
    const std::string until = node.until ? corpus::to_iso8601(*node.until) : "";
    return node.from && node.from == node.until ? "date:" + from : fmt::format("date:{}..{}", from, until);
}

/// A child of an operator: another operator goes in parentheses, but for NOT under AND and OR.
std::string print_child(const QueryNode& parent, const QueryNode& child) {
    const bool bare_not = child.kind == NodeKind::Not && (parent.kind == NodeKind::And || parent.kind == NodeKind::Or);
    return child.children.empty() || bare_not ? to_string(child) : '(' + to_string(child) + ')';
}

std::string print_joined(const QueryNode& node, const std::string& sign) {
    std::string out;
    for (const QueryNode& child : node.children) {
        if (!out.empty()) out += ' ' + sign + ' ';
        out += print_child(node, child);
    }
    return out;
}

}  // namespace

std::string to_string(const QueryNode& node) {
    switch (node.kind) {
        case NodeKind::All: return "";
        case NodeKind::Word: return print_field(node) + node.text;
        case NodeKind::Prefix: return print_field(node) + node.text + '*';
        case NodeKind::Phrase: return print_field(node) + '"' + node.text + '"';
        case NodeKind::And: return print_joined(node, "AND");
        case NodeKind::Or: return print_joined(node, "OR");
        case NodeKind::Not: return "NOT " + print_child(node, node.children.front());
        case NodeKind::Near: return print_joined(node, fmt::format("NEAR/{}", node.distance));
        case NodeKind::Pre: return print_joined(node, fmt::format("PRE/{}", node.distance));
        case NodeKind::Value: return print_value(node);
        case NodeKind::Date: return print_date(node);
    }
    return "";
}

}  // namespace chancery::query
