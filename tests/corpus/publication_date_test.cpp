#include <string>

#include <catch2/catch.hpp>

#include "corpus/article/publication_date.hpp"
#include "corpus/article/rejection.hpp"

using namespace chancery::corpus;

TEST_CASE("parse_publication_date reads a day of the calendar", "[corpus][date]") {
    auto [text, number] = GENERATE(table<std::string, std::int32_t>({
        {"1970-01-01", 0},
        {"1969-12-31", -1},
        {"2024-02-29", 19'782},
        {"2000-02-29", 11'016},
        {"0000-01-01", -719'528},
        {"9999-12-31", 2'932'896},
    }));
    CAPTURE(text);
    const auto date = parse_publication_date(text);
    REQUIRE(date);
    CHECK(to_day_number(*date) == number);
    CHECK(from_day_number(number) == *date);
    CHECK(to_iso8601(*date) == text);
}

TEST_CASE("parse_publication_date says why it rejects a date", "[corpus][date]") {
    auto [text, reason] = GENERATE(table<std::string, std::string>({
        {"", "date is not of the form YYYY-MM-DD"},
        {"2024-3-7", "date is not of the form YYYY-MM-DD"},
        {"2024/03/07", "date is not of the form YYYY-MM-DD"},
        {"2024-03-07 ", "date is not of the form YYYY-MM-DD"},
        {" 2024-03-07", "date is not of the form YYYY-MM-DD"},
        {"2024-03-07T00:00:00Z", "date is not of the form YYYY-MM-DD"},
        {"20240307", "date is not of the form YYYY-MM-DD"},
        {"-032-06-21", "date has something other than digits"},
        {"+024-03-07", "date has something other than digits"},
        {"2024-0a-07", "date has something other than digits"},
        {"2024- 3-07", "date has something other than digits"},
        {"2023-02-29", "date is not in the calendar"},
        {"1900-02-29", "date is not in the calendar"},
        {"2024-13-01", "date is not in the calendar"},
        {"2024-00-01", "date is not in the calendar"},
        {"2024-01-00", "date is not in the calendar"},
        {"2024-04-31", "date is not in the calendar"},
    }));
    CAPTURE(text);
    const auto date = parse_publication_date(text);
    REQUIRE_FALSE(date);
    CHECK(date.error() == reason);
}

TEST_CASE("to_iso8601 and parse_publication_date are inverses", "[corpus][date][property]") {
    const int days = GENERATE(take(500, random(-719'528, 2'932'896)));
    const PublicationDate date = from_day_number(days);
    REQUIRE(*parse_publication_date(to_iso8601(date)) == date);
    REQUIRE(to_day_number(date) == days);
}

TEST_CASE("The origins of a date have stable names", "[corpus][date]") {
    CHECK(to_string(DateOrigin::Unknown) == "unknown");
    CHECK(to_string(DateOrigin::JsonLd) == "json-ld");
    CHECK(to_string(DateOrigin::Meta) == "meta");
    CHECK(to_string(DateOrigin::Feed) == "feed");
    CHECK(to_string(DateOrigin::Field) == "field");
    CHECK(to_string(DateOrigin::Dateline) == "dateline");
    CHECK(to_string(DateOrigin::Text) == "text");
    CHECK(to_string(DateOrigin::Url) == "url");
    CHECK(to_string(DateOrigin::File) == "file");
}

TEST_CASE("The reasons of a rejection have stable names, and two of them keep the article", "[corpus][date]") {
    auto [reason, name, keeps] = GENERATE(table<RejectionReason, std::string, bool>({
        {RejectionReason::Malformed, "malformed", false},
        {RejectionReason::NoText, "no-text", false},
        {RejectionReason::TooLarge, "too-large", false},
        {RejectionReason::BadEncoding, "bad-encoding", true},
        {RejectionReason::BadDate, "bad-date", true},
        {RejectionReason::Unreadable, "unreadable", false},
        {RejectionReason::NoArticles, "no-articles", false},
    }));
    CHECK(to_string(reason) == name);
    CHECK(keeps_article(reason) == keeps);
}
