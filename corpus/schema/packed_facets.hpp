#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::corpus {

/// A value's number in the index's FacetDictionary, and whether the tag is major there.
struct FacetOrdinal {
    std::uint32_t ordinal = 0;
    bool major = false;

    friend bool operator==(const FacetOrdinal&, const FacetOrdinal&) = default;
    friend auto operator<=>(const FacetOrdinal&, const FacetOrdinal&) = default;  // NOLINT(*-implicit-bool-conversion)
};

/// All facet values of an article as the bytes of its facet slot.
///
/// Shape:  ascending by ordinal; each as varint of (difference to the one before) * 2 + major.
[[nodiscard]] std::string pack_facets(std::vector<FacetOrdinal> ordinals);

/// The inverse, appended to `out`.
///
/// Errors:  throws chancery::Error (IndexCorrupt) for bytes that pack_facets cannot have written.
void unpack_facets(std::string_view packed, std::vector<FacetOrdinal>& out);

}  // namespace chancery::corpus
