// One record of each kind of dump that people have, written by us in its form.

#include <string>

#include <catch2/catch.hpp>

#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;
using chancery::tests::read_all;

namespace {

std::string summary_of(const Article& article) {
    const std::string date = article.published ? to_iso8601(*article.published) : "?";
    return article.title + " | " + article.body + " | " + date + " | " + article.url + " | " + article.source + " | " +
           article.author + " | " + article.language + " | " + article.section + " | " + article.dateline;
}

struct Case {
    std::string name;
    std::string record;
    std::string expected;  ///< title | body | date | url | source | author | language | section | dateline
};

const std::vector<Case>
    kJsonCases{
        {"news-please",
         R"({"authors":["Ann Lee"],"date_download":"2024-06-01 10:00:00","date_modify":"None","date_publish":"2024-05-29 08:15:00","description":"D.","filename":"x.html","image_url":"i","language":"en","localpath":null,"maintext":"The ministers met.","source_domain":"wire.example","text":null,"title":"Talks","title_page":null,"title_rss":null,"url":"https://wire.example/talks"})",
         "Talks | The ministers met. | 2024-05-29 | https://wire.example/talks | wire.example | Ann Lee | en |  | "},
        {"an event of ninjs with estimated days",
         R"({"uri":"urn:e:1","title":"Talks","descriptions":[{"role":"text","value":"They meet."}],"eventDetails":{"dates":{"estimatedStartDate":"2024-05-29","estimatedEndDate":"2024-05-30"}}})",
         "Talks | They meet. | 2024-05-29 |  |  |  |  |  | "},
        {"newspaper3k",
         R"({"title":"Talks","authors":["Ann Lee","Bo Li"],"publish_date":"2024-05-29T00:00:00","text":"Body.","url":"https://a.example/t","top_image":"i","keywords":["x"],"summary":"S."})",
         "Talks | Body. | 2024-05-29 | https://a.example/t |  | Ann Lee, Bo Li |  |  | "},
        {"newspaper4k",
         R"({"url":"https://a.example/t","read_more_link":"","language":"en","title":"Talks","top_image":"i","meta_img":"","images":[],"movies":[],"keywords":[],"meta_keywords":[""],"tags":null,"authors":["Ann Lee"],"publish_date":"2024-05-29 00:00:00","summary":"","meta_description":"D","meta_lang":"en","meta_favicon":"","meta_site_name":"Harbour Dispatch","canonical_link":"https://a.example/c","text":"Body."})",
         "Talks | Body. | 2024-05-29 | https://a.example/t | Harbour Dispatch | Ann Lee | en |  | "},
        {"trafilatura",
         R"({"title":"Talks","author":"Ann Lee; Bo Li","hostname":"a.example","date":"2024-05-29","fingerprint":"f","id":null,"license":null,"comments":"Nice.","raw_text":"Body raw","text":"Body.","language":"en","image":null,"pagetype":"article","filedate":"2024-06-01","source":"https://a.example/t","source-hostname":"The Ledger","excerpt":"E","categories":"World","tags":""})",
         "Talks | Body. | 2024-05-29 | https://a.example/t | The Ledger | Ann Lee; Bo Li | en | World | "},
        {"fundus",
         R"({"title":"Talks","body":{"summary":["S."],"sections":[{"headline":[],"paragraphs":["One.","Two."]},{"headline":["Next"],"paragraphs":["Three."]}]},"authors":["Ann Lee"],"publishing_date":"2024-05-29 08:15:00+00:00","topics":["x"],"free_access":true,"lang":"de","publisher":"Bote"})",
         "Talks | One.\n\nTwo.\n\nNext\n\nThree. | 2024-05-29 |  | Bote | Ann Lee | de |  | "},
        {"fundus with plain text",
         R"({"title":"Talks","plaintext":"One.\n\nTwo.","body":{"summary":[],"sections":[{"headline":[],"paragraphs":["One."]}]},"publishing_date":"2024-05-29"})",
         "Talks | One.\n\nTwo. | 2024-05-29 |  |  |  |  |  | "},
        {"Event Registry",
         R"({"articles":{"results":[{"uri":"8123","lang":"eng","isDuplicate":false,"date":"2024-05-29","time":"08:15:00","dateTime":"2024-05-29T08:15:00Z","dataType":"news","sim":0,"url":"https://a.example/t","title":"Talks","body":"Body.","source":{"uri":"a.example","dataType":"news","title":"The Ledger"},"authors":[{"uri":"ann@a.example","name":"Ann Lee","type":"author","isAgency":false}],"concepts":[{"uri":"http://en.wikipedia.org/wiki/Japan","type":"loc","score":5,"label":{"eng":"Japan"}}],"sentiment":0.1}],"totalResults":1}})",
         "Talks | Body. | 2024-05-29 | https://a.example/t | The Ledger | Ann Lee | eng |  | "},
        {"NewsAPI",
         R"({"status":"ok","totalResults":1,"articles":[{"source":{"id":null,"name":"The Ledger"},"author":"Ann Lee","title":"Talks","description":"D.","url":"https://a.example/t","urlToImage":"i","publishedAt":"2024-05-29T08:15:00Z","content":"Body… [+3000 chars]"}]})",
         "Talks | Body… [+3000 chars] | 2024-05-29 | https://a.example/t | The Ledger | Ann Lee |  |  | "},
        {"Guardian",
         R"({"response":{"status":"ok","total":1,"results":[{"id":"world/2024/may/29/talks","type":"article","sectionId":"world","sectionName":"World news","webPublicationDate":"2024-05-29T08:15:00Z","webTitle":"Talks","webUrl":"https://g.example/t","apiUrl":"x","fields":{"headline":"Talks","trailText":"T","byline":"Ann Lee in Tokyo","bodyText":"Body.","wordcount":"1"},"tags":[{"webTitle":"Japan"}],"isHosted":false,"pillarName":"News"}]}})",
         "Talks | Body. | 2024-05-29 | https://g.example/t |  | Ann Lee in Tokyo |  | World news | "},
        {"NYT archive",
         R"({"copyright":"c","response":{"docs":[{"abstract":"An abstract.","web_url":"https://n.example/t","snippet":"Snip.","lead_paragraph":"Lead.","source":"The Ledger","multimedia":[],"headline":{"main":"Talks","kicker":"K","print_headline":"P"},"keywords":[{"name":"subject","value":"Trade","rank":1},{"name":"glocations","value":"Japan","rank":2}],"pub_date":"2024-05-29T08:15:00+0000","document_type":"article","news_desk":"Foreign","section_name":"World","byline":{"original":"By Ann Lee","person":[]},"_id":"nyt://x","word_count":"900"}],"meta":{"hits":1}}})",
         "Talks | An abstract. | 2024-05-29 | https://n.example/t | The Ledger | By Ann Lee |  | World | Japan"},
        {"ninjs 1",
         R"({"uri":"urn:x","type":"text","versioncreated":"2024-05-29T08:15:00Z","byline":"Ann Lee","located":"Oslo, Norway","language":"en","headline":"Talks","body_text":"Body.","body_xhtml":"<p>Body.</p>","place":[{"name":"Japan","rel":"about"}]})",
         "Talks | Body. | 2024-05-29 |  |  | Ann Lee | en |  | Oslo, Norway"},
        {"ninjs 2",
         R"({"uri":"urn:x","versioncreated":"2024-05-29T08:15:00Z","by":"Ann Lee","language":"en","title":"slug","headlines":[{"role":"short","value":"T"},{"role":"main","value":"Talks"}],"bodies":[{"role":"html","contenttype":"text/html","value":"<p>Body in HTML.</p>"},{"role":"text","contenttype":"text/plain","value":"Body."}],"copyrightholder":"DPX"})",
         "Talks | Body. | 2024-05-29 |  | DPX | Ann Lee | en |  | "},
        {"ninjs 3",
         R"({"uri":"urn:x","versionCreated":"2024-05-29T08:15:00Z","by":"Ann Lee","language":"en","headlines":[{"value":"Talks"}],"bodies":[{"contentType":"text/html5","value":"<p>One.</p><p>Two.</p>"}]})",
         "Talks | One.\n\nTwo. | 2024-05-29 |  |  | Ann Lee | en |  | "},
        {"Superdesk",
         R"({"guid":"tag:x","firstcreated":"2024-05-29T08:15:00+0000","versioncreated":"2024-05-29T09:00:00+0000","slugline":"talks","headline":"Talks","byline":"Ann Lee","body_html":"<p>One.</p><p>Two.</p>","subject":[{"name":"Politics","qcode":"1"}],"language":"en","source":"AAX"})",
         "Talks | One.\n\nTwo. | 2024-05-29 |  | AAX | Ann Lee | en |  | "},
        {"ACLED",
         R"({"status":200,"success":true,"data":[{"event_id_cnty":"SDN1","event_date":"2024-05-29","year":"2024","time_precision":"1","disorder_type":"Political violence","event_type":"Battles","sub_event_type":"Armed clash","actor1":"Forces A","actor2":"Forces B","iso":"729","region":"Northern Africa","country":"Sudan","admin1":"North Darfur","location":"El Fasher","source":"Radio X","notes":"On 29 May 2024, Forces A clashed with Forces B.","fatalities":"0","timestamp":"1717500000"}]})",
         "Armed clash, Forces A, Forces B | On 29 May 2024, Forces A clashed with Forces B. | 2024-05-29 |  | Radio X "
         "|  |  | Battles | Sudan, North Darfur, El Fasher"},
        {"ReliefWeb",
         R"({"time":1,"totalCount":1,"data":[{"id":"400","score":1,"fields":{"id":400,"title":"Situation report","body":"Body.","primary_country":{"id":220,"name":"Sudan","iso3":"sdn"},"country":[{"name":"Sudan"},{"name":"Chad"}],"date":{"created":"2024-05-30T00:00:00+00:00","original":"2024-05-29T00:00:00+00:00"},"source":[{"name":"OCHA"}],"language":[{"name":"English","code":"en"}],"url":"https://r.example/400","theme":[{"name":"Health"}]}}]})",
         "Situation report | Body. | 2024-05-29 | https://r.example/400 | OCHA |  | en |  | Sudan"},
        {"HF cc_news",
         R"({"title":"Talks","text":"Body.","domain":"a.example","date":"2017-05-29 08:15:00","description":"D","url":"http://a.example/t","image_url":"i"})",
         "Talks | Body. | 2017-05-29 | http://a.example/t | a.example |  |  |  | "},
        {"RealNews",
         R"({"url":"https://a.example/t","url_used":"https://a.example/t","title":"Talks","text":"Body.","summary":"S","authors":["Ann Lee"],"publish_date":"05-29-2019","domain":"a.example","warc_date":"2019-06-01T00:00:00Z","status":"success","split":"train"})",
         "Talks | Body. | 2019-05-29 | https://a.example/t | a.example | Ann Lee |  |  | "},
        {"Media Cloud metadata", R"({"original_url":"https://a.example/t?utm=1","url":"https://a.example/t","normalized_url":"http://a.example/t","unique_url_hash":"aa","canonical_domain":"a.example","canonical_url":"https://a.example/t","publication_date":"2024-05-29","language":"en","full_language":"en_US","text_extraction_method":"x","article_title":"Talks","normalized_article_title":"talks","text_content":"Body.","is_homepage":false,"is_shortened":false})",
         "Talks | Body. | 2024-05-29 | https://a.example/t | a.example |  | en |  | "},
        {"HuffPost",
         R"({"link":"https://h.example/t","headline":"Talks","category":"WORLD NEWS","short_description":"Short.","authors":"Ann Lee","date":"2022-05-29"})",
         "Talks | Short. | 2022-05-29 | https://h.example/t |  | Ann Lee |  | WORLD NEWS | "},
        {"GDELT DOC list",
         R"({"articles": [ {"url": "https://a.example/t","url_mobile": "","title": "Talks in Tokyo","seendate": "20240529T081500Z","socialimage": "","domain": "a.example","language": "English","sourcecountry": "Japan"} ]})",
         "Talks in Tokyo |  | 2024-05-29 | https://a.example/t | a.example |  | english |  | "},
        {"JSON-LD",
         R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"Talks","articleBody":"Body.","datePublished":"2024-05-29T08:15:00+09:00","author":[{"@type":"Person","name":"Ann Lee"}],"publisher":{"@type":"Organization","name":"The Ledger"},"articleSection":"World","inLanguage":"en","url":"https://a.example/t","dateline":"TOKYO"})",
         "Talks | Body. | 2024-05-28 | https://a.example/t | The Ledger | Ann Lee | en | World | TOKYO"},
        {"Elasticsearch hits",
         R"({"hits":{"hits":[{"_index":"news","_id":"1","_source":{"title":"Talks","content":"Body.","published_at":"2024-05-29","link":"https://a.example/t"}}]}})",
         "Talks | Body. | 2024-05-29 | https://a.example/t |  |  |  |  | "},
    };

