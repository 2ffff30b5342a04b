#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "indexer/article_json.hpp"
#include "tests/indexer/prepared_article.hpp"

using namespace chancery::corpus;
using chancery::indexer::to_extract_line;
using chancery::indexer::to_tag_line;
using chancery::tests::article_of;
using chancery::tests::small_matcher;

namespace {

Article example() {
    Article article = article_of("a-1", "Japan", "In Tokyo.");
    article.published = std::chrono::year{2024} / 5 / 29;
    article.published_from = DateOrigin::Url;
    article.language = "en";
    article.source = "Gazette";
    article.outlet = "The Gazette";
    article.outlet_country = "FR";
    article.wire = "AFP";
    article.url = "https://example.org/a-1";
    article.author = "Ann";
    article.section = "World";
    return article;
}

Tag japan() {
    Tag tag;
    tag.id = {Facet::Country, "JP"};
    tag.salience = 95;
    tag.mentions = 2;
    tag.via = (1U << static_cast<unsigned>(Via::Name)) | (1U << static_cast<unsigned>(Via::Capital));
    tag.evidence = {{TextField::Title, 0, 5}, {TextField::Body, 3, 8}};
    return tag;
}

}  // namespace

TEST_CASE("A line of tags holds the article's head and each tag with its evidence", "[indexer][json]") {
    CHECK(
        to_tag_line(example(), {japan()}, small_matcher()) ==
        R"({"id":"a-1","title":"Japan","published":"2024-05-29","published_from":"url","language":"en","source":"Gazette",)"
        R"("outlet":"The Gazette","outlet_country":"FR","wire":"AFP","url":"https://example.org/a-1","tags":[{"facet":"country","id":"JP","label":"Japan","salience":95,"major":true,)"
        R"("mentions":2,"via":["name","capital"],"evidence":[{"field":"title","start":0,"end":5,"text":"Japan"},)"
        R"({"field":"body","start":3,"end":8,"text":"Tokyo"}]}]})"
        "\n");
}

TEST_CASE("A line of tags without date or tags has null and an empty list", "[indexer][json]") {
    CHECK(to_tag_line(article_of("x", "", ""), {}, small_matcher()) ==
          R"({"id":"x","title":"","published":null,"published_from":"unknown","language":"","source":"",)"
          R"("outlet":"","outlet_country":"","wire":"","url":"","tags":[]})"
          "\n");
}

TEST_CASE("A line of an extract holds the cleaned article", "[indexer][json]") {
    CHECK(
        to_extract_line(example()) ==
        R"({"id":"a-1","title":"Japan","body":"In Tokyo.","published":"2024-05-29","published_from":"url","source":"Gazette",)"
        R"("outlet":"The Gazette","outlet_country":"FR","wire":"AFP","url":"https://example.org/a-1","author":"Ann","language":"en","section":"World"})"
        "\n");
}

TEST_CASE("A line is one line and valid JSON whatever the article holds", "[indexer][json]") {
    const std::string odd = GENERATE(as<std::string>{}, "a\nb", "\"quoted\" \\", "\x1B[31m", "\xFF\xFE",
                                     std::string("a\0b", 3), "\u2028", "日本", "</script>");
    const Article article = article_of(odd, odd, odd);
    for (const std::string& line : {to_extract_line(article), to_tag_line(article, {}, small_matcher())}) {
        CAPTURE(line);
        CHECK(line.find('\n') == line.size() - 1);
        const auto json = nlohmann::json::parse(line);
        if (odd != "\xFF\xFE") CHECK(json["title"] == odd);
    }
}
