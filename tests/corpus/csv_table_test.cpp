#include <string>

#include <catch2/catch.hpp>

#include "corpus/reader/csv_dialect.hpp"
#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;
using chancery::tests::read_all;
using chancery::tests::Reading;

namespace {

std::string articles_of(const Reading& reading) {
    std::string out;
    for (const Article& article : reading.articles) out += article.title + '|' + article.body + ';';
    return out;
}

std::string rejections_of(const Reading& reading) {
    std::string out;
    for (const Rejection& rejection : reading.rejections)
        out += std::to_string(rejection.position.number) + ' ' + rejection.detail + ';';
    return out;
}

const std::string kLong =
    "The ministers of the two countries met for three hours in the old customs house by the harbour and agreed to "
    "let fishing boats return to the strait before the end of the month, an official said on Wednesday evening.";

}  // namespace

TEST_CASE("Rows become articles whatever the delimiter and the quoting", "[corpus][reader][csv]") {
    auto [table_text, expected] = GENERATE(table<std::string, std::string>({
        {"title,body\na,x\nb,y\n", "a|x;b|y;"},
        {"title;body\na;\"x, y; z\"\n", "a|x, y; z;"},
        {"title|body\na|x\n", "a|x;"},
        {"title\tbody\na\tx\n", "a|x;"},
        {"\xEF\xBB\xBFtitle,body\r\na,x\r\n", "a|x;"},
        {"title,body\n\"a \"\"b\"\" c\",\"one\n\ntwo\"\nd,e\n", "a \"b\" c|one\n\ntwo;d|e;"},
        {"title,body\na,x", "a|x;"},
        {"title,body\na,\"x\"", "a|x;"},
        {"title,body\n\n   \na,x\n", "a|x;"},
        {"title,body\n a , x \n", "a|x;"},
        {",title,body\n0,a,x\n1,b,y\n", "a|x;b|y;"},
        {",Unnamed: 0,date,title,article\n0,0,2020-01-02,a,x\n", "a|x;"},
        {"title,body\na \"quoted\" word,x\n", "a \"quoted\" word|x;"},
        {"title,body,\na,x,\nb,y,,,\n", "a|x;b|y;"},
        {"title,body,image\na,x\n", "a|x;"},
        {"title,body\n", ""},
    }));
    CAPTURE(table_text);
    const auto reading = read_all("csv", table_text);
    CHECK(articles_of(reading) == expected);
    CHECK(rejections_of(reading).empty());
}

TEST_CASE("A tab-separated table without quotes takes them as text", "[corpus][reader][csv]") {
    auto [table_text, expected] = GENERATE(table<std::string, std::string>({
        {"title\tbody\n\"Peace\" they said\t\"x\nb\ty\n", "\"Peace\" they said|\"x;b|y;"},
        {"title\tbody\na\tone\\ntwo\\\\ \\q\n", "a|one\ntwo\\ \\q;"},
        {"title\tbody\n\"a\tb\"\t\"one\ntwo\"\n", "a b|one\ntwo;"},
    }));
    CAPTURE(table_text);
    CHECK(articles_of(read_all("tsv", table_text)) == expected);
}

TEST_CASE("Rows of the wrong width are refused, and the rest is read", "[corpus][reader][csv]") {
    auto [table_text, expected, rejections] = GENERATE(table<std::string, std::string, std::string>({
        {"title,body\na,x,extra\nb,y\n", "b|y;", "2 the row has 3 cells, the header 2;"},
        {"title,body\na\nb,y\n", "b|y;", "2 the row has 1 cells, the header 2;"},
        // The stray quote of line 2 is closed by that of line 3: line 4 begins a row again.
        {"id,title,body\n1,a,\"x\n2,b,\"y\"\n3,c,z\n", "b|y;c|z;",
         "2 a quote opens here and runs on into the rows below;"},
    }));
    CAPTURE(table_text);
    const auto reading = read_all("csv", table_text);
    CHECK(articles_of(reading) == expected);
    CHECK(rejections_of(reading) == rejections);
}

TEST_CASE("A quote that is never closed costs its line", "[corpus][reader][csv]") {
    std::string rows = "title,body\na,x\nb,\"open\n";
    for (int i = 0; i < 200; ++i) rows += "t" + std::to_string(i) + ",text\n";
    const auto reading = read_all("csv", rows);
    CHECK(reading.articles.size() == 201);
    CHECK(rejections_of(reading) == "3 a quote opens here and is not closed;");
}

