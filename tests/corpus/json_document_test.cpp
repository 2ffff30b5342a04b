#include <string>

#include <catch2/catch.hpp>

#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;
using chancery::tests::read_all;
using chancery::tests::Reading;

namespace {

std::string titles_of(const Reading& reading) {
    std::string titles;
    for (const Article& article : reading.articles) titles += article.title + ' ';
    return titles;
}

std::string reasons_of(const Reading& reading) {
    std::string reasons;
    for (const Rejection& rejection : reading.rejections)
        reasons += to_text(rejection.file, rejection.position) + ": " + to_string(rejection.reason) + "; ";
    return reasons;
}

}  // namespace

TEST_CASE("Records are found in every layout of JSON", "[corpus][reader][json]") {
    auto [json, titles] = GENERATE(table<std::string, std::string>({
        {R"([{"title":"a"},{"title":"b"}])", "a b "},
        {"[\n  {\"title\": \"a\"},\n  {\"title\": \"b\"}\n]\n", "a b "},
        {"\xEF\xBB\xBF[{\"title\":\"a\"}]", "a "},
        {"{\n  \"title\": \"a\",\n  \"body\": \"x\"\n}\n", "a "},
        {"{\n  \"title\": \"a\"\n}\n{\n  \"title\": \"b\"\n}", "a b "},
        {R"({"title":"a"}{"title":"b"},{"title":"c"})", "a b c "},
        {"\x1E{\"title\":\"a\"}\n\x1E{\"title\":\"b\"}\n", "a b "},
        {R"({"status":"ok","articles":[{"title":"a"},{"title":"b"}]})", "a b "},
        {R"({"articles":{"count":2,"results":[{"title":"a"},{"title":"b"}],"page":1}})", "a b "},
        {R"({"response":{"meta":{"hits":9},"docs":[{"title":"a"}]},"copyright":"x"})", "a "},
        {R"({"hits":{"total":{"value":1},"hits":[{"_id":"1","_source":{"title":"a"}}]}})", "a "},
        {R"({"data":[{"id":"7","fields":{"title":"a"}}]})", "a "},
        {R"([{"articles":[{"title":"a"}]},{"articles":[{"title":"b"}]}])", "a b "},
        {R"({"version":"https://jsonfeed.org/version/1.1","title":"Feed","items":[{"title":"a"},{"title":"b"}]})",
         "a b "},
        {R"({"meldungen":[{"title":"a"},{"title":"b"}],"stand":"x"})", "a b "},
        {R"({"headline":"a","body":"x","items":[{"title":"aside"}]})", "a "},
        {R"([{"title":"a","data":[{"title":"aside"}]},{"title":"b"}])", "a b "},
        {R"([{"title":"a [1] {\"x\\"},{"title":"b"}])", "a [1] {\"x\\ b "},
        {R"([1,"two",null,{"title":"a"},[{"title":"b"}]])", "a b "},
        {"[]", ""},
    }));
    CAPTURE(json);
    const auto reading = read_all("json", json);
    CHECK(titles_of(reading) == titles);
    CHECK(reasons_of(reading).empty());
}

TEST_CASE("Lists and envelopes on the lines of JSON Lines are opened", "[corpus][reader][jsonl]") {
    const auto reading = read_all("jsonl",
                                  "[{\"title\":\"a\"},{\"title\":\"b\"}]\n"
                                  "{\"status\":\"ok\",\"articles\":[{\"title\":\"c\"},{\"x\":1}]}\n"
                                  "{\"title\":\"d\"}\n"
                                  "{\"status\":\"ok\",\"articles\":[]}\n");
    CHECK(titles_of(reading) == "a b c d ");
    CHECK(reasons_of(reading) == "input:2: no-text; input:4: no-text; ");
}

