#include <string>

#include <catch2/catch.hpp>

#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;
using chancery::tests::read_all;
using namespace std::string_literals;

namespace {

/// The parts of the first article that a case names: "title|body|date|url|source|author|language|section|id".
std::string parts_of(const chancery::tests::Reading& reading) {
    if (reading.articles.empty()) return "none";
    const Article& article = reading.articles.front();
    return article.title + '|' + article.body + '|' + (article.published ? to_iso8601(*article.published) : "") + '|' +
           article.url + '|' + article.source + '|' + article.author + '|' + article.language + '|' + article.section +
           '|' + article.id;
}

std::string rss(const std::string& item, const std::string& channel = "") {
    return "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
           "xmlns:content='http://purl.org/rss/1.0/modules/content/' "
           "xmlns:media='http://search.yahoo.com/mrss/'><channel>" +
           channel + "<item>" + item + "</item></channel></rss>";
}

std::string atom(const std::string& entry, const std::string& feed = "") {
    return "<feed xmlns='http://www.w3.org/2005/Atom'>" + feed + "<entry>" + entry + "</entry></feed>";
}

}  // namespace

TEST_CASE("An item of a feed becomes an article", "[corpus][reader][rss]") {
    auto [name, xml, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"title and description", rss("<title>T</title><description>B</description>"), "T|B|||||||"},
        {"escaped HTML", rss("<title>T</title><description>&lt;p>A &amp;amp; B&lt;/p>&lt;p>C&lt;/p></description>"),
         "T|A & B\n\nC|||||||"},
        {"markup in the title", rss("<title>The &lt;b>T&lt;/b> &amp;#8211; x</title>"), "The T \xE2\x80\x93 x||||||||"},
        {"content before description",
         rss("<title>T</title><description>S</description><content:encoded>&lt;p>B&lt;/p></content:encoded>"),
         "T|B|||||||"},
        {"pubDate", rss("<title>T</title><pubDate>Wed, 29 May 2024 23:30:00 -0400</pubDate>"), "T||2024-05-30||||||"},
        {"dc:date", rss("<title>T</title><dc:date>2024-05-29</dc:date>"), "T||2024-05-29||||||"},
        {"link and guid", rss("<title>T</title><link>https://a.example/1</link><guid isPermaLink='false'>g</guid>"),
         "T|||https://a.example/1|||||g"},
        {"guid as a link", rss("<title>T</title><guid>https://a.example/1</guid>"),
         "T|||https://a.example/1|||||https://a.example/1"},
        {"relative link", rss("<title>T</title><link>/1</link>", "<link>https://a.example/rss/</link>"),
         "T|||https://a.example/1|||||"},
        {"counted link",
         rss("<title>T</title><link>https://count.example/x</link><f:origLink "
             "xmlns:f='http://rssnamespace.org/feedburner/ext/1.0'>https://a.example/1</f:origLink>"),
         "T|||https://a.example/1|||||"},
        {"author's name", rss("<title>T</title><author>a@b.example (Ann Lee)</author>"), "T|||||Ann Lee|||"},
        {"creators", rss("<title>T</title><dc:creator>Ann Lee</dc:creator><dc:creator>Bo Li</dc:creator>"),
         "T|||||Ann Lee, Bo Li|||"},
        {"categories",
         rss("<title>T</title><category>Southeast Asia</category><category>Asia</category>"
             "<category>Asia</category>"),
         "T|||||||Southeast Asia; Asia|"},
        {"the feed's title and language", rss("<title>T</title>", "<title>Wire</title><language>EN_us</language>"),
         "T||||Wire||en-us||"},
        {"the item's source",
         rss("<title>T</title><source url='https://b.example/rss'>Other</source>", "<title>Wire</title>"),
         "T||||Other||||"},
        {"title of the image is not the feed's", rss("<title>T</title>", "<image><title>I</title></image>"),
         "T||||||||"},
        {"media's title only without another", rss("<media:title>M</media:title><title>T</title>"), "T||||||||"},
        {"elements in the description", rss("<title>T</title><description><p>A</p><p>B</p></description>"),
         "T|A\n\nB|||||||"},
        {"undeclared prefix", "<rss><channel><item><title>T</title><dc:creator>Ann</dc:creator></item></channel></rss>",
         "T|||||Ann|||"},
        {"RSS 1.0",
         "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel>"
         "<title>Wire</title></channel><item r:about='https://a.example/1'><title>T</title></item></r:RDF>",
         "T||||Wire||||https://a.example/1"},
        {"RSS 0.90",
         "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>"
         "<item><title>T</title><link>https://a.example/1</link></item></r:RDF>",
         "T|||https://a.example/1|||||"},
        {"Atom",
         atom(
             "<title>T</title><id>i</id><link rel='self' href='https://a.example/s'/><link href='https://a.example/1'/>"
             "<published>2024-05-29T01:00:00+02:00</published><updated>2024-06-01T00:00:00Z</updated>"
             "<summary>S</summary><content type='html'>&lt;p>B&lt;/p></content><author><name>Ann</name></author>"
             "<category term='c' label='C'/>",
             "<title>Wire</title>"),
         "T|B|2024-05-28|https://a.example/1|Wire|Ann||C|i"},
        {"Atom's updated alone", atom("<title>T</title><updated>2024-06-01T00:00:00Z</updated>"),
         "T||2024-06-01||||||"},
        {"Atom's plain text", atom("<title type='text'>T</title><content type='text'>a &amp;lt; b</content>"),
         "T|a < b|||||||"},
        {"XHTML",
         atom("<title>T</title><content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p>A</x:p>"
              "<x:p>B</x:p></x:div></content>"),
         "T|A\n\nB|||||||"},
        {"the feed's author", atom("<title>T</title>", "<author><name>Desk</name></author>"), "T|||||Desk|||"},
        {"language around", atom("<title xml:lang='x'>T</title>", "").insert(5, " xml:lang='pt-BR'"), "T||||||pt-br||"},
        {"xml:base",
         "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/b/'><entry><title>T</title><link "
         "href='1'/></entry></feed>",
         "T|||https://a.example/b/1|||||"},
        {"Atom 0.3",
         "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>T</title><issued>2004-05-29</issued>"
         "<content mode='escaped'>&lt;p>B&lt;/p></content></entry></feed>",
         "T|B|2004-05-29||||||"},
        {"base64 is no text", atom("<title>T</title><content type='application/octet-stream'>QQ==</content>"),
         "T||||||||"},
        {"CDF", "<CHANNEL><ITEM HREF='https://a.example/1'><TITLE>T</TITLE><ABSTRACT>B</ABSTRACT></ITEM></CHANNEL>",
         "T|B||https://a.example/1|||||"},
        {"UTF-16",
         "\xFF\xFE<\0r\0s\0s\0>\0<\0i\0t\0e\0m\0>\0<\0t\0i\0t\0l\0e\0>\0T\0<\0/\0t\0i\0t\0l\0e\0>\0"
         "<\0/\0i\0t\0e\0m\0>\0<\0/\0r\0s\0s\0>\0"s,
         "T||||||||"},
        {"declared charset",
         "<?xml version='1.0' encoding='windows-1251'?><rss><item><title>\xCC\xE8\xF0\xEE\xE2\xEE\xE9 "
         "\xEF\xEE\xF0\xFF\xE4\xEE\xEA</title></item></rss>",
         "Мировой порядок||||||||"},
    }));
    CAPTURE(name, xml);
    CHECK(detect_format(xml, "input") == "rss");
    const auto reading = read_all("rss", xml);
    CHECK(parts_of(reading) == expected);
    if (!reading.articles.empty() && reading.articles[0].published)
        CHECK(reading.articles[0].published_from == DateOrigin::Feed);
}