TEST_CASE("A search for the end of a quote stops at the limit of a record", "[corpus][reader][csv]") {
    ReaderOptions options;
    options.max_record_bytes = 1000;
    std::string rows = "title,body\nb,\"open\n";
    for (int i = 0; i < 2000; ++i) rows += "t" + std::to_string(i) + ",text\n";
    rows += "c,\"closed\nhere\"\n";
    const auto reading = read_all("csv", rows, options);
    CHECK(reading.articles.size() == 2001);
    CHECK(reading.articles.back().body == "closed\nhere");
    CHECK(rejections_of(reading) == "2 a quote opens here and is not closed;");
}

TEST_CASE("Open quotes on every line cost linear time", "[corpus][reader][csv]") {
    std::string rows = "title,body\n";
    for (int i = 0; i < 100'000; ++i) rows += "t,\"open\n";
    const auto reading = read_all("csv", rows);
    CHECK(reading.articles.empty());
    CHECK(reading.rejections.size() == 100'000);
}

TEST_CASE("The header that stands among the rows is dropped and reported once", "[corpus][reader][csv]") {
    std::string rows = "title,body\na,x\ntitle,body\nb,y\ntitle,body\nc,z\n";
    const auto reading = read_all("csv", rows);
    CHECK(articles_of(reading) == "a|x;b|y;c|z;");
    CHECK(rejections_of(reading) == "3 the header stands here once more: it is left out wherever it does;");
}

TEST_CASE("Cells that are not UTF-8 are decoded and reported", "[corpus][reader][csv]") {
    std::string rows = "title,body\n";
    rows += "D\xE9tente \xE0 Gen\xE8ve,Les n\xE9gociateurs sont arriv\xE9s \x96 enfin.\n";
    rows += "plain,text\n";
    const auto reading = read_all("csv", rows);
    CHECK(articles_of(reading) == "Détente à Genève|Les négociateurs sont arrivés – enfin.;plain|text;");
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == RejectionReason::BadEncoding);
    CHECK(reading.rejections[0].position == SourcePosition(2));
}

TEST_CASE("A table in UTF-16 is read", "[corpus][reader][csv]") {
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("title\tbody\na\tx\n")) wide += std::string{c, '\0'};
    const auto reading = read_all("csv", wide);
    CHECK(articles_of(reading) == "a|x;");
}

TEST_CASE("Columns without names that are known are told by content", "[corpus][reader][csv]") {
    const std::string day = "1394470370698";
    auto [format, table_text, expected] = GENERATE_COPY(table<std::string, std::string, std::string>({
        {"csv",
         "kop,tekst,dag\nMinisters meet in Tokyo,\"" + kLong + "\",2024-05-29\nBoats return to sea,\"" + kLong +
             "\",2024-05-30\n",
         "Ministers meet in Tokyo|" + kLong + ";Boats return to sea|" + kLong + ";"},
        {"csv",
         "1,Ministers meet in Tokyo,https://a.example/1,\"" + kLong +
             "\"\n2,Boats return to sea,https://a.example/2,\"" + kLong + "\"\n",
         "Ministers meet in Tokyo|" + kLong + ";Boats return to sea|" + kLong + ";"},
        {"tsv",
         "1\tFed official says weak data\thttp://a.example/1\tDaily "
         "Paper\tb\tddUyU0VZz0BRneMioxUPQVP6sIxvM\ta.example\t" +
             day +
             "\n2\tSmall banks see loan growth\thttp://b.example/2\tDaily Paper\tb\tddUyU0VZz0BRneMioxUPQVP6sIxvM\t" +
             "b.example\t" + day + "\n",
         "Fed official says weak data|;Small banks see loan growth|;"},
    }));
    CAPTURE(table_text);
    const auto reading = read_all(format, table_text);
    CHECK(articles_of(reading) == expected);
    CHECK(rejections_of(reading).empty());
}

