#include <string>

#include <catch2/catch.hpp>

#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;
using chancery::tests::read_all;
using namespace std::string_literals;

TEST_CASE("A JSON line becomes an article", "[corpus][reader][jsonl]") {
    const auto reading = read_all(
        "jsonl",
        R"({"id":"a-1","title":"Talks\tin Tokyo","body":"One.\n\nTwo.","published":"2024-05-29T10:00:00Z",)"
        R"("url":"https://example.org/a","source":"Meridian Wire","author":"Ann Lee","language":"EN_us","section":"World"})"
        "\n");
    REQUIRE(reading.articles.size() == 1);
    REQUIRE(reading.rejections.empty());
    const Article& article = reading.articles[0];
    CHECK(article.id == "a-1");
    CHECK(article.title == "Talks in Tokyo");
    CHECK(article.body == "One.\n\nTwo.");
    CHECK(to_iso8601(article.published.value()) == "2024-05-29");
    CHECK(article.published_from == DateOrigin::Field);
    CHECK(article.url == "https://example.org/a");
    CHECK(article.source == "Meridian Wire");
    CHECK(article.author == "Ann Lee");
    CHECK(article.language == "en-us");
    CHECK(article.section == "World");
}

TEST_CASE("Fields are found under the names of other dumps", "[corpus][reader][jsonl]") {
    auto [line, expected] = GENERATE(table<std::string, std::string>({
        {R"({"headline":{"main":"T","kicker":"K"},"text":"B"})", "T|B|||"},
        {R"({"description":"S","title":"T"})", "T|S|||"},
        {R"({"description":"S","title":"T","content":"B"})", "T|B|||"},
        {R"({"description":"S","title":"T","content":" "})", "T|S|||"},
        {R"({"title":"T","body":"B","authors":["Ann Lee","Bo Li"]})", "T|B|||Ann Lee, Bo Li"},
        {R"({"title":"T","body":"B","authors":[{"name":"Ann Lee","x":1},{"name":"Bo Li"}]})", "T|B|||Ann Lee, Bo Li"},
        {R"({"title":"T","body":["One.","Two."]})", "T|One.\n\nTwo.|||"},
        {R"({"title":"T","body":"B","source":{"id":null,"name":"Wire"}})", "T|B||Wire|"},
        {R"({"title":"T","body":"B","source":"https://a.example/x","sitename":"Wire"})",
         "T|B|https://a.example/x|Wire|"},
        {R"({"title":"T","body":"B","source":"https://a.example/","url":"https://b.example/y"})",
         "T|B|https://b.example/y|https://a.example/|"},
        {R"({"title":"T","maintext":"M","text":"raw","url":"None","authors":[]})", "T|M|||"},
        {R"({"title":"first","title":"second","body":"B"})", "first|B|||"},
        {R"({"title":null,"headline":"H","body":"B","flag":true})", "H|B|||"},
        {R"({"a":{"b":{"c":[1,{"title":"deep"}]}},"title":"T","body":"B"})", "T|B|||"},
        {R"({"t\u0069tle":"T","body":"B"})", "T|B|||"},
    }));
    CAPTURE(line);
    const auto reading = read_all("jsonl", line);
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles[0];
    CHECK(article.title + '|' + article.body + '|' + article.url + '|' + article.source + '|' + article.author ==
          expected);
}

TEST_CASE("Numeric ids and dates keep their exact text", "[corpus][reader][jsonl]") {
    const auto reading = read_all("jsonl", R"({"id":12345678901234567890123,"title":"T","timestamp":1716978960123})");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].id == "12345678901234567890123");
    CHECK(to_iso8601(reading.articles[0].published.value()) == "2024-05-29");
}

TEST_CASE("A preferred field is taken first", "[corpus][reader][jsonl]") {
    ReaderOptions options;
    REQUIRE(options.fields.prefer("title", "meta.kicker"));
    const auto reading = read_all("jsonl", R"({"title":"T","meta":{"kicker":"K"},"body":"B"})", options);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title == "K");
}

