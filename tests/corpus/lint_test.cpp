#include <string>

#include <catch2/catch.hpp>

#include "corpus/taxonomy/lint.hpp"
#include "tests/corpus/small_taxonomy.hpp"

using namespace chancery::corpus;
using chancery::tests::actor;

namespace {

/// The findings as "line: message", with "; " between.
std::string findings(const std::string& toml) {
    const Matcher matcher(chancery::tests::small_taxonomy(toml));
    std::string shown;
    for (const LintFinding& finding : lint_taxonomy(matcher)) {
        shown += (shown.empty() ? "" : "; ") + std::to_string(finding.origin.line) + ": " + finding.message;
    }
    return shown;
}

const std::string kGoodTheme =
    "[[theme_group]]\nid = \"war\"\nlabel = \"War\"\n[[theme]]\nid = \"war.mines\"\nlabel = \"Mines\"\nstrong = "
    "[\"mine\"]\n"
    "tags = [\"a\", \"b\"]\nnot_tags = [\"c\", \"d\"]\n";

}  // namespace

TEST_CASE("A taxonomy that is well made has no findings", "[corpus][taxonomy][lint]") {
    CHECK(findings("") == "");
    CHECK(findings(actor("country", "JP", "name", R"(["Japan", "Nippon"])") +
                   actor("country", "GE", "name", R"(["Georgia"])") + kGoodTheme) == "");
}

TEST_CASE("Lint says what is not as it should be", "[corpus][taxonomy][lint]") {
    auto [toml, expected] = GENERATE(table<std::string, std::string>({
        {actor("country", "JP", "name", R"(["Japan", "JAPAN"])"), "5: country:JP has the form \"JAPAN\" twice"},
        {actor("country", "JP", "name", R"(["Japan", { form = "Japan", case = "exact" }])"), ""},
        {actor("country", "JP", "name", R"(["Japan", { form = "Japan", unless_before = ["x"] }])"), ""},
        {actor("country", "JP", "name", R"(["Nihon"])") + actor("country", "KR", "name", R"(["Nihon"])"),
         "9: \"Nihon\" belongs to country:KR and country:JP and no guard tells them apart"},
        {actor("country", "JP", "name", R"(["Nihon"])") + actor("place", "x", "name", R"(["Nihon"])"), ""},
        {actor("country", "JP", "name", R"(["Nihon"])") +
             actor("country", "KR", "name", R"([{ form = "Nihon", only_near = ["x"] }])"),
         ""},
        {actor("country", "JP", "name", R"(["Japan"])") + "[[mask]]\nwhy = \"x\"\nforms = [\"japan\"]\n",
         "6: the mask \"japan\" can never hide anything: it is a form of country:JP"},
        {"[[entry]]\nfacet = \"country\"\nid = \"JP\"\n", "2: country:JP has no surface form"},
        {actor("country", "JP", "name", R"(["Japan"])") + "valid_from = \"2024-01-02\"\nvalid_to = \"2024-01-01\"\n",
         "2: country:JP ends before it begins"},
        {actor("country", "JP", "name", R"(["Japan"])") + "valid_from = \"2024-01-01\"\nvalid_to = \"2024-01-01\"\n",
         ""},
        {actor("country", "JPN", "name", R"(["Japan"])"), "2: country:JPN is no country code"},
        {actor("country", "jp", "name", R"(["Japan"])"), "2: country:jp is no country code"},
        {actor("region", "jp", "name", R"(["Japan"])"), ""},
        {"[[theme]]\nid = \"war.mines\"\nlabel = \"Mines\"\nstrong = [\"mine\"]\ntags = [\"a\", \"b\"]\nnot_tags = "
         "[\"c\", \"d\"]\n",
         "2: theme war.mines has no [[theme_group]] \"war\""},
        {"[[theme_group]]\nid = \"war\"\nlabel = \"War\"\n[[theme]]\nid = \"war.mines\"\nlabel = \"Mines\"\nstrong = "
         "[\"mine\"]\ntags = [\"a\"]\n",
         "5: theme war.mines needs two examples that tag and two that do not"},
        {"[[theme_group]]\nid = \"war\"\nlabel = \"War\"\n[[theme]]\nid = \"war.mines\"\nlabel = \"Mines\"\nweak = "
         "[\"mine\"]\n"
         "tags = [\"a\", \"b\"]\nnot_tags = [\"c\", \"d\"]\n",
         "5: theme war.mines has no strong or medium pattern"},
    }));
    CAPTURE(toml);
    CHECK(findings(toml) == expected);
}
