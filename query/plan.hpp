#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/article/publication_date.hpp"
#include "corpus/schema/field.hpp"
#include "query/facet_choice.hpp"

namespace chancery::query {

enum class PlanKind : std::uint8_t {
    All,
    LeftOut,  ///< a word without letters or digits; never left in a finished plan
    Word,     ///< one word, by its stem; several when it was glued: then in a row
    Exact,    ///< one word or several in a row, as written but for folding
    Prefix,   ///< words that begin so
    Concept,  ///< the words in `children`, or a tag in `choices`
    Tag,      ///< any of `choices`
    Id,
    Story,  ///< the article of `id` and its copies
    Date,
    And,
    Or,
    Not,
    Near,
    Pre,
};

/// What a query means: the syntax tree with its words cut by the analyser, its values found and its names recognised.
struct PlanNode {
    PlanKind kind = PlanKind::All;
    const corpus::Field* field = nullptr;  ///< of words; null for the default field
    std::vector<std::string> words;        ///< folded
    std::vector<FacetChoice> choices;
    bool major = false;
    std::string id;
    std::uint32_t distance = 0;
    std::optional<corpus::PublicationDate> from;
    std::optional<corpus::PublicationDate> until;
    std::vector<PlanNode> children;
};

/// What was understood, for people: `("maritime security" or theme:maritime.security) AND (japan or country:JP)`.
[[nodiscard]] std::string to_string(const PlanNode& plan);

/// The tags of all concepts, in order, each once.
[[nodiscard]] std::vector<FacetChoice> concepts_of(const PlanNode& plan);

}  // namespace chancery::query
