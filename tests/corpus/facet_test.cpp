#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "corpus/taxonomy/facet.hpp"
#include "corpus/taxonomy/tag.hpp"
#include "corpus/taxonomy/taxonomy.hpp"

using namespace chancery::corpus;

TEST_CASE("The numbers of facets never change", "[corpus][taxonomy][facet]") {
    auto [number, name] = GENERATE(table<int, std::string>({{0, "country"},
                                                            {1, "region"},
                                                            {2, "organisation"},
                                                            {3, "group"},
                                                            {4, "person"},
                                                            {5, "place"},
                                                            {6, "theme"},
                                                            {7, "source"},
                                                            {8, "source-country"},
                                                            {9, "section"},
                                                            {10, "language"},
                                                            {11, "wire"},
                                                            {12, "year"},
                                                            {13, "month"}}));
    CAPTURE(number);
    CHECK(to_string(static_cast<Facet>(number)) == name);
    CHECK(parse_facet(name) == static_cast<Facet>(number));
    CHECK(is_tagged(static_cast<Facet>(number)) == (number <= 6));
}

TEST_CASE("Every facet is listed once", "[corpus][taxonomy][facet]") {
    CHECK(std::set<Facet>(all_facets().begin(), all_facets().end()).size() == kFacetCount);
}

TEST_CASE("An unknown facet has no number", "[corpus][taxonomy][facet]") {
    for (const char* const name : {"", "Country", "countries", "country ", "org"}) {
        CAPTURE(name);
        CHECK(parse_facet(name) == std::nullopt);
    }
}

TEST_CASE("The numbers of ways to find a mention never change", "[corpus][taxonomy][facet]") {
    auto [number, name] = GENERATE(table<int, std::string>({{0, "name"},
                                                            {1, "abbreviation"},
                                                            {2, "demonym"},
                                                            {3, "capital"},
                                                            {4, "city"},
                                                            {5, "metonym"},
                                                            {6, "former"},
                                                            {7, "native"},
                                                            {8, "office"},
                                                            {9, "combining"},
                                                            {10, "implied"},
                                                            {11, "rule"}}));
    CHECK(to_string(static_cast<Via>(number)) == name);
}

TEST_CASE("A tag's id is its facet and its name", "[corpus][taxonomy][facet]") {
    auto [text, facet, id] = GENERATE(table<std::string, Facet, std::string>({
        {"country:JP", Facet::Country, "JP"},
        {"theme:maritime.security", Facet::Theme, "maritime.security"},
        {"person:a:b", Facet::Person, "a:b"},
        {"group:*", Facet::Group, "*"},
    }));
    const auto tag = parse_tag_id(text);
    REQUIRE(tag);
    CHECK(*tag == TagId{facet, id});
    CHECK(to_string(*tag) == text);
}

TEST_CASE("What is no tag's id gives none", "[corpus][taxonomy][facet]") {
    for (const char* const text : {"", "country", "country:", ":JP", "Country:JP", "land:JP", "JP"}) {
        CAPTURE(text);
        CHECK(parse_tag_id(text) == std::nullopt);
    }
}

TEST_CASE("A tag is major from 85 on", "[corpus][taxonomy][facet]") {
    Tag tag;
    tag.salience = 84;
    CHECK_FALSE(tag.is_major());
    tag.salience = 85;
    CHECK(tag.is_major());
}

TEST_CASE("A tag names the ways it was found in their order", "[corpus][taxonomy][facet]") {
    Tag tag;
    CHECK(via_names(tag).empty());
    tag.via = (1U << 3U) | 1U;
    CHECK(tag.found_via(Via::Name));
    CHECK(tag.found_via(Via::Capital));
    CHECK_FALSE(tag.found_via(Via::City));
    CHECK(via_names(tag) == std::vector<std::string>{"name", "capital"});
}

TEST_CASE("Evidence shows its text, and nothing where it points outside", "[corpus][taxonomy][facet]") {
    Article article;
    article.title = "Japan";
    article.body = "China and France";
    article.dateline = "PARIS";
    CHECK(text_of(article, Evidence{TextField::Title, 0, 5}) == "Japan");
    CHECK(text_of(article, Evidence{TextField::Body, 10, 16}) == "France");
    CHECK(text_of(article, Evidence{TextField::Dateline, 0, 5}) == "PARIS");
    CHECK(text_of(article, Evidence{TextField::Title, 6, 7}).empty());
    CHECK(text_of(article, Evidence{TextField::Title, 3, 2}).empty());
    CHECK(text_of(article, Evidence{TextField::Title, 0, 6}).empty());
}

TEST_CASE("Validity holds on its days, both ends included", "[corpus][taxonomy][validity]") {
    const PublicationDate before{std::chrono::year{2020} / 1 / 1};
    const PublicationDate first{std::chrono::year{2021} / 10 / 4};
    const PublicationDate last{std::chrono::year{2024} / 10 / 1};
    const PublicationDate after{std::chrono::year{2024} / 10 / 2};
    const Validity both{first, last};
    CHECK_FALSE(both.holds_on(before));
    CHECK(both.holds_on(first));
    CHECK(both.holds_on(last));
    CHECK_FALSE(both.holds_on(after));
    CHECK_FALSE(both.holds_on(std::nullopt));  // an undated article is taken for recent
    const Validity since{first, std::nullopt};
    CHECK(since.holds_on(after));
    CHECK_FALSE(since.holds_on(before));
    CHECK(since.holds_on(std::nullopt));
    const Validity always;
    CHECK(always.is_open());
    CHECK(always.holds_on(before));
    CHECK(always.holds_on(std::nullopt));
    CHECK_FALSE(both.is_open());
}
