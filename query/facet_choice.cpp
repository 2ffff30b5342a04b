#include "query/facet_choice.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "corpus/outlet/outlet_table.hpp"
#include "corpus/schema/term.hpp"
#include "corpus/support/nearest.hpp"
#include "corpus/text/folding.hpp"
#include "corpus/text/language.hpp"

namespace chancery::query {

namespace {

using corpus::Lexicon;

FacetChoice to_choice(const Lexicon::Value& value) { return {value.tag.facet, value.tag.id, value.label}; }

/// How near names lie: an id or label first, then what names the thing itself, then its cities and the like.
int rank_of(const Lexicon::Name& name) {
    if (name.via == corpus::Via::Capital || name.via == corpus::Via::City) return 2;
    return name.is_free ? 0 : 1;
}

}  // namespace

Expected<FacetChoice, UnknownChoice> ChoiceFinder::find(corpus::Facet facet, std::string_view typed) const {
    return corpus::is_tagged(facet) ? find_tag(facet, typed) : find_value(facet, typed);
}

Expected<FacetChoice, UnknownChoice> ChoiceFinder::find_tag(corpus::Facet facet, std::string_view typed) const {
    const std::string folded = corpus::folded(typed);
    for (const Lexicon::Value& value : lexicon_.values()) {
        if (value.tag.facet == facet && corpus::folded(value.tag.id) == folded) return to_choice(value);
    }
    int best = 3;
    std::vector<FacetChoice> choices;
    for (const Lexicon::Name* name : lexicon_.find(corpus::name_key(typed))) {
        for (const std::uint32_t index : name->values) {
            const Lexicon::Value& value = lexicon_.values()[index];
            if (value.tag.facet != facet || rank_of(*name) > best) continue;
            if (rank_of(*name) < best) choices.clear();
            best = rank_of(*name);
            if (std::find(choices.begin(), choices.end(), to_choice(value)) == choices.end())
                choices.push_back(to_choice(value));
        }
    }
    if (choices.size() == 1) return choices.front();
    if (choices.empty()) return unexpected(unknown(facet, typed));
    std::vector<std::string> ids;
    for (const FacetChoice& choice : choices) ids.push_back(fmt::format("{} ({})", choice.id, choice.label));
    return unexpected(UnknownChoice{fmt::format("\"{}\" names several values of {}", typed, to_string(facet)),
                                    fmt::format("say which: {}", fmt::join(ids, ", "))});
}

/// Outlets and agencies go by any of their names, their countries by any of a country's.
std::string ChoiceFinder::id_of(corpus::Facet facet, std::string_view typed) const {
    if (facet == corpus::Facet::SourceCountry) {
        const auto country = find_tag(corpus::Facet::Country, typed);
        return country ? country->id : std::string(typed);
    }
    if (facet == corpus::Facet::Source || facet == corpus::Facet::Wire) {
        if (const corpus::Outlet* const known = corpus::outlet_table().find_by_source(typed))
            return std::string(known->id);
    }
    return corpus::slug(typed);
}

Expected<FacetChoice, UnknownChoice> ChoiceFinder::find_value(corpus::Facet facet, std::string_view typed) const {
    auto ordinal = dictionary_.find(facet, id_of(facet, typed));
    if (!ordinal && facet == corpus::Facet::Language) ordinal = find_language(typed);
    if (!ordinal) return unexpected(unknown(facet, typed));
    const auto& value = dictionary_.value(*ordinal);
    return FacetChoice{facet, value.id, value.label};
}

/// By label ("Chinese (Traditional)"), or as records declare it ("fr-CA").
std::optional<std::uint32_t> ChoiceFinder::find_language(std::string_view typed) const {
    const std::string folded = corpus::folded(typed);
    for (std::uint32_t i = 0; i < dictionary_.size(); ++i) {
        const auto& value = dictionary_.value(i);
        if (value.facet == corpus::Facet::Language && corpus::folded(value.label) == folded) return i;
    }
    return dictionary_.find(corpus::Facet::Language, corpus::to_language(typed));
}

UnknownChoice ChoiceFinder::unknown(corpus::Facet facet, std::string_view typed) const {
    std::vector<std::string> known;
    if (corpus::is_tagged(facet)) {
        for (const Lexicon::Name& name : lexicon_.names()) {
            const bool of_facet = std::any_of(name.values.begin(), name.values.end(), [&](std::uint32_t index) {
                return lexicon_.values()[index].tag.facet == facet;
            });
            if (of_facet && rank_of(name) < 2) known.push_back(name.key);
        }
        for (const Lexicon::Value& value : lexicon_.values()) {
            if (value.tag.facet == facet) known.push_back(corpus::folded(value.tag.id));
        }
    } else {
        for (std::uint32_t i = 0; i < dictionary_.size(); ++i) {
            const auto& value = dictionary_.value(i);
            if (value.facet != facet) continue;
            known.push_back(value.id);
            if (corpus::slug(value.label) != value.id) known.push_back(corpus::folded(value.label));
        }
    }
    const auto nearest = find_nearest(corpus::folded(typed), known);
    UnknownChoice reason{fmt::format("no {} is called \"{}\"", to_string(facet), typed),
                         fmt::format("`chancery-query facets --facet {}` lists them", to_string(facet))};
    if (!nearest.empty()) reason.hint = fmt::format("did you mean {}?", fmt::join(nearest, ", "));
    return reason;
}

}  // namespace chancery::query
