#include "corpus/taxonomy/facet.hpp"

#include <algorithm>

namespace chancery::corpus {

namespace {

constexpr std::array<std::string_view, kFacetCount> kNames{
    "country", "region",         "organisation", "group",    "person", "place", "theme",
    "source",  "source-country", "section",      "language", "wire",   "year",  "month"};

}  // namespace

std::string_view to_string(Facet facet) { return kNames[static_cast<std::size_t>(facet)]; }

std::optional<Facet> parse_facet(std::string_view name) {
    const auto* const found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Facet>(found - kNames.begin());
}

const std::array<Facet, kFacetCount>& all_facets() {
    static constexpr std::array<Facet, kFacetCount> kAll{
        Facet::Country,  Facet::Region, Facet::Organisation, Facet::Group,         Facet::Person,
        Facet::Place,    Facet::Theme,  Facet::Source,       Facet::SourceCountry, Facet::Section,
        Facet::Language, Facet::Wire,   Facet::Year,         Facet::Month};
    return kAll;
}

}  // namespace chancery::corpus