TEST_CASE("A bad line costs itself only and is reported with its number", "[corpus][reader][jsonl]") {
    const auto reading = read_all("jsonl",
                                  "\xEF\xBB\xBF{\"title\":\"one\"}\r\n"
                                  "\n"
                                  "{\"title\":\"no end\n"
                                  "[1, 2]\n"
                                  "{\"title\":\"x\"} trailing\n"
                                  "{\"image\":\"x\"}\n"
                                  "nonsense\n"
                                  "{\"title\":\"last\"}");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].title == "one");
    CHECK(reading.articles[1].title == "last");
    std::string seen;
    for (const Rejection& rejection : reading.rejections) {
        seen += std::to_string(rejection.position.number) + ":" + to_string(rejection.reason) + " ";
        CHECK(rejection.file == "input");
    }
    CHECK(seen == "3:malformed 4:malformed 5:malformed 6:no-text 7:malformed ");
    CHECK(reading.rejections[4].excerpt == "nonsense");
}

TEST_CASE("Broken characters are mended and reported and the article is kept", "[corpus][reader][jsonl]") {
    auto [line, title, detail] = GENERATE(table<std::string, std::string, std::string>({
        {"{\"title\":\"caf\xE9!\"}", "caf\uFFFD!", "invalid UTF-8 replaced"},
        {R"({"title":"a \ud83d b"})", "a \uFFFD b", "lone surrogates replaced"},
        {R"({"title":"a \ude00 b \ud83d\ude00"})", "a \uFFFD b \U0001F600", "lone surrogates replaced"},
        {R"({"title":"\\ud83d is text","x":"\ud83d","body":"\ud83d"})", "\\ud83d is text", "lone surrogates replaced"},
        {"{\"title\":\"a\tb\"}", "a b", "raw control characters replaced"},
        {"{\"title\":\"a\0b\xFF\"}"s, "a b\uFFFD", "invalid UTF-8 and raw control characters replaced"},
    }));
    CAPTURE(line);
    const auto reading = read_all("jsonl", line);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title == title);
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == RejectionReason::BadEncoding);
    CHECK(reading.rejections[0].detail == detail);
}

TEST_CASE("An escaped NUL becomes a space without a report", "[corpus][reader][jsonl]") {
    const auto reading = read_all("jsonl", R"({"title":"a\u0000b","body":"x\r\ny"})");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.rejections.empty());
    CHECK(reading.articles[0].title == "a b");
    CHECK(reading.articles[0].body == "x\ny");
}

TEST_CASE("A date that cannot be read leaves the article without one", "[corpus][reader][jsonl]") {
    const auto reading = read_all("jsonl", R"({"title":"T","date":"sometime in May"})");
    REQUIRE(reading.articles.size() == 1);
    CHECK_FALSE(reading.articles[0].published);
    CHECK(reading.articles[0].published_from == DateOrigin::Unknown);
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == RejectionReason::BadDate);
    CHECK(reading.rejections[0].detail == "`sometime in May` is no date that an article can have");
}

TEST_CASE("A line over the limit is skipped and the next one is read", "[corpus][reader][jsonl]") {
    ReaderOptions options;
    options.max_record_bytes = 1000;
    const std::string lines =
        "{\"title\":\"a\"}\n{\"title\":\"" + std::string(300'000, 'x') + "\"}\n{\"title\":\"b\"}\n";
    const auto reading = read_all("jsonl", lines, options);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].title == "b");
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].position.number == 2);
    CHECK(reading.rejections[0].reason == RejectionReason::TooLarge);
    CHECK(reading.rejections[0].excerpt.size() == 200);
}

TEST_CASE("A record without a title has it from the first line of its body", "[corpus][reader][jsonl]") {
    const auto reading = read_all("jsonl", R"({"body":"Talks in Tokyo\n\nThe ministers met on Friday."})");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title == "Talks in Tokyo");
    CHECK(reading.articles[0].body == "\nThe ministers met on Friday.");
}

TEST_CASE("The sink can stop the reading", "[corpus][reader][jsonl]") {
    int seen = 0;
    const auto input = open_byte_stream("{\"title\":\"a\"}\n{\"title\":\"b\"}\n", "input");
    make_reader("jsonl", {})->read(*input, {[&](Article&&) { return ++seen < 1; }, [](Rejection&&) {}});
    CHECK(seen == 1);
}
