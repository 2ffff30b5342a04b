#include "query/planner.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <catch2/catch.hpp>

#include "query/query_parser.hpp"
#include "tests/query/small_news.hpp"

namespace chancery::query {
namespace {

using tests::small_searcher;

Expected<Planned, QueryError> plan(const std::string& typed, bool literal = false, Match match = Match::All) {
    const auto tree = parse_query(typed, {match, std::chrono::year{2024} / 5 / 29});
    if (!tree) return unexpected(tree.error());
    const corpus::OpenIndex& index = small_searcher().index();
    return plan_query(*tree, index.lexicon, index.dictionary, {literal});
}

std::string understood(const std::string& typed, bool literal = false, Match match = Match::All) {
    const auto planned = plan(typed, literal, match);
    return planned ? to_string(planned->plan) : "error: " + planned.error().message;
}

struct Row {
    std::string typed;
    std::string understood;
};

// clang-format off
const std::vector<Row> kRows{
    // All, words
    {"", "all articles"},
    {"*", "all articles"},
    {"talks", "talks"},
    {"Talks", "talks"},
    {"harbour talks", "harbour AND talks"},
    {"élite Straße", "elite AND strasse"},
    {"1,000 2.5", "1000 AND 2.5"},
    {"minister's o’brien", "minister AND \"o brien\""},
    {"coast-guard", "\"coast guard\""},
    {"talks,", "talks"},
    // Names of actors find their tags
    {"japan", "(japan or country:JP)"},
    {"Japan", "(japan or country:JP)"},
    {"JAPAN", "(japan or country:JP)"},
    {"Japanese", "(japanese or country:JP)"},
    {"日本", "(\"日 本\" or country:JP)"},
    {"north korea", "(\"north korea\" or country:KP)"},
    {"North-Korea", "(\"north korea\" or country:KP)"},
    {"DPRK", "(dprk or country:KP)"},
    {"nato", "(nato or organisation:nato)"},
    {"united nations", "(\"united nations\" or organisation:un)"},
    {"Türkiye", "(turkiye or country:TR)"},
    {"Côte d’Ivoire", "(\"cote d ivoire\" or country:CI)"},
    {"south china sea", "(\"south china sea\" or place:south-china-sea or theme:maritime.south-china-sea)"},
    // The longest name first, and only whole names
    {"harbour south china sea talks", "harbour AND (\"south china sea\" or place:south-china-sea or theme:maritime.south-china-sea) AND talks"},
    {"china sea", "(china or country:CN) AND sea"},
    {"japan russia", "(japan or country:JP) AND (russia or country:RU)"},
    {"us-japan", "\"us japan\""},
    // US is the country, us is not
    {"US", "(country:US)"},
    {"us", "us"},
    {"Us", "us"},
    {"U.S.", "(country:US)"},
    {"USA", "(usa or country:US)"},
    {"US aid", "(country:US) AND aid"},
    {"tell us", "tell AND us"},
    // Themes: their words may stand anywhere
    {"maritime security", "(maritime AND security or theme:maritime.security)"},
    {"maritime security Japan", "(maritime AND security or theme:maritime.security) AND (japan or country:JP)"},
    {"Japan maritime security", "(japan or country:JP) AND (maritime AND security or theme:maritime.security)"},
    // What has an operator between its parts is no name
    {"united AND nations", "united AND nations"},
    {"south OR china", "south OR (china or country:CN)"},
    {"north OR korea", "north OR (korea or country:KR)"},
    {"maritime AND security", "maritime AND security"},
    {"japan AND russia", "(japan or country:JP) AND (russia or country:RU)"},
    {"(united nations) OR nato", "(\"united nations\" or organisation:un) OR (nato or organisation:nato)"},
    {"united -nations", "united AND NOT nations"},
    {"united country:JP nations", "united AND country:JP AND nations"},
    {"united title:nations", "united AND title:nations"},
    // Quoted, in a field, with a star, near: as typed
    {"\"japan\"", "\"japan\""},
    {"\"North Korea\"", "\"north korea\""},
    {"\"US\"", "\"us\""},
    {"title:japan", "title:japan"},
    {"title:\"south china sea\"", "title:\"south china sea\""},
    {"author:o’brien", "author:\"o brien\""},
    {"japan*", "japan*"},
    {"title:sanct*", "title:sanct*"},
    {"japan NEAR/3 talks", "(japan NEAR/3 talks)"},
    {"coast* PRE/2 (ships OR talks)", "(coast* PRE/2 (ships OR talks))"},
    // NOT, OR, groups
    {"-japan", "NOT (japan or country:JP)"},
    {"talks -japan", "talks AND NOT (japan or country:JP)"},
    {"-(talks OR ships)", "NOT (talks OR ships)"},
    {"talks OR ships harbour", "talks OR (ships AND harbour)"},
    // Values by id, label and any name
    {"country:JP", "country:JP"},
    {"country:jp", "country:JP"},
    {"country:Japan", "country:JP"},
    {"country:\"north korea\"", "country:KP"},
    {"country:\"South Korea\"!", "country:KR!"},
    {"country:JP,KR", "country:JP OR country:KR"},
    {"country:Deutschland", "country:DE"},
    {"theme:maritime", "theme:maritime"},
    {"theme:maritime.security", "theme:maritime.security"},
    {"theme:\"maritime security\"", "theme:maritime.security"},
    {"source:wire", "source:wire"},
    {"source:\"The Harbour Gazette\"", "source:the-harbour-gazette"},
    {"lang:en", "lang:en"},
    {"year:2024", "year:2024"},
    {"id:pact", "id:pact"},
    {"country:FJ", "country:FJ"},
    // Dates
    {"date:2024", "date:2024-01-01..2024-12-31"},
    {"date:2024-05-29", "date:2024-05-29"},
    {"date:last30d", "date:2024-04-30..2024-05-29"},
    {"date:2024-01..", "date:2024-01-01.."},
    // Left out
    {"talks & ships", "talks AND ships"},
    {"& talks", "talks"},
    {"talks OR &", "talks"},
    {"talks -&", "talks"},
};

struct ErrorRow {
    std::string typed;
    std::string message;
    std::string hint;
    std::uint32_t start;
};

const std::vector<ErrorRow> kErrorRows{
    {"country:Japn", "no country is called \"Japn\"", "did you mean japan", 0},
    {"talks country:Atlantis", "no country is called \"Atlantis\"", "", 6},
    {"theme:maritme", "no theme is called \"maritme\"", "did you mean maritime", 0},
    {"source:wir", "no source is called \"wir\"", "did you mean wire?", 0},
    {"source:zzz", "no source is called \"zzz\"", "`chancery-query facets --facet source` lists them", 0},
    {"year:1812", "no year is called \"1812\"", "", 0},
    {"person:Bush", "\"Bush\" names several values of person", "say which: ", 0},
    {"source:wire!", "source: has no major values", "take the exclamation mark out", 0},
    {"&", "there is no word in this query", "type words, or nothing for all articles", 0},
    {"-&", "there is no word in this query", "type words, or nothing for all articles", 0},
    {"coast-gua*", "a star ends one word", "put the words apart, and the star behind one of them", 0},
    {"\"coast guard\" NEAR/3 ships", "NEAR and PRE join single words", "write the words of a phrase one by one: south NEAR/2 china", 0},
    {"coast-guard NEAR/3 ships", "NEAR and PRE join single words", "write the words of a phrase one by one: south NEAR/2 china", 0},
};
// clang-format on

TEST_CASE("A query is understood as its words, names and values", "[query][planner]") {
    for (const auto& [typed, expected] : kRows) {
        CAPTURE(typed);
        CHECK(understood(typed) == expected);
    }
}

TEST_CASE("A literal query has no names but those of fields", "[query][planner]") {
    const std::vector<Row> rows{{"Japan", "japan"},
                                {"US", "us"},
                                {"north korea", "north AND korea"},
                                {"maritime security", "maritime AND security"},
                                {"country:Japan", "country:JP"},
                                {"日本", "\"日 本\""}};
    for (const auto& [typed, expected] : rows) {
        CAPTURE(typed);
        CHECK(understood(typed, true) == expected);
    }
}

TEST_CASE("With any words a name stays whole", "[query][planner]") {
    const std::vector<Row> rows{
        {"maritime security Japan", "(maritime AND security or theme:maritime.security) OR (japan or country:JP)"},
        {"talks ships country:JP", "(talks OR ships) AND country:JP"},
        {"united country:JP nations", "(united OR nations) AND country:JP"},
        {"united AND nations", "united AND nations"}};
    for (const auto& [typed, expected] : rows) {
        CAPTURE(typed);
        CHECK(understood(typed, false, Match::Any) == expected);
    }
}

TEST_CASE("What has no meaning for this index is an error with its place", "[query][planner]") {
    for (const auto& [typed, message, hint, start] : kErrorRows) {
        CAPTURE(typed);
        const auto planned = plan(typed);
        if (planned) FAIL_CHECK(to_string(planned->plan));
        if (planned) continue;
        CHECK(planned.error().message == message);
        CHECK(planned.error().hint.find(hint) != std::string::npos);
        CHECK(planned.error().span.start == start);
    }
}

TEST_CASE("Words without letters are left out, and named", "[query][planner]") {
    const auto planned = plan("talks & ships ! \"…\"");
    REQUIRE(planned);
    CHECK(planned->left_out == std::vector<std::string>{"&", "!", "…"});
    CHECK(plan("talks")->left_out.empty());
}

TEST_CASE("The concepts of a plan are named once, in order", "[query][planner]") {
    const auto planned = plan("Japan talks (Japanese OR \"Russia\" OR Russia) -NATO country:FR");
    REQUIRE(planned);
    std::vector<std::string> ids;
    for (const FacetChoice& choice : concepts_of(planned->plan)) ids.push_back(choice.id);
    CHECK(fmt::format("{}", fmt::join(ids, " ")) == "JP RU nato");
}

}  // namespace
}  // namespace chancery::query
