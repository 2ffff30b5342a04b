#include "query/plan.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace chancery::query {

namespace {

std::string field_prefix(const PlanNode& plan) {
    return plan.field == nullptr ? "" : std::string(plan.field->name) + ':';
}

std::string to_string(const FacetChoice& choice, bool major) {
    return fmt::format("{}:{}{}", corpus::field_of(choice.facet).name, choice.id, major ? "!" : "");
}

std::string quoted(const PlanNode& plan) {
    return fmt::format("{}\"{}\"", field_prefix(plan), fmt::join(plan.words, " "));
}

bool is_group(const PlanNode& plan) { return plan.kind == PlanKind::And || plan.kind == PlanKind::Or; }

std::string in_brackets(const PlanNode& plan) {
    return is_group(plan) && plan.children.size() > 1 ? '(' + to_string(plan) + ')' : to_string(plan);
}

std::string joined(const PlanNode& plan, std::string_view between) {
    std::vector<std::string> parts;
    for (const PlanNode& child : plan.children) parts.push_back(in_brackets(child));
    return fmt::format("{}", fmt::join(parts, between));
}

std::string tags(const PlanNode& plan, std::string_view between) {
    std::vector<std::string> parts;
    for (const FacetChoice& choice : plan.choices) parts.push_back(to_string(choice, plan.major));
    return fmt::format("{}", fmt::join(parts, between));
}

std::string date(const PlanNode& plan) {
    if (plan.from && plan.until && *plan.from == *plan.until) return "date:" + corpus::to_iso8601(*plan.from);
    return fmt::format("date:{}..{}", plan.from ? corpus::to_iso8601(*plan.from) : "",
                       plan.until ? corpus::to_iso8601(*plan.until) : "");
}

void collect(const PlanNode& plan, std::vector<FacetChoice>& found) {
    if (plan.kind == PlanKind::Concept) {
        for (const FacetChoice& choice : plan.choices) {
            if (std::find(found.begin(), found.end(), choice) == found.end()) found.push_back(choice);
        }
    }
    for (const PlanNode& child : plan.children) collect(child, found);
}

}  // namespace

std::string to_string(const PlanNode& plan) {
    switch (plan.kind) {
        case PlanKind::All:
        case PlanKind::LeftOut: return "all articles";
        case PlanKind::Word: return plan.words.size() == 1 ? field_prefix(plan) + plan.words.front() : quoted(plan);
        case PlanKind::Exact: return quoted(plan);
        case PlanKind::Prefix: return fmt::format("{}{}*", field_prefix(plan), fmt::join(plan.words, " "));
        case PlanKind::Concept: {
            std::string words = joined(plan, " AND ");
            return fmt::format("({}{}{})", words, words.empty() ? "" : " or ", tags(plan, " or "));
        }
        case PlanKind::Tag: return plan.choices.size() == 1 ? tags(plan, "") : '(' + tags(plan, " OR ") + ')';
        case PlanKind::Id: return "id:" + plan.id;
        case PlanKind::Story: return "story:" + plan.id;
        case PlanKind::Date: return date(plan);
        case PlanKind::And: return joined(plan, " AND ");
        case PlanKind::Or: return joined(plan, " OR ");
        case PlanKind::Not: return "NOT " + in_brackets(plan.children.front());
        case PlanKind::Near: return '(' + joined(plan, fmt::format(" NEAR/{} ", plan.distance)) + ')';
        case PlanKind::Pre: return '(' + joined(plan, fmt::format(" PRE/{} ", plan.distance)) + ')';
    }
    return {};
}

std::vector<FacetChoice> concepts_of(const PlanNode& plan) {
    std::vector<FacetChoice> found;
    collect(plan, found);
    return found;
}

}  // namespace chancery::query
