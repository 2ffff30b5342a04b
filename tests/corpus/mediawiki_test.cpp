#include <string>

#include <catch2/catch.hpp>

#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;
using chancery::tests::read_all;

namespace {

const std::string kSite =
    "<siteinfo><sitename>Wiki</sitename><dbname>xwiki</dbname><base>https://x.example/wiki/Home</base><namespaces>"
    "<namespace key='14'>Kategorie</namespace></namespaces></siteinfo>";

std::string page(const std::string& title, const std::string& text, const std::string& more = "<ns>0</ns><id>7</id>") {
    return "<page><title>" + title + "</title>" + more +
           "<revision><id>70</id><timestamp>2015-02-03T10:00:00Z</timestamp><contributor><id>9</id></"
           "contributor><text>" +
           text + "</text></revision></page>";
}

std::string dump(const std::string& pages) {
    return "<mediawiki xmlns='http://www.mediawiki.org/xml/export-0.10/' xml:lang='de'>" + kSite + pages +
           "</mediawiki>";
}

std::string titles(const chancery::tests::Reading& reading) {
    std::string all;
    for (const Article& article : reading.articles) all += article.title + ';';
    for (const Rejection& rejection : reading.rejections)
        all += std::string(" ") + to_string(rejection.reason) + ' ' + std::to_string(rejection.position.number);
    return all;
}

}  // namespace

TEST_CASE("A page of an export becomes an article", "[corpus][reader][mediawiki]") {
    const std::string xml = dump(
        page("Was nun? A &amp; B", "{{Datum|18. Juli 2014}}Text &amp;amp; [[Kategorie:Japan]] &lt;b>mehr&lt;/b>."));
    CHECK(detect_format(xml, "x.xml") == "mediawiki");
    const auto reading = read_all("mediawiki", xml);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.rejections.empty());
    const Article& article = reading.articles[0];
    CHECK(article.id == "xwiki:7");
    CHECK(article.title == "Was nun? A & B");
    CHECK(article.body == "Text & mehr.");
    CHECK(to_iso8601(article.published.value()) == "2014-07-18");
    CHECK(article.url == "https://x.example/wiki/Was_nun%3F_A_%26_B");
    CHECK(article.source == "Wiki");
    CHECK(article.language == "de");
    CHECK(article.section == "Japan");
}

TEST_CASE("An export is read page by page", "[corpus][reader][mediawiki]") {
    auto [name, xml, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"other namespaces", dump(page("A", "x") + page("Talk:A", "x", "<ns>1</ns>") + page("B", "x")), "A;B;"},
        {"no namespace in old exports", dump(page("A", "x", "")), "A;"},
        {"redirects", dump(page("A", "x", "<ns>0</ns><redirect title='B'/>") + page("B", "x")), "B;"},
        {"no text", dump(page("A", "") + page("B", "{{x}}") + page("C", "x")), "C; no-text 1 no-text 2"},
        {"truncated", "<mediawiki>" + page("A", "x") + "<page><title>B</title><revision><text>x", "A; unreadable 2"},
        {"a broken page", dump(page("A", "x") + page("B", "x</b>y &lt;ref>") + page("C", "x &lt; y")), "A;C; malformed 2"},
        {"bad bytes", dump(page("A", "caf\xE9 \x01 x")), "A;"},
        {"unknown entity", dump(page("A", "x &foo; y") + page("B", "x")), "B; malformed 1"},
        {"a page without its end", "<mediawiki>" + page("A", "x") + "<page><title>B</title>" + page("C", "x"),
         "A;C; malformed 2"},
        {"too large", dump(page("A", std::string(3000, 'x')) + page("B", "x")), "B; too-large 1"},
        {"no page", dump(""), " no-articles 0"},
        {"nested", "<mediawiki>" + [] { std::string s; for (int i = 0; i < 100'000; ++i) s += "<a>"; return s; }(),
         " no-articles 0"},
        {"laughs", "<!DOCTYPE m [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;'>]>" + dump(page("A", "&b;") + page("B", "x")),
         "B; malformed 1"},
        {"empty", "", " no-articles 0"},
    }));
    CAPTURE(name);
    ReaderOptions options;
    options.max_record_bytes = 2000;
    CHECK(titles(read_all("mediawiki", xml, options)) == expected);
}
