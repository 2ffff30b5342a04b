#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/reader/fips_country.hpp"
#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;
using chancery::tests::read_all;

namespace {

std::string joined(const std::vector<std::string>& cells, char delimiter) {
    std::string line;
    for (const std::string& cell : cells) line += (line.empty() ? "" : std::string(1, delimiter)) + cell;
    return line + '\n';
}

std::vector<std::string> record() {
    std::vector<std::string> cells(27);
    cells[0] = "20240529081500-T12";
    cells[1] = "20240529081500";
    cells[2] = "1";
    cells[3] = "a.example";
    cells[4] = "https://a.example/2024/05/29/talks";
    cells[9] = "1#South Korea#KS#KS#37#127.5#KS";
    cells[10] =
        "4#Kyiv, Kyyiv, Misto, Ukraine#UP#UP12#25848#50.4#30.5#-1044367#300;1#South Korea#KS#KS##37#127.5#KS#120;"
        "1#South Korea#KS#KS##37#127.5#KS#700;1#China#CH#CH##35#105#CH#40";
    cells[11] = "ann lee";
    cells[22] = "65|24|said|We will talk once more#90|5||Yes";
    cells[23] = "United Nations,200;Ann Lee,30";
    cells[25] = "srclc:kor;eng:Moses 2.1.1 / MosesCore Europarl kor-eng";
    cells[26] =
        "<PAGE_TITLE>Talks &amp; more talks</PAGE_TITLE><PAGE_PRECISEPUBTIMESTAMP>20240528231500</"
        "PAGE_PRECISEPUBTIMESTAMP><PAGE_AUTHORS>Ann Lee</PAGE_AUTHORS>";
    return cells;
}

}  // namespace

TEST_CASE("A GKG record becomes an article of what it tells", "[corpus][reader][gdelt]") {
    const std::string line = joined(record(), '\t');
    CHECK(detect_format(line, "20240529081500.gkg.csv") == "gdelt-gkg");
    const auto reading = read_all("gdelt-gkg", line);
    CHECK(reading.rejections.empty());
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles[0];
    CHECK(article.id == "20240529081500-T12");
    CHECK(article.title == "Talks & more talks");
    CHECK(article.body ==
          "\"We will talk once more\"\n\n\"Yes\"\n\nAnn Lee; United Nations\n\n"
          "China; South Korea; Kyiv, Ukraine; South Korea");
    CHECK(to_iso8601(article.published.value()) == "2024-05-28");
    CHECK(article.url == "https://a.example/2024/05/29/talks");
    CHECK(article.source == "a.example");
    CHECK(article.author == "Ann Lee");
    CHECK(article.language == "kor");
}

TEST_CASE("A GKG record without a page title has it from its address", "[corpus][reader][gdelt]") {
    auto [url, title] = GENERATE(table<std::string, std::string>({
        {"https://a.example/2024/05/29/talks-resume-in-tokyo-1234567.html", "talks resume in tokyo"},
        {"https://a.example/world/talks_resume_in_tokyo/12345/?x=a-b-c-d", "talks resume in tokyo"},
        {"https://a.example/story.php?id=12", ""},
        {"https://a.example/", ""},
        {"no address", ""},
    }));
    CAPTURE(url);
    auto cells = record();
    cells[4] = url;
    cells[26] = "";
    const auto reading = read_all("gdelt-gkg", joined(cells, '\t'));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title == title);
    CHECK(to_iso8601(reading.articles[0].published.value()) == "2024-05-29");
}

TEST_CASE("GKG tables with a header are read by its names", "[corpus][reader][gdelt]") {
    const std::string exported =
        "GKGRECORDID,DATE,SourceCommonName,DocumentIdentifier,V2Locations,AllNames,TranslationInfo,Extras\n"
        "20240529081500-1,20240529081500,a.example,https://a.example/t,"
        "\"1#Japan#JA#JA##36#138#JA#5\",\"Ann Lee,3\",,<PAGE_TITLE>Talks</PAGE_TITLE>\n";
    CHECK(detect_format(exported, "export.csv") == "gdelt-gkg");
    const auto reading = read_all("gdelt-gkg", exported);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title == "Talks");
    CHECK(reading.articles[0].body == "Ann Lee\n\nJapan");
    CHECK(reading.articles[0].language == "en");

    const std::string first_version =
        "DATE\tNUMARTS\tCOUNTS\tTHEMES\tLOCATIONS\tPERSONS\tORGANIZATIONS\tTONE\tCAMEOEVENTIDS\tSOURCES\tSOURCEURLS\n"
        "20130401\t2\t\tTAX\t1#Chad#CD#CD#15#19#CD\tann lee\tunited nations\t1\t\ta.example;b.example\t"
        "http://a.example/talks-in-n-djamena<UDIV>http://b.example/more-talks-in-chad\n";
    CHECK(detect_format(first_version, "20130401.gkg.csv") == "gdelt-gkg");
    const auto old = read_all("gdelt-gkg", first_version);
    REQUIRE(old.articles.size() == 2);
    CHECK(old.articles[1].title == "more talks in chad");
    CHECK(old.articles[1].body == "ann lee; united nations\n\nChad");
    CHECK(to_iso8601(old.articles[1].published.value()) == "2013-04-01");
}

TEST_CASE("A date of a GKG record is not cut within a character", "[corpus][reader][gdelt]") {
    std::vector<std::string> cells = record();
    cells[1] = "2024052é9";
    cells[26].clear();
    const auto reading = read_all("gdelt-gkg", joined(cells, '\t'));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].published_text == "2024052");
}

TEST_CASE("A GKG record of the wrong width is refused", "[corpus][reader][gdelt]") {
    const auto reading = read_all("gdelt-gkg", "20240529081500-1\t20240529081500\n" + joined(record(), '\t'));
    CHECK(reading.articles.size() == 1);
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].detail == "the record has 2 columns, not 27");
}

TEST_CASE("FIPS codes are not ISO codes", "[corpus][reader][gdelt]") {
    auto [fips, iso, name] = GENERATE(table<std::string, std::string, std::string>({
        {"KS", "KR", "South Korea"},
        {"KN", "KP", "North Korea"},
        {"CH", "CN", "China"},
        {"CI", "CL", "Chile"},
        {"AU", "AT", "Austria"},
        {"AS", "AU", "Australia"},
        {"GM", "DE", "Germany"},
        {"SP", "ES", "Spain"},
        {"UK", "GB", "United Kingdom"},
        {"UP", "UA", "Ukraine"},
        {"RS", "RU", "Russia"},
        {"IZ", "IQ", "Iraq"},
        {"NI", "NG", "Nigeria"},
        {"NG", "NE", "Niger"},
        {"OD", "SS", "South Sudan"},
        {"SU", "SD", "Sudan"},
        {"GZ", "PS", "Palestinian Territories"},
        {"KV", "XK", "Kosovo"},
        {"ZA", "ZM", "Zambia"},
        {"SF", "ZA", "South Africa"},
    }));
    CAPTURE(fips);
    REQUIRE(find_iso_of_fips(fips));
    CHECK(*find_iso_of_fips(fips) == iso);
    CHECK(country_name(iso) == name);
    CHECK_FALSE(find_iso_of_fips("PG"));
    CHECK_FALSE(find_iso_of_fips(""));
}
