#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chancery::corpus {

/// The sides by which articles are filtered and counted. The numbers are stored in indexes: never reuse one.
enum class Facet : std::uint8_t {
    Country = 0,
    Region = 1,
    Organisation = 2,
    Group = 3,  ///< armed non-state groups
    Person = 4,
    Place = 5,  ///< flashpoints, seas, straits
    Theme = 6,
    Source = 7,
    SourceCountry = 8,
    Section = 9,
    Language = 10,
    Wire = 11,  ///< the agency a report is credited to
    Year = 12,
    Month = 13,
};

inline constexpr std::size_t kFacetCount = 14;

/// "country", "source-country", ...: the name in files, options and output.
[[nodiscard]] std::string_view to_string(Facet facet);

/// The inverse of to_string; none for an unknown name.
[[nodiscard]] std::optional<Facet> parse_facet(std::string_view name);

/// All facets, in the order of help texts.
[[nodiscard]] const std::array<Facet, kFacetCount>& all_facets();

/// True for facets whose values the taxonomy knows; the others take theirs from the articles' fields.
[[nodiscard]] constexpr bool is_tagged(Facet facet) { return facet <= Facet::Theme; }

}  // namespace chancery::corpus
