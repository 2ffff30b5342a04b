#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/article_names.hpp"

namespace chancery::tests {
namespace {

TEST_CASE("Parts of names give their mentions to the longest once", "[indexer][suggest]") {
    auto [keys, left] = GENERATE(table<std::vector<std::string>, std::string>({
        {std::vector<std::string>{}, ""},
        {{"a"}, "a 1"},
        {{"a", "a", "b"}, "a 2, b 1"},
        {{"a", "a b", "b", "a"}, "a b 4"},
        {{"a", "a b", "a b c"}, "a b c 3"},
        {{"a b c", "a b", "a"}, "a b c 3"},
        {{"a", "x a", "y a"}, "x a 2, y a 1"},
        // Words, not letters.
        {{"a", "ab c"}, "a 1, ab c 1"},
    }));
    indexer::ArticleNames names;
    for (const std::string& key : keys) (void)names.add(key);
    std::string shown;
    for (const indexer::FoundName& name : names.take())
        shown += (shown.empty() ? "" : ", ") + name.key + ' ' + std::to_string(name.mentions);
    CHECK(shown == left);
    CHECK(names.take().empty());
}

TEST_CASE("Wide phrases neither give nor take mentions", "[indexer][suggest]") {
    indexer::ArticleNames names;
    (void)names.add("a");
    names.add("a and b")->cores = {"a", "b"};
    (void)names.add("x a and b y");
    const auto taken = names.take();
    REQUIRE(taken.size() == 2);
    CHECK(taken[0].key == "a and b");
    CHECK(taken[0].mentions == 1);
    CHECK(taken[1].mentions == 2);
}

}  // namespace
}  // namespace chancery::tests