TEST_CASE("A field of a feed can be chosen by its name", "[corpus][reader][rss]") {
    ReaderOptions options;
    REQUIRE(options.fields.prefer("title", "media:title"));
    const auto reading = read_all("rss", rss("<title>T</title><media:title>M</media:title>"), options);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title == "M");
}

TEST_CASE("A bad item does not stop the rest of a feed", "[corpus][reader][rss]") {
    const auto reading = read_all(
        "rss",
        "<rss><channel><item><title>One & two&nbsp;</title><pubDate>soon</pubDate></item><item><guid>x</guid></item>"
        "<item><title>Three</b></title></item><item><title>Four");
    std::string titles;
    for (const Article& article : reading.articles) titles += article.title + ';';
    CHECK(titles == "One & two;Three;Four;");
    std::string reasons;
    for (const Rejection& rejection : reading.rejections)
        reasons += std::string(to_string(rejection.reason)) + ' ' + std::to_string(rejection.position.number) + ';';
    CHECK(reasons == "repaired 0;bad-date 1;no-text 2;");
}

TEST_CASE("A source that is no feed, or an empty one, says so", "[corpus][reader][rss]") {
    auto [xml, expected] = GENERATE(table<std::string, std::string>({
        {"<rss><channel><title>T</title></channel></rss>", "no-articles: no article stands in the document, a `rss`"},
        {"", "malformed: no XML: line 1: Document is empty"},
        {"hello", "malformed: no XML: line 1: Document is empty"},
    }));
    CAPTURE(xml);
    const auto reading = read_all("rss", xml);
    REQUIRE(reading.rejections.size() == 1);
    CHECK(to_string(reading.rejections[0].reason) + ": "s + reading.rejections[0].detail == expected);
}

TEST_CASE("XML is told by its root", "[corpus][reader][xml]") {
    auto [content, file, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"<!-- c --><?x y?><!DOCTYPE rss [<!ELEMENT rss ANY>]>\n<rss>", "a", "rss"},
        {"<?xml version='1.0'?><rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/'>", "a", "rss"},
        {"<?xml version='1.0'?><rdf:RDF xmlns:rdf='r' xmlns:skos='s'>", "a", "xml"},
        {"<a:feed xmlns:a='http://www.w3.org/2005/Atom'>", "a", "rss"},
        {"<nitf>", "a", "nitf"},
        {"<?xml version='1.0'?><n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/'>", "a", "nitf"},
        {"<newsItem>", "a", "newsml"},
        {"<NewsML>", "a", "newsml"},
        {"<newsitem itemid='1'>", "a", "newsml"},
        {"<?xml version='1.0'?><invoice>", "a", "xml"},
        {"<invoice>", "a.xml", "xml"},
        {"<?xml version='1.0'?>", "a", "xml"},
        {"<3 hearts", "a.txt", "text"},
        {"plain", "a.txt", "text"},
    }));
    CAPTURE(content, file);
    CHECK(detect_format(content, file) == expected);
}

TEST_CASE("XML of an unknown format is refused with its root", "[corpus][reader][xml]") {
    const auto reading = read_all("xml", "<?xml version='1.0'?><invoice><p>Some text.</p></invoice>");
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].detail == "XML of an unknown format: its root element is `invoice`");
}
