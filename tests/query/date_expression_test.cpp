#include "query/date_expression.hpp"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace chancery::query {
namespace {

using corpus::PublicationDate;

constexpr PublicationDate kToday{std::chrono::year{2024} / 5 / 29};

std::string shown(const DateRange& range) {
    return (range.from ? corpus::to_iso8601(*range.from) : "") + ".." +
           (range.until ? corpus::to_iso8601(*range.until) : "");
}

struct Row {
    std::string typed;
    std::string range;
};

struct ErrorRow {
    std::string typed;
    std::string message;
    std::uint32_t start;
    std::uint32_t end;
};

// clang-format off
const std::vector<Row> kRows{
    {"2024", "2024-01-01..2024-12-31"},
    {"2024-03", "2024-03-01..2024-03-31"},
    {"2024-02", "2024-02-01..2024-02-29"},
    {"2023-02", "2023-02-01..2023-02-28"},
    {"2024-03-07", "2024-03-07..2024-03-07"},
    {"2024-02-29", "2024-02-29..2024-02-29"},
    {" 2024-03 ", "2024-03-01..2024-03-31"},
    {"20240307", "2024-03-07..2024-03-07"},
    {"7 March 2024", "2024-03-07..2024-03-07"},
    {"March 7, 2024", "2024-03-07..2024-03-07"},
    {"March 2024", "2024-03-01..2024-03-31"},
    {"feb 2024", "2024-02-01..2024-02-29"},
    {"1400", "1400-01-01..1400-12-31"},
    {"2200", "2200-01-01..2200-12-31"},
    {"today", "2024-05-29..2024-05-29"},
    {"Yesterday", "2024-05-28..2024-05-28"},
    {"2024-01..2024-06", "2024-01-01..2024-06-30"},
    {"2024..2024", "2024-01-01..2024-12-31"},
    {"2024-03-07..2024-03-07", "2024-03-07..2024-03-07"},
    {"2024-01 .. 2024-06", "2024-01-01..2024-06-30"},
    {"2022..2024-02-10", "2022-01-01..2024-02-10"},
    {"2024-01..", "2024-01-01.."},
    {"..2024-06", "..2024-06-30"},
    {"March 2024..today", "2024-03-01..2024-05-29"},
    {"yesterday..today", "2024-05-28..2024-05-29"},
    {"last30d", "2024-04-30..2024-05-29"},
    {"last 30d", "2024-04-30..2024-05-29"},
    {"LAST 30 DAYS", "2024-04-30..2024-05-29"},
    {"30d", "2024-04-30..2024-05-29"},
    {"1d", "2024-05-29..2024-05-29"},
    {"2w", "2024-05-16..2024-05-29"},
    {"1 week", "2024-05-23..2024-05-29"},
    {"6m", "2023-11-30..2024-05-29"},
    {"3 months", "2024-03-01..2024-05-29"},  // 29 February is there in 2024
    {"1y", "2023-05-30..2024-05-29"},
    {"100 years", "1924-05-30..2024-05-29"},
};

const std::vector<ErrorRow> kErrorRows{
    {"", "the date is empty", 0, 0},
    {"  ", "the date is empty", 0, 2},
    {"..", "the range has no date", 0, 2},
    {"2024-13", "\"2024-13\" is not in the calendar", 0, 7},
    {"2024-00", "\"2024-00\" is not in the calendar", 0, 7},
    {"2023-02-29", "\"2023-02-29\" is not in the calendar", 0, 10},
    {"2024-04-31", "\"2024-04-31\" is not in the calendar", 0, 10},
    {"2024-03-00", "\"2024-03-00\" is not in the calendar", 0, 10},
    {" 2024-13", "\"2024-13\" is not in the calendar", 1, 8},
    {"2024-01..2024-13", "\"2024-13\" is not in the calendar", 9, 16},
    {"2024-13..2024-01", "\"2024-13\" is not in the calendar", 0, 7},
    {"2024-01.. 2024-13", "\"2024-13\" is not in the calendar", 10, 17},
    {"1024", "the year of \"1024\" is not between 1400 and 2200", 0, 4},
    {"2201-01-01", "the year of \"2201-01-01\" is not between 1400 and 2200", 0, 10},
    {"2024-06..2024-01", "the range ends before it begins", 0, 16},
    {"today..yesterday", "the range ends before it begins", 0, 16},
    {"2024...2025", "\".2025\" is not a date", 6, 11},
    {"2024..2025..2026", "\"2025..2026\" is not a date", 6, 16},
    {"2024-3-7", "\"2024-3-7\" is not a date", 0, 8},
    {"-032-06-21", "\"-032-06-21\" is not a date", 0, 10},
    {"07.03.2024", "\"07.03.2024\" is not a date", 0, 10},
    {"20240230", "\"20240230\" is not a date", 0, 8},
    {"1716940800", "\"1716940800\" is not a date", 0, 10},  // seconds since 1970 belong to dumps, not to people
    {"tomorrow", "\"tomorrow\" is not a date", 0, 8},
    {"last", "\"last\" is not a length of time", 0, 4},
    {"last30", "\"last30\" is not a length of time", 0, 6},
    {"lastweek", "\"lastweek\" is not a length of time", 0, 8},
    {"30x", "\"30x\" is not a length of time", 0, 3},
    {"0d", "a length of time must be at least one", 0, 2},
    {"900y", "\"900y\" goes back before the year 1400", 0, 4},
    {"99999999999999999999d", "\"99999999999999999999d\" goes back before the year 1400", 0, 21},
    {"..30d", "a length of time cannot be an end of a range", 2, 5},
    {"last30d..", "a length of time cannot be an end of a range", 0, 7},
    {"\x1b[1m", "\"�[1m\" is not a date", 0, 4},
    {"\xFF", "\"�\" is not a date", 0, 1},
};
// clang-format on

TEST_CASE("parse_date_expression reads points and ranges", "[query][date]") {
    for (const auto& [typed, range] : kRows) {
        CAPTURE(typed);
        const auto read = parse_date_expression(typed, kToday);
        if (!read) FAIL_CHECK(read.error().message);
        if (read) CHECK(shown(*read) == range);
    }
}

TEST_CASE("parse_date_expression says what is wrong and where", "[query][date]") {
    for (const auto& [typed, message, start, end] : kErrorRows) {
        CAPTURE(typed);
        const auto read = parse_date_expression(typed, kToday);
        if (read) FAIL_CHECK("read as " << shown(*read));
        if (read) continue;
        CHECK(read.error().message == message);
        CHECK(read.error().span.start == start);
        CHECK(read.error().span.end == end);
    }
}

TEST_CASE("parse_date_expression names the days that the month has", "[query][date]") {
    CHECK(parse_date_expression("2024-02-30", kToday).error().hint == "the days of 2024-02 are 01 to 29");
}

TEST_CASE("parse_date_point takes no range", "[query][date]") {
    CHECK(shown(*parse_date_point("2024-03", kToday)) == "2024-03-01..2024-03-31");
    CHECK(parse_date_point("2024..2025", kToday).error().message == "\"2024..2025\" is not a date");
    CHECK(parse_date_point("..2025", kToday).error().message == "\"..2025\" is not a date");
}

TEST_CASE("parse_last takes a length of time alone", "[query][date]") {
    CHECK(shown(*parse_last("30d", kToday)) == "2024-04-30..2024-05-29");
    CHECK(shown(*parse_last("last 30 days", kToday)) == "2024-04-30..2024-05-29");
    CHECK(parse_last("2024", kToday).error().message == "\"2024\" is not a length of time");
    CHECK(parse_last("", kToday).error().message == "\"\" is not a length of time");
    CHECK(parse_last("-5d", kToday).error().message == "\"-5d\" is not a length of time");
}

TEST_CASE("a month goes back to the day after the same day or the last of a shorter month", "[query][date]") {
    CHECK(shown(*parse_last("1m", std::chrono::year{2024} / 3 / 31)) == "2024-03-01..2024-03-31");
    CHECK(shown(*parse_last("1m", std::chrono::year{2023} / 3 / 30)) == "2023-03-01..2023-03-30");
    CHECK(shown(*parse_last("1m", std::chrono::year{2024} / 1 / 15)) == "2023-12-16..2024-01-15");
    CHECK(shown(*parse_last("1y", std::chrono::year{2024} / 2 / 29)) == "2023-03-01..2024-02-29");
}

TEST_CASE("relative dates need to know today", "[query][date]") {
    for (const std::string typed : {"today", "yesterday", "30d", "last 2w"}) {
        CAPTURE(typed);
        CHECK(parse_date_expression(typed, PublicationDate{}).error().message == "the date of today is not known");
    }
}

TEST_CASE("what parse_date_expression read prints to what it reads again", "[query][date][property]") {
    static constexpr std::array kPieces{"20", "24", "2024", "-",     "-0",   "3",     "..", "last",
                                        "d",  " ",  "w",    "march", "\xFF", "today", "1",  "9"};
    std::mt19937_64 random(1'648);
    for (int i = 0; i < 50'000; ++i) {
        std::string typed;
        for (std::size_t pieces = random() % 7; pieces > 0; --pieces) typed += kPieces[random() % kPieces.size()];
        CAPTURE(typed);
        const auto range = parse_date_expression(typed, kToday);
        if (!range) {
            REQUIRE(range.error().span.end <= typed.size());
            continue;
        }
        REQUIRE((!range->from || !range->until || *range->from <= *range->until));
        REQUIRE(*parse_date_expression(shown(*range), kToday) == *range);
    }
}

}  // namespace
}  // namespace chancery::query
