#include <string>

#include <catch2/catch.hpp>

#include "corpus/html/page_extraction.hpp"

using namespace chancery::corpus;

namespace {

const std::string kFirst =
    "The ministers of Japan and the Philippines met in Manila on Tuesday, and agreed to hold patrols, talks and "
    "drills.";
const std::string kSecond =
    "Officials on both sides said that the agreement, which was signed after two years, would enter into force in May.";
const std::string kThird =
    "Analysts in Tokyo, Manila and Canberra expect that others will follow, although none has said so in public yet.";
const std::string kBody = "<p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kThird + "</p>";
const std::string kText = kFirst + "\n\n" + kSecond + "\n\n" + kThird;

std::string page(const std::string& head, const std::string& body) {
    return "<!DOCTYPE html><html lang='en'><head>" + head + "</head><body>" + body + "</body></html>";
}

std::string json_ld(const std::string& json) { return "<script type='application/ld+json'>" + json + "</script>"; }

std::string date_of(const Article& article) { return article.published ? to_iso8601(*article.published) : ""; }

}  // namespace

TEST_CASE("The body of a page is what its writer wrote", "[html][page]") {
    auto [name, body] = GENERATE(table<std::string, std::string>({
        {"alone", kBody},
        {"in an article", "<nav><ul><li><a href='/'>Home</a></ul></nav><article><h1>T</h1>" + kBody + "</article>"},
        {"in a div", "<div id='top'><a href='/'>Home</a></div><div class='story-body'>" + kBody + "</div>"},
        {"captions", "<article><figure><img src='a'><figcaption>The ministers in Manila.</figcaption></figure>" +
                         kBody + "</article>"},
        {"share bar",
         "<article><div class='share-tools'>Share this on every network you have</div>" + kBody + "</article>"},
        {"related links", "<article>" + kBody +
                              "<div class='x'><h3>Elsewhere</h3><ul><li><a href='/1'>A long title of another "
                              "article</a><li><a href='/2'>And one more title of another</a></ul></div></article>"},
        {"read more",
         "<article>" + kBody + "<p><a href='/3'>Read more: what the ministers said before</a></p></article>"},
        {"comments",
         "<article>" + kBody + "</article><div id='comments'><p>" + kFirst +
             " I do not agree with any of it, and neither do my friends, my family or my neighbours.</p></div>"},
        {"hidden", "<article>" + kBody +
                       "<p style='display: none'>Turn off your blocker to read what we have to say "
                       "about this, please.</p></article>"},
        {"cookie note",
         "<div class='cookie-banner'><p>We use cookies, as all others do, to see what you read, and when, "
         "and why.</p></div><div class='main'>" +
             kBody + "</div>"},
        {"byline", "<article><div class='byline'>By Ana Reyes, Manila</div>" + kBody + "</article>"},
        {"a linked word", "<article><p>" + kFirst + "</p><p><a class='related-tag' href='/o'>" + kSecond.substr(0, 9) +
                              "</a>" + kSecond.substr(9) + "</p><p>" + kThird + "</p></article>"},
        {"in pieces", "<div><div><div><p>" + kFirst +
                          "</p></div></div><div class='ad-slot'>Advertisement</div><div><div><p>" + kSecond +
                          "</p></div></div><div><div><p>" + kThird + "</p></div></div></div>"},
        {"declared", "<div><p>" + kSecond + "</p><div itemprop='articleBody'>" + kBody + "</div></div>"},
        {"a page that is a comment",
         "<div class='comment'><h1>T</h1>" + kBody + "</div><div class='promo'><p>" + kFirst + "</p></div>"},
        {"times of their own", "<article><time>13:25</time>" + kBody + "<time>13:26</time></article>"},
        {"a table as a frame",
         "<table><tr><td><a href='/1'>June of this year</a><br><a href='/2'>May of this year</a></td><td>" + kFirst +
             "<br><br>" + kSecond + "<br><br>" + kThird + "</td></tr></table>"},
        {"footer", "<article>" + kBody +
                       "</article><footer><p>All rights are reserved, here and in all other places, "
                       "by the publisher.</p></footer>"},
    }));
    CAPTURE(name);
    CHECK(extract_page(page("<title>T</title>", body), "").body == kText);
}

TEST_CASE("Lists, quotations and sub-headings belong to the body", "[html][page]") {
    const std::string body =
        "<article>" + kBody + "<h2>What next</h2><ul><li>A first point of the plan<li>A second one</ul>" +
        "<blockquote>Nothing is agreed until all is agreed.</blockquote><p>" + kFirst + "</p></article>";
    CHECK(extract_page(page("", body), "").body ==
          kText +
              "\n\nWhat next\n\nA first point of the plan\n\nA second one\n\nNothing is agreed until all is "
              "agreed.\n\n" +
              kFirst);
}

