#include <string>

#include <catch2/catch.hpp>

#include "corpus/reader/fips_country.hpp"
#include "tests/corpus/read_all.hpp"
#include "tests/indexer/embedded_tagger.hpp"

using namespace chancery::corpus;
using chancery::tests::embedded_tags;
using chancery::tests::find_tag;
using chancery::tests::ids_of;

TEST_CASE("Every country that GDELT can name is tagged as what it is", "[indexer][gdelt]") {
    int named = 0;
    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = 'A'; second <= 'Z'; ++second) {
            const std::string fips{first, second};
            const auto iso = find_iso_of_fips(fips);
            if (!iso) continue;
            ++named;
            CAPTURE(fips, *iso, country_name(*iso));
            CHECK(ids_of(embedded_tags(country_name(*iso)), Facet::Country) == *iso);
        }
    }
    CHECK(named == 269);
}

TEST_CASE("The countries of a GKG record weigh as often as it names them", "[indexer][gdelt]") {
    std::string record = "20240529081500-1\t20240529081500\t1\ta.example\thttps://a.example/x";
    for (int i = 0; i < 6; ++i) record += '\t';
    record +=
        "1#South Korea#KS#KS##37#127#KS#10;1#South Korea#KS#KS##37#127#KS#90;1#South Korea#KS#KS##37#127#KS#300;"
        "1#Chad#CD#CD##15#19#CD#200";
    for (int i = 0; i < 16; ++i) record += '\t';
    record += "<PAGE_TITLE>Seoul and the budget</PAGE_TITLE>\n";
    const auto reading = chancery::tests::read_all("gdelt-gkg", record);
    REQUIRE(reading.articles.size() == 1);
    const auto tags = embedded_tags(reading.articles[0]);
    REQUIRE(find_tag(tags, Facet::Country, "KR") != nullptr);
    REQUIRE(find_tag(tags, Facet::Country, "TD") != nullptr);
    CHECK(find_tag(tags, Facet::Country, "KR")->mentions >= 3);
    CHECK(find_tag(tags, Facet::Country, "KR")->salience > find_tag(tags, Facet::Country, "TD")->salience);
}
