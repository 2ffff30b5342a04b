#include "query/story_pages.hpp"

#include <vector>

#include <catch2/catch.hpp>

#include "tests/corpus/small_database.hpp"
#include "tests/corpus/temporary_directory.hpp"

namespace chancery::query {
namespace {

using corpus::FacetColumns;
using corpus::StoryPlace;
using Numbers = std::vector<Xapian::docid>;

/// 1, 4 and 5 are one story led by 4; 3 and 6 another led by 3; 2 and 7 stand alone, 7 has no day.
const FacetColumns& columns() {
    static const FacetColumns made = [] {
        const tests::TemporaryDirectory directory;
        const auto index = directory.path() / "index";
        tests::make_database(index, {{{}, 12, StoryPlace{"x", false}},
                                     {{}, 11},
                                     {{}, 20, StoryPlace{"y", true}},
                                     {{}, 10, StoryPlace{"x", true}},
                                     {{}, 13, StoryPlace{"x", false}},
                                     {{}, 21, StoryPlace{"y", false}},
                                     {{}, {}}});
        return FacetColumns::build(tests::open_database(index));
    }();
    return made;
}

Numbers page(const std::vector<ScoredDocument>& matches, SortOrder sort = SortOrder::Relevance,
             PageRange range = {0, 100}) {
    Numbers docids;
    for (const ScoredDocument& match : collapsed_page(matches, columns(), sort, range)) docids.push_back(match.docid);
    return docids;
}

const std::vector<ScoredDocument> kAll{{1, 5}, {2, 4}, {3, 3}, {4, 5}, {5, 9}, {6, 3}, {7, 6}};

}  // namespace

TEST_CASE("A collapsed page has the best article of each story", "[query][story]") {
    CHECK(page(kAll) == Numbers{5, 7, 2, 3});
    CHECK(page({{1, 5}, {4, 5}}) == Numbers{4});  // equal: the lead
    CHECK(page({{3, 1}, {6, 2}}) == Numbers{6});
    CHECK(page({{1, 1}}) == Numbers{1});  // a copy stands for its story where the lead does not match
    CHECK(page({}).empty());
}

TEST_CASE("A collapsed page by day has the first article of each story", "[query][story]") {
    CHECK(page(kAll, SortOrder::Newest) == Numbers{6, 5, 2, 7});
    CHECK(page(kAll, SortOrder::Oldest) == Numbers{4, 2, 3, 7});
}

TEST_CASE("Collapsed pages are parts of one order", "[query][story]") {
    const Numbers whole = page(kAll);
    for (std::size_t offset = 0; offset < 6; ++offset) {
        for (std::size_t limit = 0; limit < 6; ++limit) {
            Numbers expected(whole.begin() + static_cast<std::ptrdiff_t>(std::min(offset, whole.size())), whole.end());
            expected.resize(std::min(limit, expected.size()));
            CHECK(page(kAll, SortOrder::Relevance, {offset, limit}) == expected);
        }
    }
}

TEST_CASE("Stories are counted once each", "[query][story]") {
    CHECK(count_stories(kAll, columns()) == 4);
    CHECK(count_stories(std::vector<ScoredDocument>{{1, 0}, {4, 0}, {6, 0}}, columns()) == 2);
    CHECK(count_stories(std::vector<ScoredDocument>{}, columns()) == 0);
}

TEST_CASE("The copies of an article are the rest of its story, the lead first", "[query][story]") {
    CHECK(copies_of(1, columns(), 10) == Numbers{4, 5});
    CHECK(copies_of(4, columns(), 10) == Numbers{1, 5});
    CHECK(copies_of(5, columns(), 1) == Numbers{4});
    CHECK(copies_of(2, columns(), 10).empty());
    CHECK(story_size(1, columns()) == 3);
    CHECK(story_size(2, columns()) == 1);
}

}  // namespace chancery::query
