#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/support/error.hpp"
#include "corpus/taxonomy/loader.hpp"
#include "corpus/taxonomy/matcher.hpp"

using namespace chancery::corpus;
using chancery::Error;
using chancery::ErrorCode;

namespace {

std::vector<std::string> texts(const std::vector<ThemePattern>& patterns) {
    std::vector<std::string> texts;
    for (const ThemePattern& pattern : patterns) texts.push_back(pattern.text);
    return texts;
}

Taxonomy load(const std::string& toml) {
    const std::vector<TaxonomyFile> files{{"a.toml", toml}};
    return load_taxonomy(files);
}

/// What loading and compiling a file throws; empty when it throws nothing.
std::string error_of(const std::vector<TaxonomyFile>& files) {
    try {
        const Matcher matcher(load_taxonomy(files));
        return "";
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadTaxonomy);
        CHECK_FALSE(error.hint().empty());
        return error.what();
    }
}

const std::string kEntry = "schema = 1\n[[entry]]\nfacet = \"country\"\nid = \"JP\"\n";
const std::string kTheme = "schema = 1\n[[theme]]\nid = \"a.b\"\nlabel = \"B\"\n";
const std::string kSettle = kEntry + "[[settle]]\nforms = [\"Korean\"]\n";

}  // namespace

TEST_CASE("An entry is read with all its keys", "[corpus][taxonomy][loader]") {
    const Taxonomy taxonomy = load(R"(schema = 1
[[entry]]
facet = "country"
id = "JP"
label = "Japan"
codes = { alpha3 = "JPN", m49 = "392" }
name = ["Japan", { form = "Nihon", case = "any", unless_before = ["Daigaku"], unless_given_name = true }]
abbreviation = [{ form = "JPN", case = "exact", valid_from = "1990-01-01", valid_to = "2000-12-31" }]
demonym = ["Japanese"]
capital = ["Tokyo"]
city = ["Osaka"]
metonym = ["Kantei"]
former = ["Yamato"]
native = ["日本"]
office = ["Prime Minister of Japan"]
combining = ["Japano"]
disputed_by = ["RU"]
valid_from = "1945-09-02"
tags = ["Tokyo spoke."]
not_tags = ["Sea of Japan"]
[[entry]]
facet = "place"
id = "senkaku"
name = ["Senkaku"]
implies = ["country:JP"]
)");
    REQUIRE(taxonomy.entries.size() == 2);
    const Entry& japan = taxonomy.entries[0];
    CHECK(japan.tag == TagId{Facet::Country, "JP"});
    CHECK(japan.label == "Japan");
    CHECK(japan.codes == std::map<std::string, std::string>{{"alpha3", "JPN"}, {"m49", "392"}});
    REQUIRE(japan.forms.size() == 11);
    std::string vias;
    for (const SurfaceForm& form : japan.forms) vias += std::string(to_string(form.via)) + ' ';
    CHECK(vias == "name name abbreviation demonym capital city metonym former native office combining ");
    CHECK(japan.forms[0].guard.empty());
    CHECK(japan.forms[1].case_class == CaseClass::Any);
    CHECK(japan.forms[1].guard.unless_before == std::vector<std::string>{"Daigaku"});
    CHECK(japan.forms[1].guard.unless_given_name);
    CHECK(japan.forms[2].case_class == CaseClass::Exact);
    CHECK(japan.forms[2].validity.from == PublicationDate{std::chrono::year{1990} / 1 / 1});
    CHECK(japan.forms[2].validity.to == PublicationDate{std::chrono::year{2000} / 12 / 31});
    CHECK(japan.disputed_by == std::vector<std::string>{"RU"});
    CHECK(japan.validity.from == PublicationDate{std::chrono::year{1945} / 9 / 2});
    CHECK_FALSE(japan.validity.to);
    CHECK(japan.tags == std::vector<std::string>{"Tokyo spoke."});
    CHECK(japan.not_tags == std::vector<std::string>{"Sea of Japan"});
    CHECK(japan.origin.file == "a.toml");
    CHECK(japan.origin.line == 2);
    CHECK(japan.forms[1].origin.line == 7);
    const Entry& senkaku = taxonomy.entries[1];
    CHECK(senkaku.label == "senkaku");
    CHECK(senkaku.implies == std::vector<TagId>{{Facet::Country, "JP"}});
    CHECK(taxonomy.find_entry({Facet::Place, "senkaku"}) == &senkaku);
    CHECK(taxonomy.find_entry({Facet::Place, "JP"}) == nullptr);
}

