#include <string>

#include <catch2/catch.hpp>

#include "corpus/article/date_in_path.hpp"
#include "corpus/article/date_names.hpp"
#include "corpus/article/date_text.hpp"

using chancery::corpus::find_date_in_path;
using chancery::corpus::find_month;
using chancery::corpus::is_weekday_in_any_language;
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

TEST_CASE("parse_date_text reads the months of the world's news", "[corpus][date]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"29 de mayo de 2024", "2024-05-29"},
        {"miércoles, 29 de mayo de 2024", "2024-05-29"},
        {"mié., 29 may. 2024", "2024-05-29"},
        {"1º de mayo de 2024", "2024-05-01"},
        {"3 de enero del 2024", "2024-01-03"},
        {"12 set 2023", "2023-09-12"},
        {"mar, 5 mar 2024", "2024-03-05"},
        {"5 mar 2024 mar", "2024-03-05"},
        {"29 mai 2024", "2024-05-29"},
        {"Mercredi 29 Mai 2024 à 10h36", "2024-05-29"},
        {"mercredi 29 mai 2024 10h36", "2024-05-29"},
        {"1er août 2024", "2024-08-01"},
        {"1 aout 2024", "2024-08-01"},
        {"12 févr. 2024", "2024-02-12"},
        {"4 décembre 2023", "2023-12-04"},
        {"le 14 JUILLET 2023", "2023-07-14"},
        {"29. Mai 2024", "2024-05-29"},
        {"Mittwoch, 29. Mai 2024, 10.36 Uhr", "2024-05-29"},
        {"3. März 2024", "2024-03-03"},
        {"3. Maerz 2024", "2024-03-03"},
        {"10. Januar 2018 Mittwoch 10:36 AM GMT", "2018-01-10"},
        {"1. Jänner 2024", "2024-01-01"},
        {"Mi., 29. Okt. 2024", "2024-10-29"},
        {"29 de maio de 2024", "2024-05-29"},
        {"quarta-feira, 29 de maio de 2024", "2024-05-29"},
        {"29 fev 2024", "2024-02-29"},
        {"5 out. 2023", "2023-10-05"},
        {"1 de março de 2024 às 10h", "2024-03-01"},
        {"mercoledì 29 maggio 2024", "2024-05-29"},
        {"29 mag 2024, ore 10:36", "2024-05-29"},
        {"l'8 giugno 2024", "2024-06-08"},
        {"29 мая 2024", "2024-05-29"},
        {"29 мая 2024 года", "2024-05-29"},
        {"29 мая 2024 г., 10:36", "2024-05-29"},
        {"среда, 29 Мая 2024 г.", "2024-05-29"},
        {"10:36, 29.05.2024", "2024-05-29"},
        {"3 сент. 2023", "2023-09-03"},
        {"7 нояб. 2023", "2023-11-07"},
        {"29 травня 2024", "2024-05-29"},
        {"29 مايو 2024", "2024-05-29"},
        {"٢٩ مايو ٢٠٢٤", "2024-05-29"},
        {"الأربعاء، 29 مايو 2024", "2024-05-29"},
        {"29 أيار 2024", "2024-05-29"},
        {"3 شباط 2024", "2024-02-03"},
        {"5 كانون الثاني 2024", "2024-01-05"},
        {"5 كانون الأول 2024", "2024-12-05"},
        {"5 تشرين الأول 2023", "2023-10-05"},
        {"5 تشرين الثاني 2023", "2023-11-05"},
        {"9 غشت 2023", "2023-08-09"},
        {"9 جويلية 2023", "2023-07-09"},
        {"2024年5月29日", "2024-05-29"},
        {"2024年05月29日 10:36", "2024-05-29"},
        {"2024年5月29日 星期三", "2024-05-29"},
        {"２０２４年５月２９日", "2024-05-29"},
        {"2024年5月29日（水） 10時36分", "2024-05-29"},
        {"令和6年5月29日", "2024-05-29"},
        {"令和元年5月29日", "2019-05-29"},
        {"2024년 5월 29일", "2024-05-29"},
        {"2024년 5월 29일 수요일 오전 10:36", "2024-05-29"},
        {"주체113(2024)년 5월 29일", "2024-05-29"},
        {"2024.05.29. 오전 10:36", "2024-05-29"},
        {"29 Mayıs 2024", "2024-05-29"},
        {"29 Mayıs 2024 Çarşamba", "2024-05-29"},
        {"3 Şubat 2024", "2024-02-03"},
        {"12 AĞUSTOS 2023", "2023-08-12"},
        {"9 Eylül 2023 10:36", "2023-09-09"},
        {"1 Kas 2023", "2023-11-01"},
        {"29 Mei 2024", "2024-05-29"},
        {"Rabu, 29 Mei 2024 10:36 WIB", "2024-05-29"},
        {"17 Agustus 2023", "2023-08-17"},
        {"5 Okt 2023", "2023-10-05"},
        {"8 Desember 2023 pukul 10.36 WIB", "2023-12-08"},
        {"29 मई 2024", "2024-05-29"},
        {"२९ मई २०२४", "2024-05-29"},
        {"15 अगस्त 2023", "2023-08-15"},
        {"3 दिसंबर 2023", "2023-12-03"},
        {"3 नवम्बर 2023", "2023-11-03"},
        {"29 mei 2024", "2024-05-29"},
        {"29 maja 2024", "2024-05-29"},
    }));
    CAPTURE(text);
    CHECK(iso(parse_date_text(text)) == expected);
}

