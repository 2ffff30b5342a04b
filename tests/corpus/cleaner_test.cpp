#include <string>

#include <catch2/catch.hpp>

#include "corpus/cleaning/cleaner.hpp"
#include "corpus/text/utf8.hpp"
#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;

namespace {

const std::string kParagraphs =
    "The foreign ministers of the two countries met on Friday and agreed that their deputies should meet again before "
    "the summer.\n\n"
    "Officials said that fisheries, visas and a bridge over the border river had been discussed in a calm and "
    "businesslike way.\n\n"
    "Bridge over the river\n\n"
    "A joint statement called the talks useful. The opposition in both capitals said that it had expected more after "
    "such a long pause.";

Article clean_page(const std::string& page, const std::string& name = "page.txt") {
    auto reading = chancery::tests::read_all("text", page, {}, name);
    return clean(std::move(reading.articles.at(0)));
}

std::string day_of(const Article& article) { return article.published ? to_iso8601(*article.published) : "none"; }

Article article_of(std::string title, std::string body) {
    Article article;
    article.title = std::move(title);
    article.body = std::move(body);
    return article;
}

}  // namespace

TEST_CASE("A page with a glued breadcrumb and a biography is cleaned", "[corpus][cleaning][cleaner]") {
    const Article article = clean_page(
        "HomeWorldEuropeTwo neighbours talk about a bridge\n\nTwo neighbours talk about a bridge\n\n\nBelgrade, 29 May "
        "2024(MW): " +
        kParagraphs +
        "\n\nAlso read: Peru recalls envoy\n\nAnn Lee\nAnn Lee\nThe author is a seasoned writer. She was born in "
        "Pakistan.\n\nFollow us\n\n\nMost Popular");
    CHECK(article.title == "Two neighbours talk about a bridge");
    CHECK(article.body == kParagraphs);
    CHECK(day_of(article) == "2024-05-29");
    CHECK(article.published_from == DateOrigin::Dateline);
    CHECK(article.id.substr(0, 2) == "c-");
    CHECK(article.id.size() == 34);
}

TEST_CASE("A page with byline and date lines is cleaned", "[corpus][cleaning][cleaner]") {
    auto [head, author, date] = GENERATE(table<std::string, std::string, std::string>({
        {"By Hana Whitfield\nPublished: 18 July 2023\n4 min read", "Hana Whitfield", "2023-07-18"},
        {"By Floor van Wijngaard\n\nLast updated: 19 July 2023\nPublished: 18 July 2023", "Floor van Wijngaard",
         "2023-07-18"},
        {"By Hana Whitfield | July 18, 2023 | 5 min read", "Hana Whitfield", "2023-07-18"},
        {"2023-07-18 08:30\nShare Tweet Email", "", "2023-07-18"},
        {"Home > World > Asia\nShare Tweet Email\nPublished: 18/07/2023 06:15\nListen to this article", "",
         "2023-07-18"},
        {"Updated 18 July 2023", "", "2023-07-18"},
        {"3 hours ago", "", "none"},
        {"By Newsroom\n18 July 2023\nSource: Meridian Wire", "Newsroom", "2023-07-18"},
    }));
    CAPTURE(head);
    const Article article = clean_page("Two neighbours talk about a bridge\n" + head + "\n\n" + kParagraphs);
    CHECK(article.body == kParagraphs);
    CHECK(article.author == author);
    CHECK(day_of(article) == date);
    CHECK(article.published_from == (date == "none" ? DateOrigin::Unknown : DateOrigin::Text));
}

