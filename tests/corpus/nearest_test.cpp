#include <string>
#include <vector>

#include <rapidcheck/catch.h>

#include "corpus/support/nearest.hpp"

using chancery::edit_distance;
using chancery::find_nearest;

TEST_CASE("The distance counts insertions, deletions, replacements and swaps", "[support][nearest]") {
    auto [left, right, distance] = GENERATE(table<std::string, std::string, std::size_t>({
        {"", "", 0},
        {"a", "", 1},
        {"", "abc", 3},
        {"build", "build", 0},
        {"buld", "build", 1},
        {"buildd", "build", 1},
        {"bxild", "build", 1},
        {"biuld", "build", 1},
        {"country", "county", 1},
        {"coutnry", "country", 1},
        {"ca", "abc", 3},
        {"kitten", "sitting", 3},
    }));
    CAPTURE(left, right);
    CHECK(edit_distance(left, right) == distance);
}

TEST_CASE("The distance is the same both ways and never more than the longer text", "[support][nearest][property]") {
    rc::prop("symmetric and bounded", [](const std::string& left, const std::string& right) {
        const std::size_t distance = edit_distance(left, right);
        RC_ASSERT(distance == edit_distance(right, left));
        RC_ASSERT(distance <= std::max(left.size(), right.size()));
        RC_ASSERT((distance == 0) == (left == right));
    });
}

TEST_CASE("The nearest candidates come best first", "[support][nearest]") {
    const std::vector<std::string> commands{"build", "tag", "extract", "remove", "check", "stats", "taxonomy"};
    auto [typed, expected] = GENERATE(table<std::string, std::vector<std::string>>({
        {"biuld", {"build"}},
        {"buid", {"build"}},
        {"t", {"tag", "taxonomy"}},
        {"tax", {"tag", "taxonomy"}},
        {"tga", {"tag"}},
        {"stat", {"stats"}},
        {"extrac", {"extract"}},
        {"check", {"check"}},
        {"search", {}},
        {"", {}},
        {"xyz", {}},
    }));
    CAPTURE(typed);
    CHECK(find_nearest(typed, commands) == expected);
}

TEST_CASE("No more than asked for, and none twice", "[support][nearest]") {
    const std::vector<std::string> words{"aa", "ab", "ac", "ad", "ab"};
    CHECK(find_nearest("a", words, 3) == std::vector<std::string>{"aa", "ab", "ac"});
    CHECK(find_nearest("a", words, 10) == std::vector<std::string>{"aa", "ab", "ac", "ad"});
    CHECK(find_nearest("a", words, 0).empty());
    CHECK(find_nearest("a", {}, 3).empty());
}