TEST_CASE("A broken record costs itself only where lines tell the next one", "[corpus][reader][json]") {
    auto [json, titles, reasons] = GENERATE(table<std::string, std::string, std::string>({
        {"[\n {\"title\":\"a\"},\n {\"title\" nonsense},\n {\"title\":\"c\"}\n]", "a c ",
         "input: record 2: malformed; "},
        {"[\n {\"title\":\"a\"},\n {\"title\":\"b},\n {\"title\":\"c\"},\n {\"title\":\"d\"}\n]", "a c d ",
         "input: record 2: malformed; "},
        {"{\n \"title\": \"a\"\n}\n{\n \"title\" \"b\"\n}\n{\n \"title\": \"c\"\n}\n", "a c ",
         "input: record 2: malformed; "},
        {R"([{"title":"a"},{"title":"b)", "a ", "input: record 2: unreadable; "},
        {R"({"articles":[{"title":"a"})", "a ", "input: record 2: unreadable; "},
        {"nonsense\n{\"title\":\"a\"}", "a ", "input: record 1: malformed; "},
        {R"([{"title":"a"},{"image":"x"}])", "a ", "input: record 2: no-text; "},
        {R"([{"title":"a"}}])", "a ", "input: record 2: malformed; "},
        // What an envelope gave before it breaks is not looked for again.
        {"{\"articles\":[\n{\"title\":\"a\"}\n],%}\n{\"title\":\"b\"}", "a b ", "input: record 2: malformed; "},
        {"{\"title\":\"caf\xE9\"}", "caf\uFFFD ", "input: record 1: bad-encoding; "},
    }));
    CAPTURE(json);
    const auto reading = read_all("json", json);
    CHECK(titles_of(reading) == titles);
    CHECK(reasons_of(reading) == reasons);
}

TEST_CASE("A record over the limit is skipped and the next one is read", "[corpus][reader][json]") {
    ReaderOptions options;
    options.max_record_bytes = 1000;
    const std::string long_text(300'000, 'x');
    const auto reading =
        read_all("json", "[\n{\"title\":\"a\"},\n{\"title\":\"" + long_text + "\"},\n{\"title\":\"b\"}\n]", options);
    CHECK(titles_of(reading) == "a b ");
    CHECK(reasons_of(reading) == "input: record 2: too-large; ");
}

TEST_CASE("Deep nesting is skipped, not followed", "[corpus][reader][json]") {
    const std::string deep(100'000, '[');
    const std::string closed(100'000, ']');
    const auto reading =
        read_all("json", "[{\"title\":\"a\",\"x\":" + deep + closed + "}," + deep + closed + ",{\"title\":\"b\"}]");
    CHECK(titles_of(reading) == "a b ");
    CHECK(reasons_of(reading).empty());
}

TEST_CASE("A long list is read through a small window", "[corpus][reader][json]") {
    std::string json = "{\"articles\":[";
    for (int i = 0; i < 20'000; ++i) {
        if (i > 0) json += ',';
        json += "{\"title\":\"t" + std::to_string(i) + R"(","body":"some \"quoted\" text\\"})";
    }
    json += "]}";
    const auto reading = read_all("json", json);
    REQUIRE(reading.articles.size() == 20'000);
    CHECK(reading.articles.back().title == "t19999");
    CHECK(reading.articles.back().body == "some \"quoted\" text\\");
    CHECK(reading.rejections.empty());
}

TEST_CASE("JSON is told from JSON Lines by its layout", "[corpus][reader][json][detection]") {
    auto [bytes, name, format] = GENERATE(table<std::string, std::string, std::string>({
        {"{\"title\":\"a\"}\n{\"title\":\"b\"}\n", "x.json", "jsonl"},
        {"{\"title\":\"a\"}", "x.json", "jsonl"},
        {"{\n\"title\":\"a\"}", "x.json", "json"},
        {"{\n\"title\":\"a\"}", "x.jsonl", "json"},
        {"{\"title\": broken\n{\"title\":\"b\"}\n", "x.jsonl", "jsonl"},
        {"{\"title\":\"no end\n{\"title\":\"b\"}\n", "x", "jsonl"},
        {"{\"title\":\"a\"}{\"title\":\"b\"}", "x", "json"},
        {"[{\"title\":\"a\"}]", "x", "json"},
        {"[{\"title\":\"a\"}]\n[{\"title\":\"b\"}]\n", "x", "jsonl"},
        {"[\n{\"title\":\"a\"}\n]", "x.jsonl", "json"},
        {"{\"articles\":[{\"title\":\"a", "x.json", "json"},
        {"{\"title\":\"a", "x.jsonl", "jsonl"},
        {"[Music] and then", "x.txt", "text"},
    }));
    CAPTURE(bytes, name);
    CHECK(detect_format(bytes, name) == format);
}