TEST_CASE("Masks, settlements and themes are read with all their keys", "[corpus][taxonomy][loader]") {
    const Taxonomy taxonomy = load(R"(schema = 1
[[mask]]
why = "press"
case = "any"
forms = ["China Daily", "Japan Times"]
[[settle]]
forms = ["Korean", { form = "Korea", case = "any" }]
case = "exact"
via = "name"
candidates = ["country:KR", "country:KP"]
cues = { "country:KR" = ["Seoul"], none = ["barbecue"] }
default = "country:KP"
[[settle]]
forms = ["Congolese"]
candidates = ["country:CD"]
default = "all"
[[settle]]
forms = ["Guinean"]
candidates = ["country:GN"]
default = "none"
[[theme_group]]
id = "maritime"
label = "Maritime"
[[theme]]
id = "maritime.security"
label = "Maritime security"
iptc = "20000598"
names = ["sea security"]
threshold = 2.5
strong = ["maritime security"]
medium = ["coast guard"]
weak = ["vessel"]
requires = ["ship"]
none = ["recruitment"]
tags = ["a"]
not_tags = ["b"]
)");
    REQUIRE(taxonomy.masks.size() == 1);
    CHECK(taxonomy.masks[0].why == "press");
    CHECK(taxonomy.masks[0].case_class == CaseClass::Any);
    CHECK(taxonomy.masks[0].forms == std::vector<std::string>{"China Daily", "Japan Times"});
    REQUIRE(taxonomy.settlements.size() == 3);
    const Settlement& korea = taxonomy.settlements[0];
    REQUIRE(korea.forms.size() == 2);
    CHECK(korea.forms[0].case_class == CaseClass::Exact);
    CHECK(korea.forms[0].via == Via::Name);
    CHECK(korea.forms[1].case_class == CaseClass::Any);
    CHECK(korea.candidates == std::vector<TagId>{{Facet::Country, "KR"}, {Facet::Country, "KP"}});
    CHECK(korea.cues.at({Facet::Country, "KR"}) == std::vector<std::string>{"Seoul"});
    CHECK(korea.cues.at({Facet::Country, "KP"}).empty());
    CHECK(korea.none_cues == std::vector<std::string>{"barbecue"});
    CHECK(korea.fallback == Settlement::Default::Candidate);
    CHECK(korea.fallback_candidate == 1);
    CHECK(taxonomy.settlements[1].fallback == Settlement::Default::All);
    CHECK(taxonomy.settlements[1].forms[0].via == Via::Demonym);
    CHECK(taxonomy.settlements[2].fallback == Settlement::Default::None);
    REQUIRE(taxonomy.theme_groups.size() == 1);
    CHECK(taxonomy.theme_groups[0].label == "Maritime");
    const Theme* const theme = taxonomy.find_theme("maritime.security");
    REQUIRE(theme != nullptr);
    CHECK(theme->label == "Maritime security");
    CHECK(theme->iptc == "20000598");
    CHECK(theme->names == std::vector<std::string>{"sea security"});
    CHECK(theme->threshold == 2.5);
    CHECK(texts(theme->strong) == std::vector<std::string>{"maritime security"});
    CHECK(texts(theme->medium) == std::vector<std::string>{"coast guard"});
    CHECK(texts(theme->weak) == std::vector<std::string>{"vessel"});
    CHECK(texts(theme->required) == std::vector<std::string>{"ship"});
    CHECK(texts(theme->none) == std::vector<std::string>{"recruitment"});
    CHECK(taxonomy.find_theme("maritime") == nullptr);
}