TEST_CASE("The title of a page is the article's alone", "[html][page]") {
    auto [name, head, body, title] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"title element", "<title>Talks in Manila</title>", "", "Talks in Manila"},
        {"OpenGraph first", "<title>x</title><meta property='og:title' content='Talks in Manila'>", "",
         "Talks in Manila"},
        {"JSON-LD first",
         json_ld("{\"@type\":\"NewsArticle\",\"headline\":\"Talks in Manila\"}") +
             "<meta property='og:title' content='x'>",
         "", "Talks in Manila"},
        {"JSON-LD with a teaser for the headline",
         json_ld("{\"@type\":\"Article\",\"name\":\"Manila\",\"headline\":\"capital of the Philippines\"}") +
             "<title>Manila - Encyclopaedia</title>",
         "<h1>Manila</h1>", "Manila"},
        {"outlet after it",
         "<meta property='og:site_name' content='The Envoy Ledger'>"
         "<title>Talks in Manila | The Envoy Ledger</title>",
         "", "Talks in Manila"},
        {"outlet before it", "<meta property='og:site_name' content='Envoy'><title>Envoy - Talks in Manila</title>", "",
         "Talks in Manila"},
        {"around the h1", "<title>Talks in Manila - Asia - Some Paper</title>", "<h1>Talks in Manila</h1>",
         "Talks in Manila"},
        {"a dash of its own", "<title>Talks - and more talks</title>", "", "Talks - and more talks"},
        {"outlet after a colon", "<title>Notes on the corridor : The Strait Watcher</title>", "",
         "Notes on the corridor"},
        {"an outlet within it",
         "<meta property='og:site_name' content='Envoy'><title>Notes of the old envoy - a letter</title>", "",
         "Notes of the old envoy - a letter"},
        {"cut off", "<meta property='og:title' content='Talks in ...'><title>Talks in Manila</title>", "",
         "Talks in Manila"},
        {"escaped twice", "<title>Talks &amp;amp; drills</title>", "", "Talks & drills"},
        {"h1 alone", "", "<h1>Talks in <em>Manila</em></h1>", "Talks in Manila"},
    }));
    CAPTURE(name);
    CHECK(extract_page(page(head, body + kBody), "").title == title);
}

TEST_CASE("The date of a page comes from the most trusted place", "[html][page]") {
    auto [name, head, body, date, origin] =
        GENERATE(table<std::string, std::string, std::string, std::string, DateOrigin>({
            {"none", "", "", "", DateOrigin::Unknown},
            {"JSON-LD",
             json_ld("{\"@type\":\"Article\",\"datePublished\":\"2024-05-29T10:00:00Z\"}") +
                 "<meta property='article:published_time' content='2020-01-01'>",
             "", "2024-05-29", DateOrigin::JsonLd},
            {"meta", "<meta property='article:published_time' content='2024-05-29T23:30:00-05:00'>", "", "2024-05-30",
             DateOrigin::Meta},
            {"meta by name", "<meta name='pubdate' content='29 May 2024'>", "", "2024-05-29", DateOrigin::Meta},
            {"time element", "", "<time datetime='2024-05-29'>May 29</time>", "2024-05-29", DateOrigin::Meta},
            {"marked time first", "", "<time datetime='2020-01-01'></time><time pubdate datetime='2024-05-29'></time>",
             "2024-05-29", DateOrigin::Meta},
            {"the next where one is none",
             json_ld("{\"@type\":\"Article\",\"datePublished\":\"soon\"}") + "<meta name='date' content='2024-05-29'>",
             "", "2024-05-29", DateOrigin::Meta},
        }));
    CAPTURE(name);
    const Article article = extract_page(page(head, body + kBody), "");
    CHECK(date_of(article) == date);
    CHECK(article.published_from == origin);
}

