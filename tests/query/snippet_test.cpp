#include "query/snippet.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/text/utf8.hpp"
#include "query/planner.hpp"
#include "query/query_parser.hpp"
#include "tests/query/small_news.hpp"

namespace chancery::query {
namespace {

using Ranges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
constexpr std::string_view kCut = "…";

const std::vector<std::string> kLanguages{"en"};

PlanNode plan(const std::string& typed) {
    const auto tree = parse_query(typed, {Match::All, std::chrono::year{2024} / 5 / 29});
    REQUIRE(tree);
    const corpus::OpenIndex& index = tests::small_searcher().index();
    auto planned = plan_query(*tree, index.lexicon, index.dictionary, {});
    REQUIRE(planned);
    return planned->plan;
}

corpus::StoredArticle stored(const std::string& body, const std::string& title = "") {
    corpus::Article article = tests::news("x", title, body);
    return {article, tests::embedded_tags(article)};
}

Snippet snippet(const std::string& typed, const std::string& body, std::size_t bytes = 240) {
    return Highlighter(plan(typed), kLanguages).snippet(stored(body), bytes);
}

/// The text with its highlights in brackets.
std::string marked(const std::string& text, const Ranges& ranges) {
    std::string out;
    std::size_t at = 0;
    for (const auto& [start, end] : ranges) {
        out += text.substr(at, start - at) + '[' + text.substr(start, end - start) + ']';
        at = end;
    }
    return out + text.substr(at);
}

std::string marked(const Snippet& snippet) { return marked(snippet.text, snippet.highlights); }

/// Ascending, apart, inside the text, not empty, and on the borders of characters.
void check_ranges(const std::string& text, const Ranges& ranges) {
    std::uint32_t least = 0;
    for (const auto& [start, end] : ranges) {
        if (start < least || end <= start || end > text.size()) FAIL_CHECK(start << " to " << end);
        const std::string_view piece = std::string_view(text).substr(start, end - start);
        CHECK(corpus::is_valid_utf8(piece));
        CHECK(corpus::is_valid_utf8(std::string_view(text).substr(0, start)));
        least = end;
    }
}

struct Row {
    std::string typed;
    std::string body;
    std::string marked;
};

TEST_CASE("A snippet shows what the query found, as the article spells it", "[query][snippet]") {
    const std::vector<Row> rows{
        {"talks", "The talks ended.", "The [talks] ended."},
        {"talks", "Talking ended. Talk, TALKS!", "[Talking] ended. [Talk], [TALKS]!"},
        {"\"talks\"", "Talking ended. Talk, TALKS!", "Talk, [TALKS]!"},
        {"talk*", "Talking ended. Talk, TALKS, stalk!", "[Talking] ended. [Talk], [TALKS], stalk!"},
        {"ended talks", "The talks ended.", "The [talks] [ended]."},
        {"talks -ended", "The talks ended.", "The [talks] ended."},
        {"turkiye", "In Türkiye it rained.", "In [Türkiye] it rained."},
        {"strasse", "Die Straße ist lang.", "Die [Straße] ist lang."},
        {"o'brien", "Mr O’Brien left.", "Mr [O]’[Brien] left."},
        {"japan", "The talks in Tokyo and Kyoto ended.", "The talks in [Tokyo] and [Kyoto] ended."},
        {"US", "He told us that the US and America left.", "He told us that the [US] and [America] left."},
        {"country:JP", "Tokyo left.", "[Tokyo] left."},
        {"\"south china sea\"", "In the South China Sea.", "In the [South] [China] [Sea]."},
        {"日本", "会議は日本で開かれた。", "会議は[日本]で開かれた。"},
        {"id:x", "The talks ended.", "The talks ended."},
        {"title:talks", "The talks ended.", "The [talks] ended."},
        {"nothing", "The talks ended.", "The talks ended."},
        {"talks", "The\n\ntalks\t \r\nended.", "[talks] ended."},
        {"talks", "", ""},
        {"talks", "   \n ", " "},
    };
    for (const auto& [typed, body, expected] : rows) {
        CAPTURE(typed, body);
        const Snippet found = snippet(typed, body);
        check_ranges(found.text, found.highlights);
        CHECK(marked(found) == expected);
    }
}

TEST_CASE("A snippet is taken from where most of the query stands", "[query][snippet]") {
    std::string body = "The talks began in the morning. ";
    for (int i = 0; i < 40; ++i) body += "Nothing of any note was said in this hour. ";
    body += "At last the talks about the harbour ended.";
    for (int i = 0; i < 40; ++i) body += " Nothing was said after it.";
    const Snippet found = snippet("talks harbour", body, 120);
    CHECK(marked(found).find("At last the [talks] about the [harbour] ended.") != std::string::npos);
    CHECK(found.text.ends_with(kCut));
    CHECK(found.text.size() <= 120 + 2 * kCut.size());
}

TEST_CASE("A snippet holds whole words and says where it was cut", "[query][snippet]") {
    std::string body = "First";
    for (int i = 0; i < 100; ++i) body += " word" + std::to_string(i);
    for (const std::size_t bytes : {20U, 40U, 41U, 42U, 43U, 44U, 100U, 240U}) {
        CAPTURE(bytes);
        const Snippet found = snippet("word57", body, bytes);
        REQUIRE(found.text.starts_with(kCut));
        REQUIRE(found.text.ends_with(kCut));
        const std::string inner = found.text.substr(kCut.size(), found.text.size() - 2 * kCut.size());
        CHECK(inner.size() <= bytes);
        CHECK((' ' + body + ' ').find(' ' + inner + ' ') != std::string::npos);
        CHECK(marked(found).find("[word57]") != std::string::npos);
    }
}

TEST_CASE("A word longer than the snippet is cut between characters", "[query][snippet]") {
    for (const std::string unit : {"a", "é", "日", "🙂"}) {
        std::string body;
        while (body.size() < 3'000) body += unit;
        for (std::size_t bytes = 1; bytes < 40; ++bytes) {
            CAPTURE(unit, bytes);
            const Snippet found = snippet("talks", body, bytes);
            CHECK(corpus::is_valid_utf8(found.text));
            CHECK(found.text.size() <= bytes + 2 * kCut.size());
        }
        check_ranges(snippet(unit == "🙂" ? "a" : unit, body, 60).text,
                     snippet(unit == "🙂" ? "a" : unit, body, 60).highlights);
    }
}

TEST_CASE("Highlights of a title are ranges of it", "[query][snippet]") {
    Highlighter highlighter(plan("maritime security Japan"), kLanguages);
    const corpus::StoredArticle article = stored("Tokyo.", "Maritime talks: Japan’s security, and Tokyo");
    const Ranges ranges = highlighter.find(article, corpus::TextField::Title);
    check_ranges(article.article.title, ranges);
    CHECK(marked(article.article.title, ranges) == "[Maritime] talks: [Japan]’s [security], and [Tokyo]");
}

TEST_CASE("One highlighter serves many articles", "[query][snippet]") {
    Highlighter highlighter(plan("talks"), kLanguages);
    CHECK(marked(highlighter.snippet(stored("Talks."))) == "[Talks].");
    CHECK(marked(highlighter.snippet(stored(""))).empty());
    CHECK(marked(highlighter.snippet(stored("No word."))) == "No word.");
    CHECK(marked(highlighter.snippet(stored("More talk."))) == "More [talk].");
}

TEST_CASE("Whatever the text, snippets and highlights are whole and in order", "[query][snippet][property]") {
    static const std::vector<std::string> pieces{"talks",  "Japan", "Tokyo", "harbour", "日本", "é",
                                                 "straße", "🙂",  " ",     " ",       ". ",   "\n\n",
                                                 "\n",     "-",     "’",     "…",       "x"};
    const std::vector<std::string> queries{
        "talks japan", "harb* OR 日本", "\"talks harbour\"", "strasse -talks", "*", "country:JP talks NEAR/3 harbour"};
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        std::mt19937_64 random(seed);
        std::string body;
        for (std::size_t i = random() % 120; i > 0; --i) body += pieces[random() % pieces.size()];
        const std::size_t bytes = 1 + random() % 200;
        CAPTURE(body, bytes);
        const Snippet found = snippet(queries[random() % queries.size()], body, bytes);
        CHECK(corpus::is_valid_utf8(found.text));
        CHECK(found.text.find('\n') == std::string::npos);
        CHECK(found.text.size() <= bytes + 2 * kCut.size());
        check_ranges(found.text, found.highlights);
    }
}

}  // namespace
}  // namespace chancery::query