TEST_CASE("A later file extends an entry, or takes its place", "[corpus][taxonomy][loader]") {
    const std::string first = kEntry + "label = \"Japan\"\nname = [\"Japan\"]\ncapital = [\"Tokyo\"]\n";
    const std::string adds = "schema = 1\n[[entry]]\nfacet = \"country\"\nid = \"JP\"\ncity = [\"Osaka\"]\n";
    const std::string replaces =
        "schema = 1\n[[entry]]\nfacet = \"country\"\nid = \"JP\"\nreplace = true\nname = [\"Nippon\"]\n";
    const Taxonomy extended = load_taxonomy(std::vector<TaxonomyFile>{{"a.toml", first}, {"b.toml", adds}});
    REQUIRE(extended.entries.size() == 1);
    CHECK(extended.entries[0].label == "Japan");
    CHECK(extended.entries[0].forms.size() == 3);
    const Taxonomy replaced = load_taxonomy(std::vector<TaxonomyFile>{{"a.toml", first}, {"b.toml", replaces}});
    REQUIRE(replaced.entries.size() == 1);
    CHECK(replaced.entries[0].label == "Japan");
    REQUIRE(replaced.entries[0].forms.size() == 1);
    CHECK(replaced.entries[0].forms[0].form == "Nippon");
    CHECK(replaced.entries[0].origin.file == "b.toml");
}

TEST_CASE("A later file extends a theme, or takes its place", "[corpus][taxonomy][loader]") {
    const std::string first = kTheme + "strong = [\"one\"]\nthreshold = 3\n";
    const std::string adds = "schema = 1\n[[theme]]\nid = \"a.b\"\nstrong = [\"two\"]\n";
    const std::string replaces =
        "schema = 1\n[[theme]]\nid = \"a.b\"\nreplace = true\nlabel = \"New\"\nstrong = [\"two\"]\n";
    const Taxonomy extended = load_taxonomy(std::vector<TaxonomyFile>{{"a.toml", first}, {"b.toml", adds}});
    REQUIRE(extended.themes.size() == 1);
    CHECK(texts(extended.themes[0].strong) == std::vector<std::string>{"one", "two"});
    CHECK(extended.themes[0].threshold == 3.0);
    CHECK(extended.themes[0].label == "B");
    const Taxonomy replaced = load_taxonomy(std::vector<TaxonomyFile>{{"a.toml", first}, {"b.toml", replaces}});
    CHECK(texts(replaced.themes[0].strong) == std::vector<std::string>{"two"});
    CHECK(replaced.themes[0].threshold == 2.0);
    CHECK(replaced.themes[0].label == "New");
}

TEST_CASE("Territories come from rows of four columns", "[corpus][taxonomy][loader]") {
    const std::string rows =
        "id\tlanguage\tkind\tname\r\n# a comment\n\nJP\ten\tlabel\tJapan\nJP\tfr\tname\tJapon\nJP\ten\tofficial\tState "
        "of Japan\n"
        "JP\t\talpha3\tJPN\nJP\t\tm49\t392\nKR\ten\tinverted\tKorea, Republic of\n";
    const std::string toml =
        "schema = 1\n[[entry]]\nfacet = \"country\"\nid = \"JP\"\nname = [{ form = \"JAPON\", unless_before = [\"x\"] "
        "}]\n";
    const Taxonomy taxonomy = load_taxonomy(std::vector<TaxonomyFile>{{"t.tsv", rows}, {"a.toml", toml}});
    REQUIRE(taxonomy.entries.size() == 2);
    const Entry& japan = taxonomy.entries[0];
    CHECK(japan.label == "Japan");
    CHECK(japan.codes == std::map<std::string, std::string>{{"alpha3", "JPN"}, {"m49", "392"}});
    // A form written by hand takes the place of the generated one of the same spelling.
    REQUIRE(japan.forms.size() == 3);
    CHECK(japan.forms[1].form == "JAPON");
    CHECK_FALSE(japan.forms[1].guard.empty());
    CHECK(taxonomy.entries[1].label == "KR");
    CHECK(taxonomy.entries[1].forms[0].form == "Korea, Republic of");
}