TEST_CASE("Tables of the known dumps are understood", "[corpus][reader][csv][dumps]") {
    auto [name, table_text, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"All the News v1",
         ",id,title,publication,author,date,year,month,url,content\n"
         "0,17283,Talks,Harbour Dispatch,Ann Lee,2016-12-31,2016.0,12.0,,\"Body.\"\n",
         "17283|Talks|Body.|2016-12-31||Harbour Dispatch|Ann Lee|||"},
        {"All the News v2",
         ",Unnamed: 0,date,year,month,day,author,title,article,url,section,publication\n"
         "0,0,2016-12-09 18:31:00,2016,12.0,9,Ann Lee,Talks,Body.,https://a.example/t,World,Harbour Dispatch\n",
         "|Talks|Body.|2016-12-09|https://a.example/t|Harbour Dispatch|Ann Lee||World|"},
        {"UCI",
         "ID,TITLE,URL,PUBLISHER,CATEGORY,STORY,HOSTNAME,TIMESTAMP\n"
         "1,Talks,http://a.example/t,The Ledger,b,ddUyU0VZz0BRneMioxUPQVP6sIxvM,a.example,1394470370698\n",
         "1|Talks||2014-03-10|http://a.example/t|a.example|||b|"},
        {"ABC headlines", "publish_date,headline_text\n20240529,talks resume in tokyo\n",
         "|talks resume in tokyo||2024-05-29||||||"},
        {"HuffPost",
         "link,headline,category,short_description,authors,date\n"
         "https://h.example/t,Talks,WORLD NEWS,Short.,Ann Lee,2022-05-29\n",
         "|Talks|Short.|2022-05-29|https://h.example/t||Ann Lee||WORLD NEWS|"},
        {"CC-News",
         "title,text,domain,date,description,url,image_url\n"
         "Talks,Body.,a.example,2017-05-29 08:15:00,D.,http://a.example/t,\n",
         "|Talks|Body.|2017-05-29|http://a.example/t|a.example||||"},
        {"Media Cloud",
         "id,indexed_date,language,media_name,media_url,publish_date,title,url\n"
         "abc,2024-06-01 10:00:00,en,a.example,a.example,2024-05-29,Talks,https://a.example/t\n",
         "abc|Talks||2024-05-29|https://a.example/t|a.example||en||"},
        {"GDELT DOC list", "URL,MobileURL,Date,Title\nhttps://a.example/t,,20240529T081500Z,Talks in Tokyo\n",
         "|Talks in Tokyo||2024-05-29|https://a.example/t|||||"},
        {"ACLED",
         "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,"
         "inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,"
         "location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n"
         "SDN1,29 May 2024,2024,1,Political violence,Battles,Armed clash,Forces A,,1,Forces B,,2,12,,729,Northern "
         "Africa,Sudan,North Darfur,,,El Fasher,13.6,25.3,1,Radio X,National,\"Forces A clashed with Forces B.\",0,,"
         "1717500000\n",
         "SDN1|Armed clash, Forces A, Forces B|Forces A clashed with Forces B.|2024-05-29||Radio X|||Battles|Sudan, "
         "North Darfur, El Fasher"},
        {"newsdata with the country of the outlet", "title,link,country\nTalks,https://a.example/t,france\n",
         "|Talks|||https://a.example/t|||||"},
    }));
    CAPTURE(name);
    const auto reading = read_all("csv", table_text);
    REQUIRE(reading.articles.size() == 1);
    const Article& a = reading.articles[0];
    const std::string date = a.published ? to_iso8601(*a.published) : "";
    CHECK(a.id + '|' + a.title + '|' + a.body + '|' + date + '|' + a.url + '|' + a.source + '|' + a.author + '|' +
              a.language + '|' + a.section + '|' + a.dateline ==
          expected);
    CHECK(rejections_of(reading).empty());
}

TEST_CASE("Tables are told by their first rows or their name", "[corpus][reader][csv][detection]") {
    auto [bytes, name, format] = GENERATE(table<std::string, std::string, std::string>({
        {"title,body\na,x\nb,y\n", "dump", "csv"},
        {"title;text;url\na;x;u\nb;y;v\n", "dump.txt", "csv"},
        {"title\tbody\na\tx\nb\ty\n", "dump", "tsv"},
        {"a,b\nc,d\n", "dump.csv", "csv"},
        {"a\tb\nc\td\n", "dump.csv", "tsv"},
        {"only one\n", "dump.csv", "csv"},
        {"a,b\nc,d\n", "dump.txt", "text"},
        {"Talks, they said, went on.\nThen, later, they ended.\n", "page.txt", "text"},
        {"{\"title\":\"a\"}\n", "dump.csv", "jsonl"},
    }));
    CAPTURE(bytes, name);
    CHECK(detect_format(bytes, name) == format);
}

TEST_CASE("The sink can stop the reading of a table", "[corpus][reader][csv]") {
    int seen = 0;
    const auto input = open_byte_stream("title,body\na,x\nb,y\n", "input");
    make_reader("csv", {})->read(*input, {[&](Article&&) { return ++seen < 1; }, [](Rejection&&) {}});
    CHECK(seen == 1);
}
