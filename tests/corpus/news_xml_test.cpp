#include <string>

#include <catch2/catch.hpp>

#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;
using chancery::tests::read_all;

namespace {

std::string parts_of(const chancery::tests::Reading& reading) {
    if (reading.articles.empty()) return "none";
    const Article& article = reading.articles.front();
    return article.title + '|' + article.body + '|' + (article.published ? to_iso8601(*article.published) : "") + '|' +
           article.source + '|' + article.author + '|' + article.language + '|' + article.section + '|' +
           article.dateline + '|' + article.id;
}

std::string nitf(const std::string& head, const std::string& body_head, const std::string& content) {
    return "<nitf><head>" + head + "</head><body><body.head>" + body_head + "</body.head><body.content>" + content +
           "</body.content></body></nitf>";
}

std::string item(const std::string& item_meta, const std::string& content_meta, const std::string& content) {
    return "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='g'><itemMeta>" + item_meta +
           "</itemMeta><contentMeta>" + content_meta + "</contentMeta><contentSet>" + content +
           "</contentSet></newsItem>";
}

const std::string kHeadline = "<headline>T</headline>";

}  // namespace

TEST_CASE("An article in NITF is read", "[corpus][reader][nitf]") {
    auto [name, xml, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"paragraphs", nitf("", "<hedline><hl1>T</hl1><hl2>Sub</hl2></hedline>", "<p>A\n b.</p><p>C.</p>"),
         "T|A b.\n\nC.|||||||"},
        {"namespace",
         "<n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/'><n:body><n:body.head><n:hedline><n:hl1>T"
         "</n:hl1></n:hedline></n:body.head><n:body.content><n:p>A</n:p></n:body.content></n:body></n:nitf>",
         "T|A|||||||"},
        {"title of the head", nitf("<title>T</title>", "", "<p>A</p>"), "T|A|||||||"},
        {"abstract where there is no more", nitf("<title>T</title>", "<abstract><p>A</p></abstract>", ""),
         "T|A|||||||"},
        {"pictures are no text",
         nitf("<title>T</title>", "", "<p>A</p><media><media-caption>C</media-caption></media>"), "T|A|||||||"},
        {"full text without its lead twice",
         nitf("<title>T</title>", "",
              "<block class='lead_paragraph'><p>A</p></block><block class='full_text'><p>A</p><p>B"
              "</p></block>"),
         "T|A\n\nB|||||||"},
        {"date of issue", nitf("<title>T</title><docdata><date.issue norm='20061231T000000'/></docdata>", "", ""),
         "T||2006-12-31||||||"},
        {"date with a zone",
         nitf("<title>T</title><docdata><date.issue norm='20061231T233000-0500'/></docdata>", "", ""),
         "T||2007-01-01||||||"},
        {"date of the meta elements",
         nitf("<title>T</title><meta name='publication_year' content='2006'/><meta name='publication_month' "
              "content='7'/>"
              "<meta name='publication_day_of_month' content='9'/>",
              "", ""),
         "T||2006-07-09||||||"},
        {"bylines",
         nitf("<title>T</title>", "<byline>By Ann Lee, <byttl>Editor</byttl></byline><byline>Bo Li</byline>", ""),
         "T||||Ann Lee, Editor, Bo Li||||"},
        {"print byline",
         nitf("<title>T</title>",
              "<byline class='normalized_byline'>LEE, ANN</byline><byline class='print_byline'>By ANN LEE</byline>",
              ""),
         "T||||ANN LEE||||"},
        {"dateline and source",
         nitf("<title>T</title><docdata><doc-id id-string='7' regsrc='AP'/></docdata>",
              "<dateline><location>PARIS</location>, March 9</dateline>", ""),
         "T|||AP||||PARIS, March 9|7"},
        {"section", nitf("<title>T</title><meta name='dsk' content='Foreign'/>", "", ""), "T||||||Foreign||"},
    }));
    CAPTURE(name, xml);
    CHECK(detect_format(xml, "input") == "nitf");
    CHECK(parts_of(read_all("nitf", xml)) == expected);
}