TEST_CASE("Given names stand one a line", "[corpus][taxonomy][loader]") {
    const Taxonomy taxonomy =
        load_taxonomy(std::vector<TaxonomyFile>{{"names.txt", "# names\nMichael\r\n\nJean-Pierre"}});
    CHECK(taxonomy.given_names == std::vector<std::string>{"Michael", "Jean-Pierre"});
}

TEST_CASE("The hash of a taxonomy is that of its bytes and their order", "[corpus][taxonomy][loader]") {
    const std::string one = kEntry;
    const std::string two = "schema = 1\n# two\n";
    const auto hash = [](const std::vector<TaxonomyFile>& files) { return load_taxonomy(files).hash; };
    const std::string both = hash({{"a.toml", one}, {"b.toml", two}});
    CHECK(both.size() == 16);
    CHECK(both == hash({{"c.toml", one}, {"d.toml", two}}));
    CHECK(both != hash({{"b.toml", two}, {"a.toml", one}}));
    CHECK(both != hash({{"a.toml", one}}));
    CHECK(both != hash({{"a.toml", one + "\n"}, {"b.toml", two}}));
}

TEST_CASE("A broken file says where and why", "[corpus][taxonomy][loader]") {
    auto [content, reason] = GENERATE(table<std::string, std::string>({
        {"", "a.toml:1:1: the file must begin with `schema = 1`"},
        {"schema = 2\n", "a.toml:1:1: the file must begin with `schema = 1`"},
        {"schema = 1.5\n", "a.toml:1:1: the file must begin with `schema = 1`"},
        {"schema = \"1\"\n", "a.toml:1:10: `schema` must be a number"},
        {"schema = 1\nentri = 1\n", "a.toml:2:9: unknown key `entri`; did you mean `entry`?"},
        {"schema = 1\nzzzzzzzz = 1\n", "a.toml:2:12: unknown key `zzzzzzzz`"},
        {"schema = 1\nentry = 1\n", "a.toml:2:9: `entry` must be a list"},
        {"schema = 1\nentry = [1]\n", "a.toml:2:10: `entry` must be written as [[entry]]"},
        {"schema = 1\n[entry]\n", "a.toml:2:1: `entry` must be a list"},
        // Entries
        {"schema = 1\n[[entry]]\nid = \"JP\"\n", "a.toml:2:1: the key `facet` is missing"},
        {"schema = 1\n[[entry]]\nfacet = \"country\"\n", "a.toml:2:1: the key `id` is missing"},
        {"schema = 1\n[[entry]]\nfacet = \"land\"\nid = \"JP\"\n", "a.toml:3:9: `land` is no facet of actors"},
        {"schema = 1\n[[entry]]\nfacet = \"theme\"\nid = \"JP\"\n", "a.toml:3:9: `theme` is no facet of actors"},
        {"schema = 1\n[[entry]]\nfacet = \"source\"\nid = \"JP\"\n", "a.toml:3:9: `source` is no facet of actors"},
        {"schema = 1\n[[entry]]\nfacet = 7\nid = \"JP\"\n", "a.toml:3:9: `facet` must be a text in quotes"},
        {"schema = 1\n[[entry]]\nfacet = \"country\"\nid = \"\"\n", "a.toml:4:6: `id` is empty"},
        {kEntry + "nmae = [\"Japan\"]\n", "a.toml:5:8: unknown key `nmae`; did you mean `name`?"},
        {kEntry + "name = \"Japan\"\n", "a.toml:5:8: `name` must be a list"},
        {kEntry + "name = [7]\n", "a.toml:5:9: a form is a text in quotes or a table with `form`"},
        {kEntry + "name = [\"\"]\n", "a.toml:5:9: the form \"\" has 0 words; it needs 1 to 32"},
        {kEntry + "name = [\"...\"]\n", "a.toml:5:9: the form \"...\" has 0 words; it needs 1 to 32"},
        {kEntry + "name = [{ case = \"any\" }]\n", "a.toml:5:9: the key `form` is missing"},
        {kEntry + "name = [{ form = \"Japan\", case = \"caps\" }]\n",
         "a.toml:5:34: `case` is \"caps\"; it must be \"name\", \"exact\" or \"any\""},
        {kEntry + "name = [{ form = \"Japan\", unles_before = [\"a\"] }]\n",
         "a.toml:5:42: unknown key `unles_before`; did you mean `unless_before`?"},
        {kEntry + "name = [{ form = \"Japan\", unless_before = \"a\" }]\n",
         "a.toml:5:43: `unless_before` must be a list"},
        {kEntry + "name = [{ form = \"Japan\", unless_before = [7] }]\n",
         "a.toml:5:44: `unless_before` must hold texts in quotes"},
        {kEntry + "name = [{ form = \"Japan\", unless_before = [\"\"] }]\n",
         "a.toml:5:44: `unless_before` holds an empty text"},
        {kEntry + "name = [{ form = \"Japan\", unless_before = [\"ab*\"] }]\n",
         "a.toml:5:9: \"ab*\": `ab*` needs three letters before the star"},
        {kEntry + "name = [{ form = \"Japan\", unless_before = [\"...\"] }]\n", "a.toml:5:9: \"...\" has no words"},
        {kEntry + "name = [{ form = \"Japan\", unless_near = [\"country:JQ\"] }]\n",
         "a.toml:5:9: no entry is called country:JQ; did you mean country:JP?"},
        {kEntry + "name = [{ form = \"Japan\", unless_given_name = \"yes\" }]\n",
         "a.toml:5:47: `unless_given_name` must be true or false"},
        {kEntry + "name = [{ form = \"Japan\", valid_from = \"1990\" }]\n",
         "a.toml:5:40: date is not of the form YYYY-MM-DD"},
        {kEntry + "codes = [\"JPN\"]\n", "a.toml:5:9: `codes` must be a table"},
        {kEntry + "codes = { alpha3 = 7 }\n", "a.toml:5:20: a code must be a text in quotes"},
        {"schema = 1\n[[entry]]\nfacet = \"contry\"\nid = \"JP\"\n",
         "a.toml:3:9: `contry` is no facet of actors; did you mean `country`?"},
        {kEntry + "implies = [\"country:JP\", \"contry:JP\"]\n",
         "a.toml:5:26: `contry:JP` is no tag; write it as \"country:JP\"; did you mean `country`?"},
        {kEntry + "implies = [\"KR\"]\n", "a.toml:5:12: `KR` is no tag; write it as \"country:JP\""},
        {kEntry + "implies = [\"country:KR\"]\n",
         "a.toml:2:1: no entry is called country:KR; did you mean country:JP?"},
        {kEntry + "valid_from = \"2023-02-29\"\n", "a.toml:5:14: date is not in the calendar"},
        {kEntry + "replace = 1\n", "a.toml:5:11: `replace` must be true or false"},
        {kEntry + "tags = [1]\n", "a.toml:5:9: `tags` must hold texts in quotes"},
        // Masks and settlements
        {"schema = 1\n[[mask]]\nforms = [\"a\"]\n", "a.toml:2:1: the key `why` is missing"},
        {"schema = 1\n[[mask]]\nwhy = \"x\"\nforms = [\"-\"]\n",
         "a.toml:2:1: the form \"-\" has 0 words; it needs 1 to 32"},
        {kSettle + "default = \"none\"\n", "a.toml:5:1: a settlement needs `candidates`"},
        {kSettle + "candidates = [\"country:JP\"]\n", "a.toml:5:1: the key `default` is missing"},
        {kSettle + "candidates = [\"country:JP\"]\ndefault = \"country:KR\"\n",
         "a.toml:8:11: `country:KR` is no candidate; did you mean `country:JP`?"},
        {kSettle + "candidates = [\"country:JP\"]\ndefault = \"nnoe\"\n",
         "a.toml:8:11: `nnoe` is no candidate; did you mean `none`?"},
        {kSettle + "candidates = [\"country:KR\"]\ndefault = \"none\"\n",
         "a.toml:5:1: no entry is called country:KR; did you mean country:JP?"},
        {kSettle + "candidates = [\"country:JP\"]\ndefault = \"none\"\nvia = \"rule\"\n",
         "a.toml:9:7: `rule` is no kind of form"},
        {kSettle + "candidates = [\"country:JP\"]\ndefault = \"none\"\nvia = \"demonim\"\n",
         "a.toml:9:7: `demonim` is no kind of form; did you mean `demonym`?"},
        {kSettle + "candidates = [\"country:JP\"]\ndefault = \"none\"\ncues = { \"country:JQ\" = [\"a\"] }\n",
         "a.toml:9:25: unknown key `country:JQ`; did you mean `country:JP`?"},
        // Themes
        {"schema = 1\n[[theme]]\nlabel = \"B\"\n", "a.toml:2:1: the key `id` is missing"},
        {"schema = 1\n[[theme]]\nid = \"ab\"\nlabel = \"B\"\n", "a.toml:3:6: a theme's id is group.slug"},
        {"schema = 1\n[[theme]]\nid = \"a.b\"\n", "a.toml:2:1: the key `label` is missing"},
        {kTheme + "threshold = \"high\"\n", "a.toml:5:13: `threshold` must be a number"},
        {kTheme + "threshold = 0\n", "a.toml:5:13: `threshold` must be above 0"},
        {kTheme + "threshold = nan\n", "a.toml:5:13: `threshold` must be above 0"},
        {kTheme + "strong = [\"(a\"]\n", "a.toml:5:11: the group is not closed at byte 3 of `(a`"},
        {kTheme + "none = [\"country:JP\"]\n", "a.toml:2:1: no entry is called country:JP"},
        {kTheme + "weak = [\"...\"]\n", "a.toml:2:1: a phrase of a pattern has no words"},
        {"schema = 1\n[[theme_group]]\nid = \"a\"\n", "a.toml:2:1: the key `label` is missing"},
    }));
    CAPTURE(content);
    CHECK(error_of({{"a.toml", content}}) == reason);
}

