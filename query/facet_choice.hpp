#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/schema/facet_dictionary.hpp"
#include "corpus/schema/lexicon.hpp"
#include "corpus/support/expected.hpp"

namespace chancery::query {

/// A facet's value as the index knows it.
struct FacetChoice {
    corpus::Facet facet = corpus::Facet::Country;
    std::string id;
    std::string label;

    friend bool operator==(const FacetChoice& left, const FacetChoice& right) {
        return left.facet == right.facet && left.id == right.id;
    }
};

/// Why a typed value is none.
struct UnknownChoice {
    std::string message;
    std::string hint;
};

/// Finds what a user means by a facet's value: an id, a label, or any name of it; for facets that come from the
/// articles' own fields the value or its slug; for outlets and agencies any name or domain too, for their countries any
/// name. Case and accents do not matter.
///
/// Errors:  an unknown value with the nearest known ones; a name that several values share, with their ids.
class ChoiceFinder {
public:
    ChoiceFinder(const corpus::Lexicon& lexicon, const corpus::FacetDictionary& dictionary)
        : lexicon_(lexicon), dictionary_(dictionary) {}

    [[nodiscard]] Expected<FacetChoice, UnknownChoice> find(corpus::Facet facet, std::string_view typed) const;

private:
    [[nodiscard]] Expected<FacetChoice, UnknownChoice> find_tag(corpus::Facet facet, std::string_view typed) const;
    [[nodiscard]] Expected<FacetChoice, UnknownChoice> find_value(corpus::Facet facet, std::string_view typed) const;
    [[nodiscard]] std::optional<std::uint32_t> find_language(std::string_view typed) const;
    [[nodiscard]] std::string id_of(corpus::Facet facet, std::string_view typed) const;
    [[nodiscard]] UnknownChoice unknown(corpus::Facet facet, std::string_view typed) const;

    const corpus::Lexicon& lexicon_;
    const corpus::FacetDictionary& dictionary_;
};

/// A selection of a facet's values: articles with any of them, or, negated, with none.
struct FacetFilter {
    corpus::Facet facet = corpus::Facet::Country;
    std::vector<FacetChoice> choices;
    bool negated = false;
    bool major = false;  ///< only major tags count
};

}  // namespace chancery::query
