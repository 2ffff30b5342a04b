#include <string>

#include <catch2/catch.hpp>

#include "corpus/article/date_window.hpp"

using namespace chancery::corpus;

namespace {

const DateWindow kWindow = window_of_run(std::chrono::year{2024} / 5 / 29);

}  // namespace

TEST_CASE("A date is believed from 1800 to three days after the run", "[corpus][date]") {
    auto [text, believed] = GENERATE(table<std::string, bool>({
        {"1800-01-01", true},
        {"1799-12-31", false},
        {"1246-05-01", false},
        {"0000-00-00", false},
        {"0001-01-01T00:00:00", false},
        {"1914-06-28", true},
        {"1969-12-31", true},
        {"1970-01-01", false},
        {"1970-01-01T00:00:00Z", false},
        {"1969-12-31T19:00:00-05:00", false},
        {"0", false},
        {"1970-01-02", true},
        {"2024-06-01", true},
        {"2024-06-02", false},
        {"2099-01-01", false},
        {"yesterday", false},
    }));
    CAPTURE(text);
    Article article;
    CHECK(set_published(article, text, DateOrigin::Feed, kWindow) == believed);
    CHECK(article.published.has_value() == believed);
    CHECK(article.published_from == (believed ? DateOrigin::Feed : DateOrigin::Unknown));
    CHECK(article.published_text == (believed ? "" : text));
}

TEST_CASE("A text that is not believed leaves the date that was there", "[corpus][date]") {
    Article article;
    REQUIRE(set_published(article, "2024-05-29", DateOrigin::Meta, kWindow));
    CHECK_FALSE(set_published(article, "2031-05-29", DateOrigin::JsonLd, kWindow));
    CHECK(article.published == std::chrono::year{2024} / 5 / 29);
    CHECK(article.published_from == DateOrigin::Meta);
    CHECK(article.published_text == "2031-05-29");
}

TEST_CASE("A long text is kept by its beginning, in whole characters", "[corpus][date]") {
    Article article;
    CHECK_FALSE(set_published(article, std::string(199, 'x') + "\xC3\xA9" + "yy", DateOrigin::Field, kWindow));
    CHECK(article.published_text == std::string(199, 'x'));
}

TEST_CASE("A date outside the window is taken back", "[corpus][date]") {
    Article article;
    article.published = std::chrono::year{1246} / 5 / 1;
    article.published_from = DateOrigin::JsonLd;
    CHECK_FALSE(check_published(article, kWindow));
    CHECK_FALSE(article.published);
    CHECK(article.published_from == DateOrigin::Unknown);
    CHECK(article.published_text == "1246-05-01");
    CHECK(check_published(article, kWindow));
    article.published = std::chrono::year{2024} / 5 / 1;
    CHECK(check_published(article, kWindow));
    CHECK(article.published);
}
