#include <algorithm>
#include <clocale>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "corpus/text/utf8.hpp"
#include "query/render/article.hpp"
#include "query/render/result_page.hpp"
#include "query/render/style.hpp"
#include "tests/query/small_news.hpp"

namespace chancery::query {
namespace {

using Json = nlohmann::json;

const corpus::Lexicon& lexicon() { return tests::small_searcher().index().lexicon; }

corpus::StoredArticle tagged(const corpus::Article& article) { return {article, tests::embedded_tags(article)}; }

ResultPage page_of(const std::vector<corpus::Article>& articles) {
    ResultPage page;
    page.typed = "maritime security Japan";
    page.understood = "(japan or country:JP)";
    page.concepts = {{corpus::Facet::Country, "JP", "Japan"}};
    page.left_out = {"&"};
    page.total = 12;
    page.stories = 10;
    page.collapsed = true;
    page.took_ms = 1.25;
    for (const corpus::Article& article : articles) {
        ResultLine line;
        line.rank = page.results.size() + 1;
        line.score = 7.5 - static_cast<double>(line.rank);
        line.snippet = {"…a Japanese patrol…", {{5, 13}}};
        line.stored = tagged(article);
        line.story = article.id;
        page.results.push_back(std::move(line));
    }
    page.facets = {
        {corpus::Facet::Country, {{"JP", "Japan", 11, 9, true}, {"PH", "Philippines", 4, 4, false}}, 2, 1, 1},
        {corpus::Facet::Year, {{"2024", "2024", 12, 10, false}}, 1, 0, 0}};
    return page;
}

Hit hit_of(const corpus::StoredArticle& stored) {
    Hit hit;
    hit.stored = stored;
    hit.story = stored.article.id;
    return hit;
}

ResultPage small_page() { return page_of({tests::small_news()[0], tests::small_news()[3]}); }

// An escape sequence, an operating system command, a C1 control, bidirectional marks, line ends, a NUL, bad UTF-8.
const std::string kHostile = std::string(
                                 "a\x1b[2Jb\x1b]0;owned\x07"
                                 "c\xC2\x9B"
                                 "31md\xE2\x80\xAE"
                                 "e\r\nf\xE2\x80\xA8g") +
                             '\0' + "h\xFF\xFEi\x7F";

corpus::Article hostile_article() {
    corpus::Article article =
        tests::news(kHostile, kHostile, "Japan. " + kHostile, kHostile, std::chrono::year{2024} / 5 / 29);
    for (std::string* text : {&article.url, &article.author, &article.section, &article.language, &article.dateline})
        *text = kHostile;
    return article;
}

/// Nothing that a terminal obeys; line ends are ours alone.
void check_harmless(const std::string& text) {
    CHECK(corpus::is_valid_utf8(text));
    for (const std::string bad : {"\x1b", "\x07", "\xC2\x9B", "\xE2\x80\xAE", "\r", "\xE2\x80\xA8", "\x7F"}) {
        CHECK(text.find(bad) == std::string::npos);
    }
    CHECK(text.find('\0') == std::string::npos);
}

TEST_CASE("The page as JSON has the keys of the contract", "[query][render]") {
    const Json json = Json::parse(to_json(small_page(), lexicon()));
    CHECK(json.at("format_version") == 1);
    CHECK(json.at("query").at("typed") == "maritime security Japan");
    CHECK(json.at("query").at("understood") == "(japan or country:JP)");
    CHECK(json.at("query").at("concepts") == Json::parse(R"([{"facet": "country", "id": "JP"}])"));
    CHECK(json.at("total") == 12);
    CHECK(json.at("exact") == true);
    CHECK(json.at("took_ms") == 1.25);
    CHECK(json.at("suggestion").is_null());
    REQUIRE(json.at("results").size() == 2);
    const Json& first = json.at("results").at(0);
    CHECK(first.at("rank") == 1);
    CHECK(first.at("id") == "pact");
    CHECK(first.at("score") == 6.5);
    CHECK(first.at("title") == "Japan and the Philippines sign a maritime security pact");
    CHECK(first.at("published") == "2024-05-29");
    CHECK(first.at("source") == "The Harbour Gazette");
    CHECK(first.at("url") == "");
    CHECK(first.at("copies") == 1);
    CHECK(first.at("snippet") == Json::parse(R"({"text": "…a Japanese patrol…", "highlights": [[5, 13]]})"));
    CHECK(first.at("tags").at("country").at(0).at("id") == "JP");
    CHECK(first.at("tags").at("country").at(0).at("salience") >= 85);
    CHECK(json.at("results").at(1).at("published").is_null());
    CHECK(json.at("facets").at("country") ==
          Json::parse(R"({"values": [{"id": "JP", "label": "Japan", "count": 11, "stories": 9, "selected": true},
        {"id": "PH", "label": "Philippines", "count": 4, "stories": 4, "selected": false}],
        "distinct": 2, "none": 1, "none_stories": 1})"));
    CHECK(json.at("facets").at("year").at("values").size() == 1);
}

TEST_CASE("A page of nothing is JSON too, with what any of the words would find", "[query][render]") {
    ResultPage page;
    page.any_total = 3;
    const Json json = Json::parse(to_json(page, lexicon()));
    CHECK(json.at("total") == 0);
    CHECK(json.at("results").empty());
    CHECK(json.at("results").is_array());
    CHECK(json.at("facets").is_object());
    CHECK(json.at("suggestion") == Json::parse(R"({"match": "any", "total": 3})"));
    page.any_total = 0;
    CHECK(Json::parse(to_json(page, lexicon())).at("suggestion").is_null());
}

TEST_CASE("JSON Lines are one result each", "[query][render]") {
    const std::string lines = to_json_lines(small_page(), lexicon());
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
    CHECK(Json::parse(lines.substr(0, lines.find('\n'))).at("id") == "pact");
    CHECK(Json::parse(lines.substr(lines.find('\n'))).at("id") == "port");
    CHECK(to_json_lines(ResultPage{}, lexicon()).empty());
}

/// RFC 4180: the cells of each record.
std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
    std::vector<std::vector<std::string>> records{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quoted) {
            if (text[i] != '"') {
                records.back().back() += text[i];
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                records.back().back() += text[i++];
            } else {
                quoted = false;
            }
        } else if (text[i] == '"') {
            quoted = true;
        } else if (text[i] == ',') {
            records.back().emplace_back();
        } else if (text.compare(i, 2, "\r\n") == 0) {
            records.push_back({""});
            ++i;
        } else {
            records.back().back() += text[i];
        }
    }
    CHECK(records.back() == std::vector<std::string>{""});
    records.pop_back();
    return records;
}

