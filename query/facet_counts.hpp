#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "corpus/schema/facet_columns.hpp"
#include "corpus/schema/facet_dictionary.hpp"
#include "query/facet_choice.hpp"
#include "query/story_pages.hpp"

namespace chancery::query {

/// One value of a facet and how many of the matching articles have it.
struct ValueCount {
    std::string id;
    std::string label;
    std::uint64_t count = 0;
    std::uint64_t stories = 0;  ///< the distinct stories among them
    bool selected = false;
};

/// The counts of one facet over all matching articles.
struct FacetCounts {
    corpus::Facet facet = corpus::Facet::Country;
    std::vector<ValueCount> values;  ///< by falling count, then label; selected values are always among them
    std::uint64_t distinct = 0;      ///< values with a count
    std::uint64_t none = 0;          ///< matching articles without any value of the facet
    std::uint64_t none_stories = 0;  ///< the distinct stories among them
};

/// Which facet is wanted, and how many of its values.
struct FacetRequest {
    corpus::Facet facet = corpus::Facet::Country;
    std::size_t limit = 10;
};

/// Adds up the facet values of documents, by their numbers in the columns: exact, several values an article. Each count
/// is taken twice: of articles, and of the distinct stories among them.
class FacetCounter {
public:
    /// With `major_only` a value counts for an article only where its tag is major (for facets of tags).
    FacetCounter(const corpus::FacetDictionary& dictionary, const corpus::FacetColumns& columns, bool major_only);

    /// Counts documents, each given once; to be called once.
    ///
    /// Errors:  throws chancery::Error (IndexCorrupt) for a value that is not in the dictionary.
    void count(std::span<const ScoredDocument> documents);

    /// The count of each ordinal of the dictionary.
    [[nodiscard]] const std::vector<std::uint64_t>& counts() const noexcept { return counts_; }
    [[nodiscard]] const std::vector<std::uint64_t>& stories() const noexcept { return stories_; }
    /// Counted documents without a value of that facet.
    [[nodiscard]] std::uint64_t without(corpus::Facet facet) const { return without_[static_cast<std::size_t>(facet)]; }
    [[nodiscard]] std::uint64_t stories_without(corpus::Facet facet) const {
        return stories_without_[static_cast<std::size_t>(facet)];
    }

private:
    /// Where a number was counted last: by ordinal, then by facet for its absence.
    using Stamps = std::vector<std::uint32_t>;

    void count_story(Xapian::docid docid, std::vector<bool>& left);
    template <class Use>
    std::uint32_t for_each_value(Xapian::docid docid, const Use& use) const;

    const corpus::FacetColumns& columns_;
    bool major_only_;
    std::vector<std::uint8_t> facet_of_;
    std::vector<std::uint64_t> counts_;
    std::vector<std::uint64_t> stories_;
    std::vector<std::uint64_t> without_;
    std::vector<std::uint64_t> stories_without_;
    Stamps stamps_;
    std::uint32_t story_ = 0;  ///< number of the story being counted
};

}  // namespace chancery::query
