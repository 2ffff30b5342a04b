#include "corpus/schema/story_rings.hpp"

#include <catch2/catch.hpp>

#include "corpus/schema/facet_columns.hpp"
#include "corpus/schema/story_slot.hpp"
#include "corpus/support/error.hpp"
#include "tests/corpus/small_database.hpp"
#include "tests/corpus/temporary_directory.hpp"

namespace chancery::corpus {
namespace {

using Numbers = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("A story slot reads back as written", "[schema][story]") {
    const auto place = GENERATE(StoryPlace{"a", true}, StoryPlace{"a", false}, StoryPlace{"0", true},
                                StoryPlace{"u-0123 4567/\xc3\xa9", false});
    CHECK(from_story_slot(to_story_slot(place)) == place);
}

TEST_CASE("An empty story slot is no place, and a damaged one is an error", "[schema][story]") {
    CHECK_FALSE(from_story_slot(""));
    for (const std::string& bad : {std::string("a"), std::string("a1"), std::string("a\0002", 3),
                                   std::string("\0001", 2), std::string("a\000", 2)})
        CHECK_THROWS_AS(from_story_slot(bad), Error);
}

TEST_CASE("The slots of a story, and of no other, lie in its range", "[schema][story]") {
    const auto [first, last] = story_slot_range("ab");
    for (const bool lead : {false, true}) {
        const std::string own = to_story_slot({"ab", lead});
        CHECK((first <= own && own <= last));
        for (const char* const other : {"a", "aa", "ab0", "abc", "ac", "b"}) {
            const std::string foreign = to_story_slot({other, lead});
            CAPTURE(other);
            CHECK_FALSE((first <= foreign && foreign <= last));
        }
    }
}

TEST_CASE("Documents of one story form a ring with one lead", "[schema][story]") {
    const tests::TemporaryDirectory directory;
    const auto index = directory.path() / "index";
    tests::make_database(index, {{{}, 1, StoryPlace{"x", false}},
                                 {{}, 1},
                                 {{}, 1, StoryPlace{"y", true}},
                                 {{}, 1, StoryPlace{"x", true}},
                                 {{}, 1, StoryPlace{"x", false}},
                                 {{}, 1, StoryPlace{"y", false}}});
    const StoryRings rings = read_story_rings(tests::open_database(index));
    CHECK(rings.leads == Numbers{0, 4, 2, 3, 4, 4, 3});
    CHECK(rings.next == Numbers{0, 4, 2, 6, 5, 1, 3});
    const FacetColumns columns = FacetColumns::build(tests::open_database(index));
    for (Xapian::docid docid = 1; docid <= 6; ++docid) {
        CHECK(columns.lead(docid) == rings.leads[docid]);
        CHECK(columns.next_copy(docid) == rings.next[docid]);
    }
    columns.save(tests::open_database(index), index);
    const FacetColumns mapped = FacetColumns::load(tests::open_database(index), index);
    REQUIRE(mapped.from_cache());
    for (Xapian::docid docid = 1; docid <= 6; ++docid) CHECK(mapped.next_copy(docid) == rings.next[docid]);
}

TEST_CASE("A story without a lead is led by its first document", "[schema][story]") {
    const tests::TemporaryDirectory directory;
    const auto index = directory.path() / "index";
    tests::make_database(index, {{{}, 1}, {{}, 1, StoryPlace{"x", false}}, {{}, 1, StoryPlace{"x", false}}});
    CHECK(read_story_rings(tests::open_database(index)).leads == Numbers{0, 1, 2, 2});
}

}  // namespace chancery::corpus