TEST_CASE("parse_date_text finds the day whatever stands around it", "[corpus][date]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"10 April 2024 10:36 EST", "2024-04-10"},
        {"10 April 2024 22:36 EST", "2024-04-11"},
        {"April 10, 2024 Wednesday 10:36 AM EST", "2024-04-10"},
        {"April 10, 2024 10:36 p.m. EST", "2024-04-11"},
        {"Wednesday 10 April 2024", "2024-04-10"},
        {"10 April 2024, Wednesday", "2024-04-10"},
        {"Wed 2024-04-10", "2024-04-10"},
        {"2024-04-10 (Wed) 10:36", "2024-04-10"},
        {"2024-04-10 10:36 AM", "2024-04-10"},
        {"2024-04-10T10:36:00.000+0000", "2024-04-10"},
        {"2024-04-10 23:36:00 -0500 EST", "2024-04-11"},
        {"Wed Apr 10 2024 10:36:00 GMT+0200 (Central European Summer Time)", "2024-04-10"},
        {"Wed Apr 10 2024 01:36:00 GMT+0200 (CEST)", "2024-04-09"},
        {"10.04.2024", "2024-04-10"},
        {"Mittwoch, 10.04.2024 10:36 Uhr", "2024-04-10"},
        {"10.04.24", "2024-04-10"},
        {"4/29/24", "2024-04-29"},
        {"4/29/2024 10:36:00 PM", "2024-04-29"},
        {"29/04/2024 - 10:36", "2024-04-29"},
        {"Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06"},
        {"29/May/2024:10:36:00 +0000", "none"},
        {"20240410T103600+0900", "2024-04-10"},
        {"20240410T003600+0900", "2024-04-09"},
        {"/Date(1716978960123)/", "2024-05-29"},
        {"2024\xE2\x80\x93"
         "04\xE2\x80\x93"
         "10",
         "2024-04-10"},
        {"\xE2\x80\x8E"
         "10 April 2024\xE2\x80\x8F",
         "2024-04-10"},
        {"10\xC2\xA0"
         "April\xC2\xA0"
         "2024",
         "2024-04-10"},
        {"28 June 1914", "1914-06-28"},
        {"June 18, 1815", "1815-06-18"},
    }));
    CAPTURE(text);
    CHECK(iso(parse_date_text(text)) == expected);
}

TEST_CASE("find_month gives no word to two months", "[corpus][date]") {
    CHECK(find_month("OCAK") == 1U);
    CHECK(find_month("Févr.") == 2U);
    CHECK(find_month("listopada") == 11U);
    CHECK_FALSE(find_month("Montag"));
    CHECK_FALSE(find_month(""));
    CHECK(is_weekday_in_any_language("Çarşamba"));
    CHECK(is_weekday_in_any_language("الأربعاء"));
    CHECK_FALSE(is_weekday_in_any_language("minister"));
}

TEST_CASE("parse_date_text gives nothing for what is no day", "[corpus][date]") {
    const std::string text =
        GENERATE("", " ", "2024", "May 2024", "2024-05", "yesterday", "3 hours ago", "2024-02-30", "30 February 2024",
                 "2023-02-29", "2024-13-01", "2024-05-29T25:00", "2024-05-29T10:61", "2024-05-29X",
                 "2024-05-29 and after", "0999-01-01", "1399-12-31", "2201-01-01", "03/05/2024", "13/13/2024", "12345",
                 "12345678901234567", "May 29 30 2024", "2024年5月29日、外相は", "2024年13月1日", "2024年",
                 "The 29 May 2024 talks", "29 May 2024: the minister", "29 May 2024 2025", "29 May June 2024", "10:36",
                 "GMT", "- - -", "None", "version 2024-05-29", "29 Maybe 2024", "29 May 24.5.3.1.2", "May 29",
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