TEST_CASE("CSV says what the articles say", "[query][render]") {
    corpus::Article article = tests::news("a,\"b\"", "Comma, \"quote\"\r\nand line", "Body", "Gazette, The");
    article.url = "http://example.org/?a=1,2";
    article.outlet = "The Gazette";
    article.outlet_country = "FR";
    article.wire = "AFP";
    const auto records = parse_csv(to_csv(page_of({article})));
    REQUIRE(records.size() == 2);
    CHECK(records[0] == std::vector<std::string>{"rank", "id", "score", "published", "source", "title", "url",
                                                 "snippet", "outlet", "outlet_country", "wire", "copies", "story"});
    CHECK(records[1] == std::vector<std::string>{"1", "a,\"b\"", "6.5000", "", "Gazette, The",
                                                 "Comma, \"quote\"\r\nand line", "http://example.org/?a=1,2",
                                                 "…a Japanese patrol…", "The Gazette", "FR", "AFP", "1", "a,\"b\""});
}

TEST_CASE("No cell of CSV is a formula", "[query][render]") {
    for (const std::string start : {"=", "+", "-", "@", "\t", "\r"}) {
        const std::string formula = start + "cmd|' /C calc'!A0";
        CAPTURE(formula);
        const auto records = parse_csv(to_csv(page_of({tests::news(formula, formula, "Body", formula)})));
        REQUIRE(records.size() == 2);
        for (const std::size_t cell : {1U, 4U, 5U}) CHECK(records[1].at(cell) == '\'' + formula);
        const FacetCounts facet{corpus::Facet::Source, {{formula, formula, 1, 1, false}}, 1, 0, 0};
        CHECK(parse_csv(facets_to_csv({facet})).at(1).at(2) == '\'' + formula);
    }
}