const std::string kLong =
    "The ministers of the two countries met for three hours in the old customs house by the harbour and agreed to "
    "let fishing boats return to the strait before the end of the month, an official said on Wednesday evening.";

}  // namespace

TEST_CASE("JSON records of the known dumps are understood", "[corpus][reader][json][dumps]") {
    for (const Case& known : kJsonCases) {
        CAPTURE(known.name);
        for (const std::string format : {"json", "jsonl"}) {
            CAPTURE(format);
            const auto reading = read_all(format, known.record);
            REQUIRE(reading.articles.size() == 1);
            CHECK(summary_of(reading.articles[0]) == known.expected);
            CHECK(reading.rejections.empty());
        }
    }
}

TEST_CASE("Fields with names of their own are told by content", "[corpus][reader][json][dumps]") {
    auto [record, title, date, url] = GENERATE_COPY(table<std::string, std::string, std::string, std::string>({
        {R"({"kop":"Ministers meet in Tokyo","auteur":"An","tekst":")" + kLong +
             R"(","wanneer":"2024-05-29T08:15:00Z","adres":"https://a.example/t"})",
         "Ministers meet in Tokyo", "2024-05-29", "https://a.example/t"},
        {R"({"page":{"overskrift":"Ministers meet in Tokyo","innhold":")" + kLong +
             R"("},"crawled":"2024-05-29 10:00:00","n":17})",
         "Ministers meet in Tokyo", "2024-05-29", ""},
        {R"({"title":"Talks","tekst":")" + kLong + R"(","author":"Ann Lee of the Meridian Wire"})", "Talks", "?", ""},
    }));
    CAPTURE(record);
    const auto reading = read_all("jsonl", record);
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles[0];
    CHECK(article.title == title);
    CHECK(article.body == kLong);
    CHECK((article.published ? to_iso8601(*article.published) : "?") == date);
    CHECK(article.url == url);
}

TEST_CASE("A reader says which fields it took for what", "[corpus][reader][json][dumps]") {
    const auto input = open_byte_stream(
        R"({"headline":"Talks","text":"B","image":"i","source":"https://a.example/t","date":"2024-05-29","x":1})"
        "\n"
        R"({"title":"More","text":"B","kop":"K"})"
        "\n",
        "input");
    const auto reader = make_reader("jsonl", {});
    reader->read(*input, {[](Article&&) { return true; }, [](Rejection&&) {}});
    CHECK(reader->field_use() == "title=headline,title body=text date=date url=source; not used: image, x, kop");
}
