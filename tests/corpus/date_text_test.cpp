#include <string>

#include <catch2/catch.hpp>

#include "corpus/article/date_in_path.hpp"
#include "corpus/article/date_text.hpp"

using chancery::corpus::find_date_in_path;
using chancery::corpus::parse_date_text;
using chancery::corpus::parse_month_name;
using chancery::corpus::to_iso8601;

namespace {

std::string iso(const std::optional<chancery::corpus::PublicationDate>& date) {
    return date ? to_iso8601(*date) : "none";
}

}  // namespace

TEST_CASE("parse_date_text reads the dates that dumps write", "[corpus][date]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"2024-05-29", "2024-05-29"},
        {"  2024-05-29\n", "2024-05-29"},
        {"2024-05-29T10:36:00Z", "2024-05-29"},
        {"2024-05-29T10:36:00.123456+00:00", "2024-05-29"},
        {"2024-05-29 10:36:00", "2024-05-29"},
        {"2024-05-29 10:36", "2024-05-29"},
        {"2022-06-03 08:30", "2022-06-03"},
        {"2024-05-29T10:36", "2024-05-29"},
        {"2024-05-29T24:00:00", "2024-05-29"},
        {"2024/05/29", "2024-05-29"},
        {"2024.5.9", "2024-05-09"},
        {"20240529", "2024-05-29"},
        {"20230918T031500Z", "2023-09-18"},
        {"20230918031500", "2023-09-18"},
        {"2024-05-29T10:36:00+02:00[Europe/Paris]", "2024-05-29"},
        {"Wed, 29 May 2024 10:36:00 GMT", "2024-05-29"},
        {"Wed, 29 May 2024 10:36:00 +0200 (CEST)", "2024-05-29"},
        {"Thu, 26 Feb 87 15:02:20 GMT", "1987-02-26"},
        {"26-FEB-1987 15:01:01.79", "1987-02-26"},
        {"29 May 2024", "2024-05-29"},
        {"29th of May, 2024", "2024-05-29"},
        {"May 29, 2024", "2024-05-29"},
        {"May 29th 2024", "2024-05-29"},
        {"Sept. 3, 2021", "2021-09-03"},
        {"Wednesday, May 29, 2024 at 10:36 am", "2024-05-29"},
        {"7 September 2022, 17:42", "2022-09-07"},
        {"29 May 2024 10:36 EST", "2024-05-29"},
        {"January 10, 2018 Wednesday 10:36 EST", "2018-01-10"},
        {"Wed May 29 10:36:00 2024", "2024-05-29"},
        {"Wed May 29 10:36:00 +0000 2024", "2024-05-29"},
        {"1716978960", "2024-05-29"},
        {"1716978960123", "2024-05-29"},
        {"1716978960.5", "2024-05-29"},
        {"1716978960123456", "2024-05-29"},
        {"29/05/2024", "2024-05-29"},
        {"05/29/2024", "2024-05-29"},
        {"17/06/2021 06:15", "2021-06-17"},
        {"05/05/2024", "2024-05-05"},
        {"1401-01-01", "1401-01-01"},
        {"29 February 2000", "2000-02-29"},
    }));
    CAPTURE(text);
    CHECK(iso(parse_date_text(text)) == expected);
}

TEST_CASE("parse_date_text gives the day in UTC where a zone is given", "[corpus][date]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"2024-05-29T23:30:00-05:00", "2024-05-30"},
        {"2024-05-29T01:30:00+09:00", "2024-05-28"},
        {"2024-05-29 01:30:00+09", "2024-05-28"},
        {"2024-12-31T23:59:59-0100", "2025-01-01"},
        {"29 May 2024 23:36 EST", "2024-05-30"},
        {"Wed, 29 May 2024 00:10:00 JST", "2024-05-28"},
        {"29 May 2024 11:36 pm EST", "2024-05-30"},
        {"29 May 2024 12:05 am", "2024-05-29"},
        {"29 May 2024 23:36 IST", "2024-05-29"},  // India, Ireland or Israel: the day as written
        {"2024-05-29T23:30:00", "2024-05-29"},
    }));
    CAPTURE(text);
    CHECK(iso(parse_date_text(text)) == expected);
}

TEST_CASE("parse_date_text gives nothing for what is no day", "[corpus][date]") {
    const std::string text =
        GENERATE("", " ", "2024", "May 2024", "2024-05", "yesterday", "3 hours ago", "2024-02-30", "30 February 2024",
                 "2023-02-29", "2024-13-01", "2024-05-29T25:00", "2024-05-29T10:61", "2024-05-29X",
                 "2024-05-29 and after", "0999-01-01", "1399-12-31", "2201-01-01", "03/05/2024", "13/13/2024", "12345",
                 "12345678901234567", "May 29 30 2024", "29 May 2024 2025", "29 May June 2024", "10:36", "GMT", "- - -",
                 "None", "version 2024-05-29", "29 Maybe 2024", "29 May 24.5.3.1.2", "May 29",
                 "2024-05-29T10:36:00+99:00", "20241329", "::", "(", "29 May 2024 (", "1e9");
    CAPTURE(text);
    CHECK(iso(parse_date_text(text)) == "none");
}

TEST_CASE("parse_month_name knows names and abbreviations", "[corpus][date]") {
    CHECK(parse_month_name("MAY") == 5U);
    CHECK(parse_month_name("Sept.") == 9U);
    CHECK(parse_month_name("jan") == 1U);
    CHECK(parse_month_name("December") == 12U);
    CHECK_FALSE(parse_month_name("Ma"));
    CHECK_FALSE(parse_month_name("Marchs"));
    CHECK_FALSE(parse_month_name("Janua"));
    CHECK_FALSE(parse_month_name(""));
}

TEST_CASE("every day survives being written in English and read again", "[corpus][date][property]") {
    constexpr std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
    const int number = GENERATE(take(300, random(-150'000, 80'000)));
    const auto date = chancery::corpus::from_day_number(number);
    const std::string year = std::to_string(static_cast<int>(date.year()));
    const std::string day = std::to_string(static_cast<unsigned>(date.day()));
    const std::string month = kMonths[static_cast<unsigned>(date.month()) - 1];
    CAPTURE(day, month, year);
    CHECK(parse_date_text(day + " " + month + " " + year) == date);
    CHECK(parse_date_text(month.substr(0, 3) + ". " + day + ", " + year + " 08:30") == date);
    CHECK(parse_date_text(to_iso8601(date) + "T00:00:00Z") == date);
}

TEST_CASE("find_date_in_path reads addresses and file names", "[corpus][date]") {
    auto [path, expected] = GENERATE(table<std::string, std::string>({
        {"https://example.org/2024/05/29/talks", "2024-05-29"},
        {"2024-05-29-tokyo.txt", "2024-05-29"},
        {"report_2024_05_29.txt", "2024-05-29"},
        {"https://example.org/news/20240529/x", "2024-05-29"},
        {"https://example.org/2024/05/talks", "none"},
        {"https://example.org/2024/05-29/talks", "none"},
        {"https://example.org/120240529", "none"},
        {"https://example.org/202405290", "none"},
        {"https://example.org/2024/13/29/", "none"},
        {"2024-02-30.txt", "none"},
        {"", "none"},
    }));
    CAPTURE(path);
    CHECK(iso(find_date_in_path(path)) == expected);
}
