#pragma once

#include <string>
#include <vector>

#include "corpus/taxonomy/taxonomy.hpp"

namespace chancery::corpus {

/// One thing that a taxonomy says of an entry: "capital" is "Tokyo", "capital Tokyo unless_before" is "Rose".
struct TaxonomyFact {
    std::string field;
    std::string value;

    friend bool operator==(const TaxonomyFact&, const TaxonomyFact&) = default;
    friend auto operator<=>(const TaxonomyFact&, const TaxonomyFact&) = default;
};

/// How one entry, theme, group of themes, list of masks or settlement differs between two taxonomies.
struct TaxonomyChange {
    enum class Kind { Added, Removed, Changed };

    Kind kind = Kind::Changed;
    std::string id;                     ///< "country:JP", "theme:a.b", "mask:why", "settle:first form", "given-names"
    std::vector<TaxonomyFact> removed;  ///< said by the first alone, in order of field and value
    std::vector<TaxonomyFact> added;    ///< said by the second alone
};

/// What `after` says otherwise than `before`, in the order of ids. Where a thing stands in the files, and in which
/// order, is no difference.
///
/// Shape:  empty when both say the same.
[[nodiscard]] std::vector<TaxonomyChange> find_taxonomy_changes(const Taxonomy& before, const Taxonomy& after);

}  // namespace chancery::corpus