TEST_CASE("Facets as CSV have one record for each value", "[query][render]") {
    CHECK(facets_to_csv(small_page().facets) ==
          "facet,id,label,count,stories\r\ncountry,\"JP\",\"Japan\",11,9\r\ncountry,\"PH\",\"Philippines\",4,4\r\n"
          "country,,\"(none)\",1,1\r\nyear,\"2024\",\"2024\",12,10\r\nyear,,\"(none)\",0,0\r\n");
}

TEST_CASE("Ids stand one on a line", "[query][render]") {
    CHECK(to_ids(small_page()) == "pact\nport\n");
    CHECK(to_ids(ResultPage{}).empty());
}

TEST_CASE("A page as text", "[query][render]") {
    CHECK(to_text(small_page(), lexicon(), {false, 80}) ==
          "country (2 of 2)                        year (1 of 1)\n"
          "   11/9 * Japan                           12/10   2024\n"
          "      4   Philippines\n"
          "      1   (none)\n"
          "\n"
          "  1 Japan and the Philippines sign a maritime security pact\n"
          "    2024-05-29  The Harbour Gazette  id:pact\n"
          "    Japan, Philippines · Defence pacts and security agreements, Maritime\n"
          "    security, South China Sea\n"
          "    …a Japanese patrol…\n"
          "\n"
          "  2 Quiet week at the harbour\n"
          "    no date  The Harbour Gazette  id:port\n"
          "    …a Japanese patrol…\n"
          "\n"
          "12 articles, 10 stories; 1 to 2 shown, one of each story\n");
}

TEST_CASE("A page of nothing as text says so", "[query][render]") {
    ResultPage page;
    CHECK(to_text(page, lexicon(), {}) == "no article matches\n");
    page.any_total = 3;
    CHECK(to_text(page, lexicon(), {}) == "no article matches\n3 articles have some of these words: try --match any\n");
    page = ResultPage{};
    page.total = 5;
    page.stories = 5;
    CHECK(to_text(page, lexicon(), {}) == "5 articles, 5 stories\n");
}

TEST_CASE("Colour marks the title and what was found", "[query][render]") {
    const std::string text = to_text(small_page(), lexicon(), {true, 80});
    CHECK(text.find("\x1b[1mJapan and the Philippines sign a maritime security pact\x1b[0m") != std::string::npos);
    CHECK(text.find("…a\x20\x1b[1mJapanese\x1b[0m patrol…") != std::string::npos);
}

TEST_CASE("Nothing in an article steers the terminal", "[query][render]") {
    ResultPage page = page_of({hostile_article()});
    page.results[0].snippet = {kHostile, {{1, 5}, {9, 12}}};
    page.facets = {{corpus::Facet::Source, {{kHostile, kHostile, 1, 1, false}}, 1, 0, 0}};
    const corpus::StoredArticle stored = tagged(hostile_article());
    const std::vector<ScorePart> score{{kHostile, 1.5}, {"", 1.5}};
    check_harmless(to_text(page, lexicon(), {false, 80}));
    check_harmless(to_ids(page));
    check_harmless(facets_to_text(page.facets, {false, 80}));
    check_harmless(article_to_text(hit_of(stored), lexicon(), {false, 80}));
    check_harmless(reasons_to_text(hit_of(stored), {score, {}, true}, lexicon(), {false, 80}));
}