TEST_CASE("What is no TOML says where", "[corpus][taxonomy][loader]") {
    auto [content, place] = GENERATE(table<std::string, std::string>({
        {"schema = ", "a.toml:1:"},
        {"schema = 1\n[[entry\n", "a.toml:2:"},
        {"schema = 1\nschema = 1\n", "a.toml:2:"},
        {"schema = 1\n\n\nx = \"a\nb\"\n", "a.toml:4:"},
        {"schema = 1\nx = [1, 2\n", "a.toml:"},
        {"schema = 1\nx = \"\xFF\"\n", "a.toml:2:"},
    }));
    CAPTURE(content);
    const std::string error = error_of({{"a.toml", content}});
    CAPTURE(error);
    CHECK(error.starts_with(place));
    CHECK(error.size() > place.size() + 5);
}

TEST_CASE("Other files that are broken say why", "[corpus][taxonomy][loader]") {
    auto [name, content, reason] = GENERATE(table<std::string, std::string, std::string>({
        {"t.tsv", "JP\ten\tname\n", "t.tsv:1:1: a row has four columns: id, language, kind, name"},
        {"t.tsv", "JP\ten\tlabel\tJapan\nJP\n", "t.tsv:2:1: a row has four columns: id, language, kind, name"},
        {"t.tsv", "# c\nJP\ten\tnickname\tJapan\n", "t.tsv:2:1: unknown kind `nickname`"},
        {"t.tsv", "JP\ten\tofficail\tJapan\n", "t.tsv:1:1: unknown kind `officail`; did you mean `official`?"},
        {"t.tsv", "JP\ten\tname\t\n", "t.tsv:1:1: the form \"\" has 0 words; it needs 1 to 32"},
        {"t.json", "{}", "t.json: unknown kind of taxonomy file"},
        {"toml", "", "toml: unknown kind of taxonomy file"},
    }));
    CAPTURE(name, content);
    CHECK(error_of({{name, content}}) == reason);
}
