#include <string>

#include <catch2/catch.hpp>

#include "corpus/reader/field_map.hpp"

using namespace chancery::corpus;

TEST_CASE("FieldMap finds the names that dumps use", "[corpus][reader]") {
    auto [name, expected] = GENERATE(table<std::string, CanonicalField>({
        {"id", CanonicalField::Id},
        {"_id", CanonicalField::Id},
        {"headline", CanonicalField::Title},
        {"headline.main", CanonicalField::Title},
        {"webTitle", CanonicalField::Title},
        {"maintext", CanonicalField::Body},
        {"articleBody", CanonicalField::Body},
        {"article body", CanonicalField::Body},
        {"ARTICLE_TEXT", CanonicalField::Body},
        {"content:encoded", CanonicalField::Body},
        {"short_description", CanonicalField::Summary},
        {"date_publish", CanonicalField::Date},
        {"publishedAt", CanonicalField::Date},
        {"pubDate", CanonicalField::Date},
        {"datePublished", CanonicalField::Date},
        {"seendate", CanonicalField::Date},
        {"canonical-link", CanonicalField::Url},
        {"web_url", CanonicalField::Url},
        {"source.name", CanonicalField::Source},
        {"media_name", CanonicalField::Source},
        {"authors", CanonicalField::Author},
        {"dc:creator", CanonicalField::Author},
        {"inLanguage", CanonicalField::Language},
        {"category", CanonicalField::Section},
        {"dateline", CanonicalField::Dateline},
    }));
    CAPTURE(name);
    const auto alias = FieldMap().find(name);
    REQUIRE(alias);
    CHECK(alias->field == expected);
}

TEST_CASE("FieldMap knows nothing of other names", "[corpus][reader]") {
    const std::string name = GENERATE("", "-", "image", "sentiment", "headline.kicker", "titles", "bod");
    CAPTURE(name);
    CHECK_FALSE(FieldMap().find(name));
}

TEST_CASE("FieldMap says where nested objects are of use", "[corpus][reader]") {
    const FieldMap map;
    CHECK(map.leads_further("headline"));
    CHECK(map.leads_further("source"));
    CHECK(map.leads_further("fields"));
    CHECK_FALSE(map.leads_further("image"));
    CHECK_FALSE(map.leads_further("head"));
}

TEST_CASE("A preferred field beats every alias and the last one wins", "[corpus][reader]") {
    FieldMap map;
    REQUIRE(map.prefer("title", "Kicker"));
    REQUIRE(map.prefer("title", "lead.text"));
    REQUIRE(map.prefer("body", "summary"));
    CHECK(map.find("kicker")->field == CanonicalField::Title);
    CHECK(map.find("lead_.text")->rank < map.find("kicker")->rank);
    CHECK(map.find("kicker")->rank < map.find("title")->rank);
    CHECK(map.find("summary")->field == CanonicalField::Body);
    CHECK(map.leads_further("lead"));
}

TEST_CASE("prefer says why it refuses", "[corpus][reader]") {
    FieldMap map;
    CHECK(map.prefer("headline", "x").error() ==
          "`headline` is none of id, title, body, summary, date, url, source, author, language, section, dateline");
    CHECK(map.prefer("title", " _").error() == "the name of the record's field is empty");
}