TEST_CASE("An item of NewsML is read", "[corpus][reader][newsml]") {
    auto [name, xml, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"inline NITF",
         item("", kHeadline,
              "<inlineXML>" + nitf("", "<hedline><hl1>N</hl1></hedline>", "<p>A</p><p>B</p>") + "</inlineXML>"),
         "T|A\n\nB|||||||g"},
        {"headline of the NITF",
         item("", "", "<inlineXML>" + nitf("", "<hedline><hl1>N</hl1></hedline>", "<p>A</p>") + "</inlineXML>"),
         "N|A|||||||g"},
        {"inline XHTML",
         item("", kHeadline,
              "<inlineXML><html "
              "xmlns='http://www.w3.org/1999/xhtml'><head><title>H</title></head><body><p>A</p><p>B</p></body>"
              "</html></inlineXML>"),
         "T|A\n\nB|||||||g"},
        {"inline data", item("", kHeadline, "<inlineData contenttype='text/plain'>A\n\nB</inlineData>"),
         "T|A\n\nB|||||||g"},
        {"escaped HTML",
         item("", kHeadline, "<inlineData contenttype='text/html'>&lt;p>A&lt;/p>&lt;p>B&lt;/p></inlineData>"),
         "T|A\n\nB|||||||g"},
        {"base64 is no text", item("", kHeadline, "<inlineData encoding='base64'>QQ==</inlineData>"), "T||||||||g"},
        {"other data is no text",
         item("", kHeadline, "<inlineXML><sports-content><team>A</team></sports-content></inlineXML>"), "T||||||||g"},
        {"caption of a picture", item("", kHeadline + "<description>C</description>", "<remoteContent href='p.jpg'/>"),
         "T|C|||||||g"},
        {"version's date before the content's",
         item("<firstCreated>2024-03-01T00:00:00Z</firstCreated><versionCreated>2024-03-02T00:00:00Z</versionCreated>",
              kHeadline + "<contentCreated>2024-02-01T00:00:00Z</contentCreated>", ""),
         "T||2024-03-02||||||g"},
        {"provider", item("<provider qcode='p:AP'/>", kHeadline + "<infoSource><name>Other</name></infoSource>", ""),
         "T|||AP|||||g"},
        {"provider's address", item("<provider uri='https://www.acme.example/about/'/>", kHeadline, ""),
         "T|||acme.example|||||g"},
        {"by and creator", item("", kHeadline + "<creator><name>C</name></creator><by>Ann Lee</by>", ""),
         "T||||Ann Lee||||g"},
        {"language, dateline, subjects",
         item("",
              kHeadline + "<language tag='en-GB'/><dateline>OSLO</dateline><subject><name>war</name></subject>"
                          "<subject type='cpnat:abstract'><name>peace</name></subject>"
                          "<subject type='cpnat:person'><name>Ann</name></subject>",
              ""),
         "T|||||en-gb|war; peace|OSLO|g"},
        {"slugline without a headline", item("", "<slugline>A-B</slugline>", ""), "A-B||||||||g"},
        {"a part alone", "<contentMeta xmlns='http://iptc.org/std/nar/2006-10-01/'>" + kHeadline + "</contentMeta>",
         "T||||||||"},
        {"NewsML 1.2",
         "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>acme.example</ProviderId><DateId>20031101</"
         "DateId>"
         "<PublicIdentifier>urn:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>"
         "20031101T112233Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>T</HeadLine><ByLine>Ann</"
         "ByLine>"
         "<DateLine>OSLO</DateLine></NewsLines><DescriptiveMetadata><Language FormalName='fr'/></DescriptiveMetadata>"
         "<ContentItem><DataContent><nitf><body><body.content><p>A</p></body.content></body></nitf></DataContent></"
         "ContentItem>"
         "</NewsComponent></NewsItem></NewsML>",
         "T|A|2003-11-01|acme.example|Ann|fr||OSLO|urn:1"},
        {"Reuters",
         "<newsitem itemid='2286' date='1996-08-20' xml:lang='en'><title>MEXICO: "
         "T.</title><headline>T</headline><dateline>"
         "MEXICO CITY</dateline><text><p>A</p>\n<p>B</p></text><metadata><dc element='dc.publisher' value='Reuters "
         "Holdings Plc'/></metadata></newsitem>",
         "T|A\n\nB|1996-08-20|Reuters Holdings Plc||en||MEXICO CITY|2286"},
    }));
    CAPTURE(name, xml);
    CHECK(detect_format(xml, "input") == "newsml");
    CHECK(parts_of(read_all("newsml", xml)) == expected);
}

TEST_CASE("A message gives its articles and says what is none", "[corpus][reader][newsml]") {
    const std::string xml =
        "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><packageItem "
        "guid='p'><itemMeta/></packageItem>" +
        item("", "<headline>One</headline>", "") + item("", "", "") +
        item("<versionCreated>never</versionCreated>", "<headline>Two</headline>", "") + "</itemSet></newsMessage>";
    const auto reading = read_all("newsml", xml);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].title == "Two");
    std::string reasons;
    for (const Rejection& rejection : reading.rejections)
        reasons += std::string(to_string(rejection.reason)) + ' ' + to_text(rejection.file, rejection.position) + ';';
    CHECK(reasons == "no-text input: record 1;no-text input: record 3;bad-date input: record 4;");
}