TEST_CASE("JSON-LD is understood in its many shapes", "[html][page]") {
    auto [name, json, author, source] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"plain", R"({"@type":"NewsArticle","author":"Ana","publisher":{"name":"Envoy"}})", "Ana", "Envoy"},
        {"array",
         R"([{"@type":"BreadcrumbList"},{"@type":["Article","NewsArticle"],"author":[{"name":"Ana"},{"name":"Bo"}],
          "publisher":"Envoy"}])",
         "Ana, Bo", "Envoy"},
        {"graph with references",
         R"({"@graph":[{"@type":"Person","@id":"#a","name":"Ana"},{"@type":"Organization","@id":"#o",
          "name":"Envoy"},{"@type":"Article","author":{"@id":"#a"},"publisher":{"@id":"#o"}}]})",
         "Ana", "Envoy"},
        {"nested", R"({"@type":"WebPage","mainEntity":{"@type":"ReportageNewsArticle","author":{"name":"Ana"},
          "publisher":{"name":"Envoy"}}})",
         "Ana", "Envoy"},
        {"line breaks in strings", "{\"@type\":\"Article\",\"author\":\"A\nna\",\"publisher\":{\"name\":\"Envoy\"}}",
         "A na", "Envoy"},
        {"in CDATA", R"(<![CDATA[ {"@type":"Article","author":"Ana","publisher":{"name":"Envoy"}} ]]>)", "Ana",
         "Envoy"},
        {"in a comment", R"(<!-- {"@type":"Article","author":"Ana","publisher":{"name":"Envoy"}} -->)", "Ana", "Envoy"},
        {"no JSON", "{\"@type\":", "", ""},
    }));
    CAPTURE(name);
    const Article article = extract_page(page(json_ld(json), kBody), "");
    CHECK(article.author == author);
    CHECK(article.source == source);
}

TEST_CASE("What JSON-LD tells as the body settles the body", "[html][page]") {
    const std::string told =
        "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + kFirst + " " + kSecond + " " + kThird + "\"}";
    SECTION("what the page shows keeps its paragraphs") {
        const std::string box =
            "<div><p>Our readers, as everyone knows, are the best readers, and the most faithful.</p></div>";
        CHECK(extract_page(page(json_ld(told), "<article>" + kBody + box + "</article>"), "").body == kText);
    }
    SECTION("it stands in for a body that the page does not show") {
        CHECK(extract_page(page(json_ld(told), "<div id='app'></div>"), "").body ==
              kFirst + " " + kSecond + " " + kThird);
    }
    SECTION("a teaser does not cut the body") {
        const std::string teaser = "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + kFirst.substr(0, 60) + "...\"}";
        CHECK(extract_page(page(json_ld(teaser), kBody), "").body == kText);
    }
}

TEST_CASE("Address, language, section and the rest are found", "[html][page]") {
    const Article article =
        extract_page(page("<link rel='canonical' href='/2024/talks'><meta property='article:section' content='World'>"
                          "<meta name='author' content='Ana Reyes'><meta property='og:site_name' content='Envoy'>",
                          kBody),
                     "https://envoy.example/2024/talks?utm_source=x");
    CHECK(article.url == "https://envoy.example/2024/talks");
    CHECK(article.section == "World");
    CHECK(article.author == "Ana Reyes");
    CHECK(article.source == "Envoy");
    CHECK(article.language == "en");
}

TEST_CASE("A canonical address that is the home page is not believed", "[html][page]") {
    const std::string html = page("<link rel='canonical' href='https://envoy.example/'>", kBody);
    CHECK(extract_page(html, "https://envoy.example/2024/talks").url == "https://envoy.example/2024/talks");
    CHECK(extract_page(html, "").url == "https://envoy.example/");
}

TEST_CASE("A page without a body has its description", "[html][page]") {
    const Article article =
        extract_page(page("<title>T</title><meta name='description' content='A &amp; B met.'>", ""), "");
    CHECK(article.title == "T");
    CHECK(article.body == "A & B met.");
    CHECK(extract_page("", "").body.empty());
}

TEST_CASE("Pages made to be slow are read in bounded time", "[html][page]") {
    const auto repeated = [](const std::string& text, int times) {
        std::string all;
        for (int i = 0; i < times; ++i) all += text;
        return all;
    };
    CHECK(extract_page(repeated("<div>", 100'000) + kBody, "").body == kText);
    CHECK_FALSE(extract_page(repeated(kBody, 20'000), "").body.empty());
    for (const std::string& slow :
         {repeated("<figure>", 100'000), repeated("<div>", 100'000) + repeated("</a>", 200'000),
          "<a " + repeated("b c d e ", 100'000) + ">", repeated("<ul><li><a href=x>", 50'000),
          repeated("<h1>", 100'000), repeated("<table><td>", 30'000), repeated("<b><p>a</b>", 30'000)}) {
        CAPTURE(slow.substr(0, 20));
        CHECK(extract_page(slow, "").title.size() < 200);
    }
}
