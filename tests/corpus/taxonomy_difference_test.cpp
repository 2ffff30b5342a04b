#include <string>

#include <catch2/catch.hpp>

#include "corpus/taxonomy/difference.hpp"
#include "tests/corpus/small_taxonomy.hpp"

namespace chancery::tests {
namespace {

using corpus::TaxonomyChange;
using corpus::TaxonomyFact;

/// "changed country:JP -label=Japan +label=Nippon", one change a line.
std::string changes_between(const std::string& before, const std::string& after) {
    std::string shown;
    for (const TaxonomyChange& change : corpus::find_taxonomy_changes(small_taxonomy(before), small_taxonomy(after))) {
        const bool changed = change.kind == TaxonomyChange::Kind::Changed;
        shown += (changed                                      ? "changed "
                  : change.kind == TaxonomyChange::Kind::Added ? "added "
                                                               : "removed ") +
                 change.id;
        for (const TaxonomyFact& fact : change.removed) shown += " -" + fact.field + '=' + fact.value;
        for (const TaxonomyFact& fact : change.added) shown += " +" + fact.field + '=' + fact.value;
        shown += '\n';
    }
    return shown;
}

const std::string kJapan = "[[entry]]\nfacet = \"country\"\nid = \"JP\"\nlabel = \"Japan\"\n";
const std::string kTheme = "[[theme]]\nid = \"a.b\"\nlabel = \"B\"\n";
const std::string kSettle = "[[settle]]\nforms = [\"Korea\"]\ncandidates = [\"country:KR\", \"country:KP\"]\n";

TEST_CASE("A difference of taxonomies names what is said otherwise", "[corpus][taxonomy][difference]") {
    auto [before, after, changes] = GENERATE(table<std::string, std::string, std::string>({
        {"", "", ""},
        {kJapan, kJapan, ""},
        {kJapan, "# a comment\n\n" + kJapan, ""},
        {kJapan + "name = [\"A\", \"B\"]\n", kJapan + "name = [\"B\", \"A\"]\n", ""},
        {kJapan + kTheme, kTheme + kJapan, ""},
        {"", kJapan, "added country:JP +label=Japan\n"},
        {kJapan, "", "removed country:JP -label=Japan\n"},
        {kJapan, kTheme, "removed country:JP -label=Japan\nadded theme:a.b +label=B +threshold=2\n"},
        {kJapan + "name = [\"Japan\"]\n", kJapan + "demonym = [\"Japan\"]\n",
         "changed country:JP -name=Japan +demonym=Japan\n"},
        {kJapan + "name = [\"Japan\"]\n", kJapan + "name = [{ form = \"Japan\", case = \"any\" }]\n",
         "changed country:JP +name Japan case=any\n"},
        {kJapan + "name = [{ form = \"Japan\", unless_after = [\"a\", \"b\"] }]\n",
         kJapan + "name = [{ form = \"Japan\", unless_after = [\"b\", \"c\"], unless_surname = true }]\n",
         "changed country:JP -name Japan unless_after=a +name Japan unless_after=c +name Japan unless_surname=true\n"},
        {kJapan + "office = [{ form = \"X\", valid_to = \"2020-01-01\" }]\n",
         kJapan + "office = [{ form = \"X\", valid_to = \"2021-01-01\" }]\n",
         "changed country:JP -office X valid_to=2020-01-01 +office X valid_to=2021-01-01\n"},
        {kJapan + "name = [\"A\", \"A\"]\n", kJapan + "name = [\"A\"]\n", "changed country:JP -name=A\n"},
        {kJapan + "implies = [\"region:asia\"]\nvalid_from = \"2020-01-01\"\n", kJapan + "codes = { m49 = \"392\" }\n",
         "changed country:JP -implies=region:asia -valid_from=2020-01-01 +code m49=392\n"},
        {kJapan + "tags = [\"One.\"]\n", kJapan + "not_tags = [\"One.\"]\n",
         "changed country:JP -tags=One. +not_tags=One.\n"},
        {kTheme + "strong = [\"x\"]\n", kTheme + "weak = [\"x\"]\nthreshold = 2.5\n",
         "changed theme:a.b -strong=x -threshold=2 +threshold=2.5 +weak=x\n"},
        {"[[theme_group]]\nid = \"a\"\nlabel = \"A\"\n", "[[theme_group]]\nid = \"a\"\nlabel = \"C\"\n",
         "changed theme:a -label=A +label=C\n"},
        {"[[mask]]\nwhy = \"w\"\nforms = [\"a\", \"b\"]\n", "[[mask]]\nwhy = \"w\"\ncase = \"any\"\nforms = [\"a\"]\n",
         "changed mask:w -form, case name=a -form, case name=b +form, case any=a\n"},
        {kSettle + "default = \"all\"\n", kSettle + "default = \"country:KP\"\ncues = { none = [\"barbecue\"] }\n",
         "changed settle:Korea -default=all +cue of none=barbecue +default=country:KP\n"},
    }));
    CAPTURE(before, after);
    CHECK(changes_between(before, after) == changes);
}

TEST_CASE("Given names differ by name", "[corpus][taxonomy][difference]") {
    const auto changes = corpus::find_taxonomy_changes(small_taxonomy("", "Ann\nBea"), small_taxonomy("", "Bea\nCleo"));
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].id == "given-names");
    CHECK(changes[0].removed == std::vector<TaxonomyFact>{{"given name", "Ann"}});
    CHECK(changes[0].added == std::vector<TaxonomyFact>{{"given name", "Cleo"}});
}

}  // namespace
}  // namespace chancery::tests
