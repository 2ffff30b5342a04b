#include "corpus/schema/packed_facets.hpp"

#include <algorithm>

#include "corpus/schema/byte_codec.hpp"

namespace chancery::corpus {

std::string pack_facets(std::vector<FacetOrdinal> ordinals) {
    std::sort(ordinals.begin(), ordinals.end());
    std::string packed;
    std::uint32_t before = 0;
    for (const FacetOrdinal& value : ordinals) {
        put_varint(std::uint64_t{value.ordinal - before} * 2 + (value.major ? 1 : 0), packed);
        before = value.ordinal;
    }
    return packed;
}

void unpack_facets(std::string_view packed, std::vector<FacetOrdinal>& out) {
    ByteReader reader(packed);
    std::uint32_t before = 0;
    while (!reader.done()) {
        const std::uint64_t code = reader.take_varint();
        const std::uint64_t next = before + code / 2;
        if (next > UINT32_MAX) {
            throw Error(ErrorCode::IndexCorrupt, "the facets of an article are damaged",
                        "run `chancery-index check`, then build the index again");
        }
        before = static_cast<std::uint32_t>(next);
        out.push_back({before, code % 2 != 0});
    }
}

}  // namespace chancery::corpus
