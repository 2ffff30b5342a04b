#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/schema/facet_columns.hpp"
#include "corpus/schema/facet_dictionary.hpp"
#include "query/facet_choice.hpp"

namespace chancery::query {

/// One value of a facet and how many of the matching articles have it.
struct ValueCount {
    std::string id;
    std::string label;
    std::uint64_t count = 0;
    bool selected = false;
};

/// The counts of one facet over all matching articles.
struct FacetCounts {
    corpus::Facet facet = corpus::Facet::Country;
    std::vector<ValueCount> values;  ///< by falling count, then label; selected values are always among them
    std::uint64_t distinct = 0;      ///< values with a count
    std::uint64_t none = 0;          ///< matching articles without any value of the facet
};

/// Which facet is wanted, and how many of its values.
struct FacetRequest {
    corpus::Facet facet = corpus::Facet::Country;
    std::size_t limit = 10;
};

/// Adds up the facet values of documents, by their numbers in the columns: exact, several values an article.
class FacetCounter {
public:
    /// With `major_only` a value counts for an article only where its tag is major (for facets of tags).
    FacetCounter(const corpus::FacetDictionary& dictionary, const corpus::FacetColumns& columns, bool major_only);

    /// Errors:  throws chancery::Error (IndexCorrupt) for a value that is not in the dictionary.
    void count(Xapian::docid docid);

    /// The count of each ordinal of the dictionary.
    [[nodiscard]] const std::vector<std::uint64_t>& counts() const noexcept { return counts_; }
    /// Counted documents without a value of that facet.
    [[nodiscard]] std::uint64_t without(corpus::Facet facet) const {
        return documents_ - with_[static_cast<std::size_t>(facet)];
    }

private:
    const corpus::FacetColumns& columns_;
    bool major_only_;
    std::vector<std::uint8_t> facet_of_;
    std::vector<std::uint64_t> counts_;
    std::vector<std::uint64_t> with_;
    std::uint64_t documents_ = 0;
};

}  // namespace chancery::query
