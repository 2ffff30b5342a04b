#include "query/facet_counts.hpp"

#include "corpus/support/error.hpp"

namespace chancery::query {

FacetCounter::FacetCounter(const corpus::FacetDictionary& dictionary, const corpus::FacetColumns& columns,
                           bool major_only)
    : columns_(columns), major_only_(major_only), counts_(dictionary.size()), with_(corpus::kFacetCount) {
    facet_of_.reserve(dictionary.size());
    for (std::uint32_t i = 0; i < dictionary.size(); ++i)
        facet_of_.push_back(static_cast<std::uint8_t>(dictionary.value(i).facet));
}

void FacetCounter::count(Xapian::docid docid) {
    ++documents_;
    std::uint32_t present = 0;
    for (const std::uint32_t code : columns_.codes(docid)) {
        const std::uint32_t ordinal = code / 2;
        if (ordinal >= counts_.size()) {
            throw Error(ErrorCode::IndexCorrupt, "an article has a facet value that the index does not know",
                        "run `chancery-index check`, then build the index again");
        }
        const std::uint8_t facet = facet_of_[ordinal];
        if (major_only_ && code % 2 == 0 && corpus::is_tagged(static_cast<corpus::Facet>(facet))) continue;
        ++counts_[ordinal];
        present |= 1U << facet;
    }
    for (std::size_t facet = 0; present != 0; ++facet, present >>= 1U) with_[facet] += present & 1U;
}

}  // namespace chancery::query
