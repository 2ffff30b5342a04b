#include <algorithm>
#include <string>
#include <vector>

#include <rapidcheck/catch.h>

#include "corpus/schema/packed_facets.hpp"
#include "corpus/support/error.hpp"

using namespace chancery::corpus;

namespace {

std::vector<FacetOrdinal> unpacked(std::string_view packed) {
    std::vector<FacetOrdinal> ordinals;
    unpack_facets(packed, ordinals);
    return ordinals;
}

}  // namespace

TEST_CASE("Packed facets are differences with the major bit last", "[corpus][schema][facets]") {
    CHECK(pack_facets({}).empty());
    CHECK(pack_facets({{0, false}}) == std::string("\x00", 1));
    CHECK(pack_facets({{0, true}}) == "\x01");
    CHECK(pack_facets({{5, false}}) == "\x0A");
    CHECK(pack_facets({{5, true}, {3, false}}) == "\x06\x05");
    CHECK(pack_facets({{64, false}}) == "\x80\x01");
    CHECK(unpacked("\x06\x05") == std::vector<FacetOrdinal>{{3, false}, {5, true}});
}

TEST_CASE("unpack_facets appends", "[corpus][schema][facets]") {
    std::vector<FacetOrdinal> ordinals{{9, true}};
    unpack_facets("\x06", ordinals);
    CHECK(ordinals == std::vector<FacetOrdinal>{{9, true}, {3, false}});
}

TEST_CASE("unpack_facets is the inverse of pack_facets", "[corpus][schema][facets][property]") {
    rc::prop("ascending, nothing lost", [](const std::vector<std::pair<std::uint32_t, bool>>& values) {
        std::vector<FacetOrdinal> ordinals;
        for (const auto& [ordinal, major] : values) ordinals.push_back({ordinal, major});
        const std::vector<FacetOrdinal> back = unpacked(pack_facets(ordinals));
        std::sort(ordinals.begin(), ordinals.end());
        RC_ASSERT(back == ordinals);
    });
}

TEST_CASE("Bytes that pack_facets cannot have written are an error", "[corpus][schema][facets]") {
    const std::string packed =
        GENERATE(as<std::string>{}, "\x80", "\x06\x80", "\x06\xFF\xFF", "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
                 "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01",  // an ordinal over 32 bits
                 "\xFE\xFF\xFF\xFF\x1F\x02");                 // two that together are
    CAPTURE(packed.size());
    try {
        unpacked(packed);
        FAIL("no error");
    } catch (const chancery::Error& error) {
        CHECK(error.code() == chancery::ErrorCode::IndexCorrupt);
    }
}

TEST_CASE("Any bytes unpack or are an error", "[corpus][schema][facets][property]") {
    rc::prop("no other exception", [](const std::vector<std::uint8_t>& bytes) {
        try {
            unpacked(std::string(bytes.begin(), bytes.end()));
        } catch (const chancery::Error& error) {
            RC_ASSERT(error.code() == chancery::ErrorCode::IndexCorrupt);
        }
    });
}
