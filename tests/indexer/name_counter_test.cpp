#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/name_counter.hpp"

namespace chancery::tests {
namespace {

using indexer::FoundName;

FoundName found(const std::string& key, std::uint32_t mentions = 1, const std::vector<std::string>& cores = {}) {
    return {key, key, "at " + key, mentions, cores};
}

/// "key articles/mentions", most articles first.
std::string frequent(const indexer::NameCounter& counter, std::uint64_t least, const indexer::WordCases& cases = {}) {
    std::string shown;
    for (const indexer::CountedName& name : counter.frequent(least, cases)) {
        shown += (shown.empty() ? "" : ", ") + name.key + ' ' + std::to_string(name.articles) + '/' +
                 std::to_string(name.mentions);
    }
    return shown;
}

TEST_CASE("Names are sorted by articles, then mentions, then letters", "[indexer][suggest]") {
    indexer::NameCounter counter;
    counter.add({found("b", 2), found("c"), found("a")});
    counter.add({found("a"), found("d", 9)});
    CHECK(frequent(counter, 1) == "a 2/2, d 1/9, b 1/2, c 1/1");
    CHECK(frequent(counter, 2) == "a 2/2");
}

TEST_CASE("A name that is mostly part of a longer one, or an ordinary word, is not suggested", "[indexer][suggest]") {
    indexer::NameCounter counter;
    for (int i = 0; i < 3; ++i) counter.add({found("gerhard stoltenberg"), found("treasury bill"), found("talks")});
    counter.add({found("stoltenberg"), found("bill")});
    for (int i = 0; i < 4; ++i) counter.add({found("treasury")});
    indexer::WordCases cases;
    cases.note("talks", false);
    CHECK(frequent(counter, 1, cases) == "treasury 4/4, gerhard stoltenberg 3/3, treasury bill 3/3");
}

TEST_CASE("A wide phrase takes the place of a part that it holds most often", "[indexer][suggest]") {
    const std::string wide = "food and drug administration";
    auto [with, alone, shown] = GENERATE(table<int, int, std::string>({
        {4, 0, "food and drug administration 4/4"},
        {4, 2, "food and drug administration 4/4"},
        {4, 3, "drug administration 7/7, food 7/7"},
        // Nothing rarer than `least` is replaced.
        {1, 0, ""},
    }));
    CAPTURE(with, alone);
    indexer::NameCounter counter;
    const std::vector<std::string> cores{"food", "drug administration"};
    for (int i = 0; i < with; ++i) counter.add({found("food"), found("drug administration"), found(wide, 1, cores)});
    for (int i = 0; i < alone; ++i) counter.add({found("food"), found("drug administration")});
    CHECK(frequent(counter, 2) == shown);
}

TEST_CASE("A phrase that stands somewhere as a name is a name", "[indexer][suggest]") {
    indexer::NameCounter counter;
    counter.add({found("a and b", 1, {"a", "b"})});
    counter.add({found("a and b")});
    CHECK(frequent(counter, 1) == "a and b 2/2");
}

TEST_CASE("The first two articles of a name are its contexts", "[indexer][suggest]") {
    indexer::NameCounter counter;
    for (int i = 0; i < 3; ++i) counter.add({found("a")});
    indexer::WordCases cases;
    CHECK(counter.frequent(1, cases).at(0).contexts == std::vector<std::string>{"at a", "at a"});
}

TEST_CASE("Rare names are forgotten, and no count is lower than promised", "[indexer][suggest]") {
    indexer::NameCounter counter(10);
    for (int i = 0; i < 1000; ++i) {
        counter.add({found("once " + std::to_string(i))});
        if (i % 2 == 0) counter.add({found("often")});
    }
    CHECK(counter.size() < 100);
    CHECK(counter.most_missed() == 150);
    indexer::WordCases cases;
    const auto names = counter.frequent(100, cases);
    REQUIRE(names.size() == 1);
    CHECK(names[0].articles <= 500);
    CHECK(names[0].articles + counter.most_missed() >= 500);
}

}  // namespace
}  // namespace chancery::tests
