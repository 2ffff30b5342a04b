#include <string>

#include <catch2/catch.hpp>

#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;
using chancery::tests::read_all;
using namespace std::string_literals;

TEST_CASE("A web page is known by its beginning", "[html][reader]") {
    auto [bytes, name, format] = GENERATE(table<std::string, std::string, std::string>({
        {"<!DOCTYPE html><html>", "page", "html"},
        {"\n<!-- saved from the web --><HTML lang='en'>", "page", "html"},
        {"<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html>", "page", "html"},
        {"\xFF\xFE<\0h\0t\0m\0l\0>\0"s, "page", "html"},
        {"<p>One</p>", "page.html.gz", "html"},
        {"<p>One</p>", "page.txt", "text"},
        {"Plain", "page.html", "text"},
    }));
    CAPTURE(bytes, name);
    CHECK(detect_format(bytes, name) == format);
}

TEST_CASE("A web page becomes one article", "[html][reader]") {
    const auto reading = read_all("html", "<html><title>Talks</title><meta name=date content=2024-05-29><p>One.");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.rejections.empty());
    CHECK(reading.articles[0].title == "Talks");
    CHECK(reading.articles[0].body == "One.");
    CHECK(reading.articles[0].published_from == DateOrigin::Meta);
}

TEST_CASE("The charset of a page is the one it declares", "[html][reader]") {
    auto [name, bytes, body] = GENERATE(table<std::string, std::string, std::string>({
        {"meta charset", "<html><meta charset=windows-1251><p>\xCC\xE8\xF0", "\u041C\u0438\u0440"},
        {"http-equiv", "<html><meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xCC\xE8\xF0",
         "\u041C\u0438\u0440"},
        {"valid UTF-8 whatever is declared", "<html><meta charset=windows-1251><p>caf\u00E9", "caf\u00E9"},
        {"byte order mark", "\xEF\xBB\xBF<html><p>caf\u00E9", "caf\u00E9"},
    }));
    CAPTURE(name);
    const auto reading = read_all("html", bytes);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].body == body);
}

TEST_CASE("What is no page, or has a date that is none, is reported", "[html][reader]") {
    auto [bytes, reason, articles] = GENERATE(table<std::string, RejectionReason, int>({
        {"<html><body></body></html>", RejectionReason::NoText, 0},
        {"", RejectionReason::NoText, 0},
        {"<html><meta name=date content=soon><p>One.", RejectionReason::BadDate, 1},
        {"<html><meta name=date content=1246-01-01><p>One.", RejectionReason::BadDate, 1},
    }));
    CAPTURE(bytes);
    const auto reading = read_all("html", bytes);
    CHECK(reading.articles.size() == static_cast<std::size_t>(articles));
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == reason);
}

TEST_CASE("HTML in the fields of a record becomes text", "[html][reader][jsonl]") {
    const auto reading =
        read_all("jsonl", R"({"title":"R&amp;D <em>talks</em>","body":"<p>One.</p><p>Two.</p>","author":"<b>"})"
                          "\n");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title == "R&D talks");
    CHECK(reading.articles[0].body == "One.\n\nTwo.");
}
