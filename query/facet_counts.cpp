#include "query/facet_counts.hpp"

#include "corpus/support/error.hpp"

namespace chancery::query {

FacetCounter::FacetCounter(const corpus::FacetDictionary& dictionary, const corpus::FacetColumns& columns,
                           bool major_only)
    : columns_(columns),
      major_only_(major_only),
      counts_(dictionary.size()),
      stories_(dictionary.size()),
      without_(corpus::kFacetCount),
      stories_without_(corpus::kFacetCount),
      stamps_(dictionary.size() + corpus::kFacetCount) {
    facet_of_.reserve(dictionary.size());
    for (std::uint32_t i = 0; i < dictionary.size(); ++i)
        facet_of_.push_back(static_cast<std::uint8_t>(dictionary.value(i).facet));
}

/// Articles with copies are put aside: of each story those that match are counted together.
void FacetCounter::count(std::span<const ScoredDocument> documents) {
    std::vector<Xapian::docid> with_copies;
    std::vector<std::uint64_t> with(corpus::kFacetCount);
    for (const auto& [docid, score] : documents) {
        if (columns_.next_copy(docid) == docid) {
            std::uint32_t present = for_each_value(docid, [&](std::uint32_t ordinal) { ++counts_[ordinal]; });
            for (std::size_t facet = 0; present != 0; ++facet, present >>= 1U) with[facet] += present & 1U;
        } else {
            with_copies.push_back(docid);
        }
    }
    for (std::size_t facet = 0; facet < corpus::kFacetCount; ++facet)
        without_[facet] = documents.size() - with_copies.size() - with[facet];
    stories_ = counts_;
    stories_without_ = without_;
    if (with_copies.empty()) return;
    std::vector<bool> left(std::size_t{columns_.last_docid()} + 1);
    for (const Xapian::docid docid : with_copies) left[docid] = true;
    for (const Xapian::docid docid : with_copies) {
        if (left[docid]) count_story(docid, left);
    }
}

/// Counts the articles of one story that are `left`, and takes them out.
void FacetCounter::count_story(Xapian::docid docid, std::vector<bool>& left) {
    ++story_;
    const auto is_first = [&](std::size_t number) {
        const bool first = stamps_[number] != story_;
        stamps_[number] = story_;
        return first ? 1U : 0U;
    };
    const Xapian::docid begin = docid;
    do {
        if (left[docid]) {
            left[docid] = false;
            const std::uint32_t present = for_each_value(docid, [&](std::uint32_t ordinal) {
                ++counts_[ordinal];
                stories_[ordinal] += is_first(ordinal);
            });
            for (std::size_t facet = 0; facet < corpus::kFacetCount; ++facet) {
                if ((present >> facet & 1U) != 0) continue;
                ++without_[facet];
                stories_without_[facet] += is_first(counts_.size() + facet);
            }
        }
        docid = columns_.next_copy(docid);
    } while (docid != begin);
}

/// Returns a bit for each facet that has a value.
template <class Use>
std::uint32_t FacetCounter::for_each_value(Xapian::docid docid, const Use& use) const {
    std::uint32_t present = 0;
    for (const std::uint32_t code : columns_.codes(docid)) {
        const std::uint32_t ordinal = code / 2;
        if (ordinal >= counts_.size()) {
            throw Error(ErrorCode::IndexCorrupt, "an article has a facet value that the index does not know",
                        "run `chancery-index check`, then build the index again");
        }
        const std::uint8_t facet = facet_of_[ordinal];
        if (major_only_ && code % 2 == 0 && corpus::is_tagged(static_cast<corpus::Facet>(facet))) continue;
        use(ordinal);
        present |= 1U << facet;
    }
    return present;
}

}  // namespace chancery::query
