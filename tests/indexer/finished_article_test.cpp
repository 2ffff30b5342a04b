#include "indexer/finished_article.hpp"

#include <string>

#include <catch2/catch.hpp>

using chancery::corpus::Article;
using chancery::indexer::to_finished_article;

TEST_CASE("The agency of a dateline is kept when the dateline is cleaned away", "[indexer][wire]") {
    Article raw;
    raw.url = "https://www.theguardian.com/world/2024/may/29/talks";
    raw.title = "Talks end";
    raw.body = "PARIS, May 29, 2024 (AFP) - The talks ended without a result.\n\nNothing else was agreed on Wednesday.";
    const Article article = to_finished_article(raw);
    CHECK(article.body.starts_with("The talks ended"));
    CHECK(article.wire == "AFP");
    CHECK(article.outlet == "The Guardian");
    CHECK(article.outlet_country == "GB");
}

TEST_CASE("A byline that cleaning finds credits an agency", "[indexer][wire]") {
    Article raw;
    raw.title = "Talks end";
    raw.body =
        "Talks end\n\nBy Hana Whitfield | 3 June 2022\n\nThe talks ended without a result.\n\n"
        "Nothing else was agreed on Wednesday, the second day.\n\n\xC2\xA9 2022 Kyodo News";
    CHECK(to_finished_article(raw).wire == "Kyodo News");
}

TEST_CASE("A credit stands before the agency that published it", "[indexer][wire]") {
    Article raw;
    raw.source = "ANTARA";
    raw.title = "Talks end";
    raw.body = "Beijing (Xinhua) - The talks ended without a result.";
    CHECK(to_finished_article(raw).wire == "Xinhua");
    raw.body = "The talks ended without a result.";
    CHECK(to_finished_article(raw).wire == "ANTARA");
    raw.source = "The Harbour Gazette";
    CHECK(to_finished_article(raw).wire.empty());
}
