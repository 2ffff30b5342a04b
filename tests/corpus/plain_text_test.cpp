#include <string>

#include <catch2/catch.hpp>

#include "corpus/support/error.hpp"
#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;
using chancery::tests::read_all;
using namespace std::string_literals;

TEST_CASE("A text file becomes one article", "[corpus][reader][text]") {
    const auto reading = read_all("text", "Home > World\r\nTalks in Tokyo\r\n\r\nThe ministers met.\r\n");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.rejections.empty());
    const Article& article = reading.articles[0];
    CHECK(article.id.empty());
    CHECK(article.title == "Talks in Tokyo");
    CHECK(article.body == "Home > World\n\nThe ministers met.\n");
    CHECK_FALSE(article.published);
}

TEST_CASE("The name of a text file may give the date", "[corpus][reader][text]") {
    const auto reading = read_all("text", "Talks\n\nText.", {}, "dump/2020/2024-05-29-tokyo.txt");
    REQUIRE(reading.articles.size() == 1);
    CHECK(to_iso8601(reading.articles[0].published.value()) == "2024-05-29");
    CHECK(reading.articles[0].published_from == DateOrigin::File);
}

TEST_CASE("A text file in another charset is read and reported", "[corpus][reader][text]") {
    const auto reading = read_all("text", "Caf\xE9 talks\n\nThe \x93quiet\x94 ones.");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title == "Caf\u00E9 talks");
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == RejectionReason::BadEncoding);
    CHECK(reading.rejections[0].position.number == 0);
}

TEST_CASE("What is no text file is refused with its reason", "[corpus][reader][text]") {
    auto [bytes, reason] = GENERATE(table<std::string, RejectionReason>({
        {"", RejectionReason::NoText},
        {" \n\r\n\t", RejectionReason::NoText},
        {"\x7F"
         "ELF\0\0\0"s,
         RejectionReason::Malformed},
        {std::string(2000, 'x'), RejectionReason::TooLarge},
    }));
    ReaderOptions options;
    options.max_record_bytes = 1000;
    const auto reading = read_all("text", bytes, options);
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == reason);
}

TEST_CASE("detect_format looks at the content and then at the name", "[corpus][reader]") {
    auto [bytes, name, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"{\"id\":1}", "x.txt", "jsonl"},
        {"\xEF\xBB\xBF \n {", "-", "jsonl"},
        {"Title\n", "x.txt", "text"},
        {"", "x.JSONL.gz", "jsonl"},
        {"", "x.ndjson", "jsonl"},
        {"", "", "text"},
        {"Home > World", "-", "text"},
    }));
    CAPTURE(bytes, name);
    CHECK(detect_format(bytes, name) == expected);
}

TEST_CASE("make_reader knows its formats and lists them for another", "[corpus][reader]") {
    CHECK(make_reader("jsonl", {})->format() == "jsonl");
    CHECK(make_reader("text", {})->format() == "text");
    try {
        static_cast<void>(make_reader("xls", {}));
        FAIL("an unknown format was accepted");
    } catch (const chancery::Error& error) {
        CHECK(error.code() == chancery::ErrorCode::BadUsage);
        CHECK(error.what() == "unknown format `xls`"s);
        CHECK(error.hint().find("jsonl, json, ") != std::string::npos);
    }
}
