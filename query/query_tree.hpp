#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/article/publication_date.hpp"
#include "query/text_span.hpp"

namespace chancery::query {

enum class NodeKind : std::uint8_t {
    All,     ///< the empty query: every article; only ever the root
    Word,    ///< `text` as typed, not yet cut: it may hold hyphens (a phrase in the end) or no letter at all (`&`)
    Prefix,  ///< `text` without its star
    Phrase,  ///< `text`: what stood between the quotes, without blanks at its ends
    And,     ///< two children or more, none of them an And
    Or,      ///< two children or more, none of them an Or
    Not,     ///< one child: every article without it
    Near,    ///< two children or more, all in a window of `distance` + children - 1 words, any order
    Pre,     ///< the same, in that order
    Value,   ///< field:value with `field` a facet or id and `text` the value as typed
    Date,    ///< a day in [from, until]; either may be open
};

/// The syntax tree of a query: what was typed, nothing yet of what it means.
///
/// Shape:   at most kMaxNesting operators above one another. Two words NEAR/1 are neighbours. The children of
///          Near and Pre are words, prefixes, phrases, or an Or of these, all of the same field.
struct QueryNode {
    NodeKind kind = NodeKind::All;
    TextSpan span;
    std::string text;
    std::string field;           ///< name of a row of kFields; empty means the default field (never "body")
    bool major = false;          ///< country:JP! (Value only)
    bool beside = false;         ///< stands beside the child before it, with no operator typed between them
    std::uint32_t distance = 0;  ///< Near and Pre: in words, 1 to kMaxDistance
    std::optional<corpus::PublicationDate> from;
    std::optional<corpus::PublicationDate> until;
    std::vector<QueryNode> children;
};

/// True when both trees say the same in the same order; where it was typed and what stands beside what do not count.
[[nodiscard]] bool is_same_tree(const QueryNode& left, const QueryNode& right);

}  // namespace chancery::query