TEST_CASE("What is hostile to a terminal is JSON all the same", "[query][render]") {
    ResultPage page = page_of({hostile_article()});
    page.results[0].snippet = {kHostile, {{1, 5}}};
    const corpus::StoredArticle stored = tagged(hostile_article());
    for (const std::string& text :
         {to_json(page, lexicon()), to_json_lines(page, lexicon()), article_to_json(hit_of(stored), lexicon()),
          reasons_to_json(hit_of(stored), {{{kHostile, 1.0}, {"", 1.0}}, {}, true}, lexicon())}) {
        CHECK(corpus::is_valid_utf8(text));
        CHECK_NOTHROW(Json::parse(text));
        CHECK(text.find('\x1b') == std::string::npos);
        CHECK(text.find('\0') == std::string::npos);
    }
}

TEST_CASE("An article as JSON holds its fields, and its tags with their evidence", "[query][render]") {
    const corpus::StoredArticle stored = tagged(tests::small_news()[0]);
    const Json json = Json::parse(article_to_json(hit_of(stored), lexicon()));
    for (const char* key : {"id", "title", "body", "published", "published_from", "source", "url", "author", "language",
                            "section", "tags"}) {
        CAPTURE(key);
        CHECK(json.contains(key));
    }
    CHECK(json.at("author") == "Maria Whitfield");
    const Json& tag = json.at("tags").at(0);
    CHECK(tag.at("facet") == "country");
    CHECK(tag.at("id") == "JP");
    CHECK(tag.at("label") == "Japan");
    CHECK(tag.at("major") == true);
    for (const Json& evidence : tag.at("evidence")) {
        const std::string& field = evidence.at("field") == "title" ? stored.article.title : stored.article.body;
        const std::size_t start = evidence.at("start");
        const std::size_t end = evidence.at("end");
        CHECK(field.substr(start, end - start) == evidence.at("text"));
    }
}

TEST_CASE("What stands in a date's place is shown where it is no day", "[query][render]") {
    corpus::StoredArticle stored = tagged(tests::small_news()[0]);
    stored.article.published.reset();
    stored.article.published_from = corpus::DateOrigin::Unknown;
    stored.article.published_text = "13 May 1246";
    CHECK(article_to_text(hit_of(stored), lexicon(), {false, 80}).find("date      unknown (`13 May 1246`)\n") !=
          std::string::npos);
    CHECK(Json::parse(article_to_json(hit_of(stored), lexicon())).at("published_text") == "13 May 1246");
}

TEST_CASE("The reasons name the spans and the parts of the score", "[query][render]") {
    const corpus::StoredArticle stored = tagged(tests::small_news()[1]);
    const std::vector<ScorePart> score{{"Zmissil", 4.0}, {"Zfire", 2.5}, {"", 6.5}};
    const std::string text = reasons_to_text(hit_of(stored), {score, {}, true}, lexicon(), {});
    CHECK(text.find("score 6.500\n     4.000  Zmissil\n     2.500  Zfire\n") != std::string::npos);
    CHECK(text.find("[North Korea] fires a missile") != std::string::npos);
    const Json json = Json::parse(reasons_to_json(hit_of(stored), {score, {}, true}, lexicon()));
    CHECK(json.at("score").at("total") == 6.5);
    CHECK(json.at("score").at("parts").size() == 2);
    CHECK_FALSE(Json::parse(reasons_to_json(hit_of(stored), {}, lexicon())).contains("score"));
}

TEST_CASE("Columns count what a terminal shows", "[query][render]") {
    std::setlocale(LC_CTYPE, "C.UTF-8");  // wcwidth needs it, as main() knows
    CHECK(display_width("abc") == 3);
    CHECK(display_width("日本") == 4);
    CHECK(display_width("é") == 1);
    CHECK(display_width("e\xCC\x81") == 1);
    CHECK(to_columns("abc", 5) == "abc  ");
    CHECK(to_columns("abcdef", 5) == "abcd…");
    CHECK(to_columns("日本語", 5) == "日本…");
    CHECK(to_columns("日本語", 4) == "日… ");
    CHECK(to_columns("", 2) == "  ");
}

}  // namespace
}  // namespace chancery::query