TEST_CASE("The most trusted origin gives the date", "[corpus][cleaning][cleaner]") {
    const std::string page = "Two neighbours talk\n\n" + kParagraphs;
    CHECK(clean_page(page, "2020-01-02-x.txt").published_from == DateOrigin::File);
    const std::string dated = "Two neighbours talk\nPublished: 3 June 2022\n\n" + kParagraphs;
    CHECK(day_of(clean_page(dated, "2020-01-02-x.txt")) == "2022-06-03");
    const std::string both = "Two neighbours talk\nPublished: 3 June 2022\n\nOslo, 2 June 2022 (MW): " + kParagraphs;
    CHECK(day_of(clean_page(both)) == "2022-06-02");
    CHECK(clean_page(both).published_from == DateOrigin::Dateline);

    Article article = article_of("T", "Oslo, 2 June 2022 (MW): " + kParagraphs);
    article.published = PublicationDate{std::chrono::year{2022}, std::chrono::month{6}, std::chrono::day{1}};
    article.published_from = DateOrigin::Field;
    CHECK(day_of(clean(article)) == "2022-06-01");
    CHECK(clean(article).body == kParagraphs);

    article = article_of("T", kParagraphs);
    article.url = "https://example.org/2024/05/29/talks";
    CHECK(day_of(clean(article)) == "2024-05-29");
    CHECK(clean(article).published_from == DateOrigin::Url);
}

TEST_CASE("A body loses the title that stands in it once more", "[corpus][cleaning][cleaner]") {
    CHECK(clean(article_of("HomeWorldTwo neighbours talk", "Two neighbours talk\n\n" + kParagraphs)).title ==
          "Two neighbours talk");
    CHECK(clean(article_of("Two neighbours talk", "TWO NEIGHBOURS TALK\n\n" + kParagraphs)).body == kParagraphs);
    CHECK(clean(article_of("Two neighbours talk", "Two neighbours talk")).body == "Two neighbours talk");
    CHECK(clean(article_of("Why two neighbours talk", "Two neighbours talk\n\n" + kParagraphs)).title ==
          "Why two neighbours talk");
}

TEST_CASE("A text that only begins with By stays", "[corpus][cleaning][cleaner]") {
    const std::string body =
        GENERATE("By the authority vested in me as President\n\nSection 1.", "By Monday the army had taken\nthe town.",
                 "BY THE PRESIDENT OF THE UNITED STATES\n\nA PROCLAMATION",
                 "By Monday night the town had fallen.\n\nMore.", "21 September 1981\nis the day of our independence.");
    CAPTURE(body);
    CHECK(clean(article_of("T", body)).body == body);
}

TEST_CASE("An id is made where the record had none and stays where it had one", "[corpus][cleaning][cleaner]") {
    Article article = article_of("T", "B");
    CHECK(clean(article).id == "c-9ca1300bbe3e4c98353fce7b1f733bc4");
    article.url = "https://example.org/a";
    CHECK(clean(article).id == "u-932885c98e32c8621dbdb3fea27b4ce1");
    article.id = "own";
    CHECK(clean(article).id == "own");
}

TEST_CASE("Cleaning twice changes nothing", "[corpus][cleaning][cleaner][property]") {
    constexpr std::array<const char*, 24> kLines{
        "Home > World",
        "Two neighbours talk",
        "By Ann Lee",
        "Published: 3 June 2022",
        "Oslo, 2 June 2022 (MW): The talks began.",
        "Share Tweet",
        "Related stories",
        "Peru recalls envoy from its neighbour",
        "Ann Lee",
        "The author is a writer.",
        "Follow us",
        "Most Popular",
        "12 comments",
        "The ministers met on Friday in the old town and agreed on a date for the next round of the talks.",
        "Next steps",
        "",
        "",
        "    An indented line.",
        "WARSAW – Poland will send soldiers.",
        "Advertisement",
        "About the author",
        "Tags",
        "trade",
        "Reporting by Ann Lee"};
    const int seed = GENERATE(range(0, 400));
    unsigned state = static_cast<unsigned>(seed) * 2654435761U + 1;
    std::string body;
    for (int i = 0; i < 14; ++i) {
        state = state * 1664525U + 1013904223U;
        body += kLines[(state >> 16U) % kLines.size()];
        body += '\n';
    }
    CAPTURE(body);
    const Article once = clean(article_of("HomeWorldTwo neighbours talk", body));
    const Article twice = clean(once);
    CHECK(twice.title == once.title);
    CHECK(twice.body == once.body);
    CHECK(twice.id == once.id);
    CHECK(twice.author == once.author);
    CHECK(twice.published == once.published);
    CHECK(is_valid_utf8(once.body));
}
