// What the user gets wrong and what the world sends: the exit status of the contract, and words that help.

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include <xapian.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "corpus/schema/field.hpp"
#include "corpus/schema/index_metadata.hpp"
#include "tests/cli/program.hpp"

namespace chancery::tests {
namespace {

using Command = std::vector<std::string>;

constexpr std::string_view kTwo =
    "{\"id\": \"a\", \"title\": \"Japan\", \"body\": \"Tokyo said so.\", \"source\": \"Wire\", \"date\": "
    "\"2024-05-29\"}\n"
    "{\"id\": \"b\", \"title\": \"Russia\", \"body\": \"Moscow said so.\"}\n";

const std::string kForeignSchema = "the index has schema " + std::to_string(corpus::kSchemaVersion + 1) +
                                   ", this program reads " + std::to_string(corpus::kSchemaVersion);

/// A place with a small index, and things that are none.
const Workplace& place() {
    static const Workplace place;
    static const bool made = [] {
        place.write("two.jsonl", kTwo);
        place.write("empty.jsonl", "");
        place.write("blank.jsonl", "\n  \n\n");
        std::filesystem::create_directory(place / "nothing");
        place.write("hidden/.articles.jsonl", kTwo);
        place.write("foreign/letter.txt", "Keep me.\n");
        place.write("file.idx", "I am a file.\n");
        place.write("stub.idx/XAPIANDB", "auto ../two.idx\n");
        place.write("remote.idx/XAPIANDB", "remote :ssh false\n");
        place.write("garbage.idx/iamglass", "garbage");
        Xapian::WritableDatabase other((place / "other.idx").string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        other.add_document(Xapian::Document());
        other.commit();
        const Ended built = place.run({"chancery-index", "build", "two.jsonl", "--index", "two.idx"});
        std::filesystem::copy(place / "two.idx", place / "schema.idx", std::filesystem::copy_options::recursive);
        Xapian::WritableDatabase schema((place / "schema.idx").string(), Xapian::DB_OPEN);
        corpus::save_metadata(schema, {corpus::kSchemaVersion + 1, "", {"en"}});
        schema.commit();
        return built.status == 0;
    }();
    REQUIRE(made);
    return place;
}

struct Row {
    Command command;
    int status;
    std::string says;  ///< what is wrong
    std::string hint;  ///< what to do
};

/// Few lines, each by the program or a part of a query's error, without a trace of what is inside.
void check_words(const std::string& err) {
    CHECK_FALSE(err.empty());
    CHECK(err.ends_with('\n'));
    CHECK(std::count(err.begin(), err.end(), '\n') <= 6);
    for (const std::string inside : {"terminate", "std::", "Xapian::", "what():", "Error:", "tests/"}) {
        if (err.find(inside) != std::string::npos) FAIL_CHECK("the message shows " << inside);
    }
}

void check_rows(const std::vector<Row>& rows) {
    for (const auto& [command, status, says, hint] : rows) {
        std::string typed;
        for (const std::string& word : command) typed += word + ' ';
        const Ended ended = place().run(command);
        CAPTURE(typed, ended.err);
        CHECK(ended.status == status);
        CHECK(ended.out.empty());
        CHECK(ended.err.find(says) != std::string::npos);
        CHECK(ended.err.find(hint) != std::string::npos);
        check_words(ended.err);
    }
}

Command query(const std::vector<std::string>& words, const std::string& index = "two.idx") {
    Command command{"chancery-query"};
    command.insert(command.end(), words.begin(), words.end());
    command.insert(command.end(), {"--index", index});
    return command;
}

Command index(const std::vector<std::string>& words, const std::string& index = "new.idx") {
    Command command{"chancery-index"};
    command.insert(command.end(), words.begin(), words.end());
    command.insert(command.end(), {"--index", index});
    return command;
}

bool has_left(const std::string& name) {
    return std::filesystem::exists(place() / name) || std::filesystem::exists(place() / (name + ".building"));
}

// clang-format off
TEST_CASE("A query that makes no sense ends with 2", "[cli][errors]") {
    check_rows({
        {{"chancery-query"}, 2, "a command is missing", "`chancery-query help` lists the commands"},
        {{"chancery-query", "serach", "japan"}, 2, "there is no command `serach`", "did you mean `search`?"},
        {{"chancery-query", "help", "serach"}, 2, "there is no command `serach`", "did you mean `search`?"},
        {query({"search", "japan", "--contry", "JP"}), 2, "there is no option `--contry`", "did you mean `--country`?"},
        {query({"search", "japan", "--limit"}), 2, "--limit", "`chancery-query search --help` lists the options"},
        {query({"search", "japan", "--limit", "many"}), 2, "--limit", "--help"},
        {query({"search", "japan", "--limit", "-1"}), 2, "--limit -1", "it must be from 0"},
        {query({"search", "japan", "--offset", "999999999"}), 2, "--offset", "it must be from 0"},
        {query({"search", "japan", "--sort", "best"}), 2, "--sort best", "it must be relevance, newest or oldest"},
        {query({"search", "japan", "--format", "xml"}), 2, "--format xml", "it must be one of text, json"},
        {query({"search", "japan", "--format-version", "2"}), 2, "--format-version 2", "version 1"},
        {query({"search", "japan", "--match", "most"}), 2, "--match most", "it must be all or any"},
        {query({"search", "japan", "--color", "red"}), 2, "--color red", "it must be auto, always or never"},
        {query({"search", "--country", "Japn"}), 2, "no country is called \"Japn\"", "did you mean japan?"},
        {query({"search", "--no-country", "Atlantis"}), 2, "no country is called \"Atlantis\"", "chancery-query"},
        {query({"search", "--country", ""}), 2, "--country: a value is missing", "lists them"},
        {query({"search", "--no-theme", ","}), 2, "--no-theme: a value is missing", "lists them"},
        {query({"search", "--person", "Bush"}), 2, "\"Bush\" names several values of person", "say which: "},
        {query({"search", "--facet", "contry"}), 2, "there is no facet `contry`", "did you mean `country`?"},
        {query({"search", "--facet", "country:none"}), 2, "--facet country:none", "for example --facet country:20"},
        {query({"search", "japan titel:sea"}), 2, "there is no field titel:", "did you mean title:?"},
        {query({"search", "(japan"}), 2, "this parenthesis is never closed", "hint: write the second one"},
        {query({"search", "japan AND"}), 2, "AND has nothing after it", "hint: "},
        {query({"search", "jap?n"}), 2, "a question mark is not a wildcard", "hint: "},
        {query({"search", "country:Japn"}), 2, "no country is called \"Japn\"", "hint: did you mean japan?"},
        {query({"search", "&"}), 2, "there is no word in this query", "hint: "},
        {query({"search", "japan\x01"}), 2, "the query holds a control character", "hint: take it out"},
        {query({"search", "japan\xff"}), 2, "the query is not UTF-8", "hint: "},
        {query({"search", "--from", "2024-13"}), 2, "--from 2024-13", "the months are 01 to 12"},
        {query({"search", "--until", "soon"}), 2, "--until soon", "write 2024, 2024-03"},
        {query({"search", "--last", "long"}), 2, "--last long", "30d"},
        {query({"search", "--today", "29 May"}), 2, "--today 29 May", "write it as 2024-05-29"},
        {query({"search", "--from", "2024", "--until", "2023"}), 2, "end on 2023-12-31 before they begin on 2024-01-01", "exchange --from and --until"},
        {query({"search", "date:2024-02-30"}), 2, "\"2024-02-30\" is not in the calendar", "hint: "},
        {query({"show"}), 2, "an article's id is missing", "prints ids"},
        {query({"why"}), 2, "an article's id is missing", "prints ids"},
    });
}

TEST_CASE("An index that cannot be read ends with 3, whatever is asked", "[cli][errors]") {
    for (const std::string command : {"search", "count", "facets", "show", "why"}) {
        CAPTURE(command);
        check_rows({
            {query({command, "japan"}, "none.idx"), 3, "none.idx: no index here", "chancery-index build SOURCE --index DIR"},
            {query({command, "japan"}, "nothing"), 3, "nothing: no index here", "chancery-index build"},
            {query({command, "japan"}, "foreign"), 3, "foreign: not an index of Chancery", "chancery-index build"},
            {query({command, "japan"}, "file.idx"), 3, "file.idx: not an index of Chancery", "chancery-index build"},
            {query({command, "japan"}, "stub.idx"), 3, "stub.idx: not an index of Chancery", "chancery-index build"},
            {query({command, "japan"}, "remote.idx"), 3, "remote.idx: not an index of Chancery", "chancery-index build"},
            {query({command, "japan"}, "garbage.idx"), 3, "garbage.idx: ", "build the index again"},
            {query({command, "japan"}, "other.idx"), 3, "other.idx: a Xapian database, but not an index of Chancery", "chancery-index build"},
            {query({command, "japan"}, "schema.idx"), 3, "schema.idx: " + kForeignSchema, "build it again"},
        });
    }
    for (const std::string command : {"check", "stats"}) {
        CAPTURE(command);
        check_rows({
            {index({command}, "none.idx"), 3, "none.idx: no index here", "chancery-index build"},
            {index({command}, "foreign"), 3, "foreign: not an index of Chancery", "chancery-index build"},
            {index({command}, "other.idx"), 3, "other.idx: a Xapian database, but not an index of Chancery", "chancery-index build"},
            {index({command}, "schema.idx"), 3, kForeignSchema, "build it again"},
        });
    }
}

TEST_CASE("What cannot be built ends with 2 or 3 and touches nothing", "[cli][errors]") {
    check_rows({
        {{"chancery-index"}, 2, "a command is missing", "`chancery-index help` lists the commands"},
        {{"chancery-index", "bild", "x"}, 2, "there is no command `bild`", "did you mean `build`?"},
        {index({"build"}), 2, "a source is missing", "- for standard input"},
        {index({"build", "two.jsonl", "--job", "2"}), 2, "there is no option `--job`", "did you mean `--jobs`?"},
        {index({"build", "two.jsonl", "--jobs", "-2"}), 2, "--jobs is -2", "it cannot be negative"},
        {index({"build", "two.jsonl", "--map", "title"}), 2, "--map title: it must be CANONICAL=FIELD", "for example"},
        {index({"build", "two.jsonl", "--min-fill", "dat=90"}), 2, "--min-fill dat=90", "the fields are title"},
        {index({"build", "missing.jsonl"}), 3, "missing.jsonl: no such file or directory", "heck the path"},
        {index({"build", "two.jsonl", "missing.jsonl"}), 3, "missing.jsonl: no such file or directory", "heck the path"},
        {index({"build", "two.jsonl"}, "foreign"), 3, "foreign: something else than an index stands there", "give --index a new or empty directory"},
        {index({"build", "two.jsonl"}, "file.idx"), 3, "file.idx: something else than an index stands there", "give --index"},
        {index({"build", "two.jsonl"}, "stub.idx"), 3, "stub.idx: something else than an index stands there", "give --index"},
        {index({"build", "two.jsonl"}, "other.idx"), 3, "other.idx: a Xapian database, but not an index of Chancery", "give --index"},
        {index({"build", "two.jsonl"}, "schema.idx"), 3, kForeignSchema, "build it again"},
        {index({"build", "two.jsonl"}, "file.idx/below.idx"), 3, "file.idx", "give --index"},
        {index({"build", "two.jsonl", "--taxonomy", "missing"}), 3, "missing", ""},
        {index({"remove"}, "two.idx"), 2, "an article's id is missing", "prints ids"},
        {index({"remove", "a"}, "none.idx"), 3, "none.idx: no index here", "chancery-index build"},
        {{"chancery-index", "tag"}, 2, "a source is missing", "- for standard input"},
        {{"chancery-index", "extract", "missing.jsonl"}, 3, "missing.jsonl: no such file or directory", "heck the path"},
        {{"chancery-index", "taxonomy"}, 2, "what to do with the taxonomy is missing", "it can list, show ID, lint, test, diff A B"},
        {{"chancery-index", "taxonomy", "suggest"}, 2, "a source is missing", "- for standard input"},
        {{"chancery-index", "taxonomy", "suggest", "a", "--least", "0"}, 2, "--least is 0", "1 or more"},
        {{"chancery-index", "taxonomy", "suggest", "a", "--limit", "0"}, 2, "--limit is 0", "1 or more"},
        {{"chancery-index", "taxonomy", "export", "--base", "a b"}, 2, "--base a b", "absolute IRI"},
        {{"chancery-index", "taxonomy", "diff", "builtin"}, 2, "diff needs two taxonomies", "for example"},
        {{"chancery-index", "taxonomy", "show", "country:JPP"}, 2, "no entry or theme is called `country:JPP`", "did you mean `country:JP`?"},
        {{"chancery-index", "stats", "--format", "xml", "--index", "two.idx"}, 2, "--format xml", "it must be text or json"},
    });
    CHECK_FALSE(has_left("new.idx"));
    CHECK(read_file(place() / "foreign/letter.txt") == "Keep me.\n");
    CHECK(read_file(place() / "file.idx") == "I am a file.\n");
    CHECK(place().run(index({"check"}, "two.idx")).status == 0);
}
// clang-format on

TEST_CASE("A source without articles ends with 1 and says so", "[cli][errors]") {
    for (const std::string source : {"empty.jsonl", "blank.jsonl", "nothing", "hidden"}) {
        CAPTURE(source);
        const Ended ended = place().run(index({"build", source, "--quiet"}, source + ".idx"));
        CHECK(ended.status == 1);
        CHECK(ended.err.starts_with("chancery-index: " + source + ": no-articles: there is no"));
        CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 1);
        CHECK(place().run(index({"check"}, source + ".idx")).status == 0);
        CHECK(place().run(query({"count", "japan"}, source + ".idx")).status == 1);
    }
    const Ended input = place().run(index({"build", "-", "--quiet"}, "input.idx"));
    CHECK(input.status == 1);
    CHECK(input.err.starts_with("chancery-index: -: no-"));
}

TEST_CASE("Words that nothing has end with 1", "[cli][errors]") {
    const Ended search = place().run(query({"search", "zebra"}));
    CHECK(search.status == 1);
    CHECK(search.out == "no article matches\n");
    CHECK(search.err == "understood: zebra\n");
    CHECK(place().run(query({"count", "zebra"})).out == "0 articles, 0 stories\n");
    CHECK(place().run(query({"facets", "zebra"})).status == 1);
    const Ended some = place().run(query({"search", "zebra", "japan"}));
    CHECK(some.status == 1);
    CHECK(some.out == "no article matches\n1 articles have some of these words: try --match any\n");
    const Ended show = place().run(query({"show", "zebra"}));
    CHECK(show.status == 1);
    CHECK(show.err == "chancery-query: no article has the id zebra\n");
}

TEST_CASE("A locked index ends with 3 for writers, and readers go on", "[cli][errors]") {
    const Workplace own;
    own.write("two.jsonl", kTwo);
    REQUIRE(own.run({"chancery-index", "build", "two.jsonl", "--index", "two.idx"}).status == 0);
    {
        const Xapian::WritableDatabase held((own / "two.idx").string(), Xapian::DB_OPEN);
        for (const Command& command : {Command{"chancery-index", "build", "two.jsonl", "--index", "two.idx"},
                                       Command{"chancery-index", "remove", "a", "--index", "two.idx"}}) {
            const Ended ended = own.run(command);
            CHECK(ended.status == 3);
            CHECK(ended.err ==
                  "chancery-index: two.idx: another process is writing this index\n"
                  "chancery-index: wait until it has finished, then run the command again\n");
        }
        CHECK(own.run({"chancery-query", "count", "japan", "--index", "two.idx"}).out == "1 article, 1 story\n");
        CHECK(own.run({"chancery-index", "check", "--index", "two.idx"}).status == 0);
    }
    CHECK(own.run({"chancery-index", "build", "two.jsonl", "--index", "two.idx"}).status == 0);
}

TEST_CASE("A damaged index is told apart from a missing one", "[cli][errors]") {
    const Workplace own;
    own.write("two.jsonl", kTwo);
    REQUIRE(own.run({"chancery-index", "build", "two.jsonl", "--index", "two.idx"}).status == 0);
    for (const std::string table : {"postlist.glass", "docdata.glass", "termlist.glass", "position.glass"}) {
        CAPTURE(table);
        std::filesystem::rename(own / ("two.idx/" + table), own / "away");
        for (const Command& command : {Command{"chancery-query", "search", "japan", "--index", "two.idx"},
                                       Command{"chancery-index", "check", "--index", "two.idx"},
                                       Command{"chancery-index", "build", "two.jsonl", "--index", "two.idx"}}) {
            const Ended ended = own.run(command);
            CAPTURE(ended.err);
            CHECK(ended.status == 3);
            CHECK(ended.err.find(table + " is missing") != std::string::npos);
            check_words(ended.err);
        }
        std::filesystem::rename(own / "away", own / ("two.idx/" + table));
    }
    CHECK(own.run({"chancery-index", "check", "--index", "two.idx"}).status == 0);
}

struct RecordRow {
    std::string name;
    std::string bytes;
    int status;
    std::string says;
    std::string ids;  ///< of the articles that were kept
};

std::string odd_record() {
    const std::string word(400, 'x');
    return nlohmann::json{{"id", std::string(600, 'i')},
                          {"title", word},
                          {"body", word + " Japan " + word},
                          {"source", std::string(1'000, 's')},
                          {"section", std::string(900, 'u')},
                          {"author", std::string(3'000, 'a')},
                          {"url", "http://example.org/" + std::string(5'000, 'u')}}
               .dump() +
           '\n';
}

TEST_CASE("Odd records are kept or refused with their place, and the rest goes on", "[cli][errors]") {
    const std::string good = "{\"id\": \"good\", \"title\": \"T\", \"body\": \"Japan.\"}\n";
    const std::vector<RecordRow> rows{
        {"utf8.jsonl", "{\"id\": \"bad\", \"title\": \"Japan \xff\xfe\", \"body\": \"Tokyo \xc3(\"}\n" + good, 0,
         "utf8.jsonl:1: bad-encoding: ", "bad\ngood\n"},
        {"nul.jsonl", "{\"id\": \"nul\", \"title\": \"A\\u0000B\", \"body\": \"Japan\\u0000 \\ud800\"}\n" + good, 0,
         "nul.jsonl:1: bad-encoding: ", "good\nnul\n"},
        {"nul.txt", std::string("A title\n\nA body about Japan\0 and more of it.\n", 42), 1,
         "nul.txt: malformed: ", ""},
        {"long.jsonl", odd_record() + good, 0, "", "good\n" + std::string(600, 'i') + '\n'},
        {"cut.jsonl", good + "{\"id\": \"cut\", \"title\": \"Jap", 1, "cut.jsonl:2: malformed: ", "good\n"},
        {"junk.jsonl", "[1, 2]\nnull\n{}\n{\"id\": 1}\nJapan\n" + good, 1, "junk.jsonl:1: malformed: ", "good\n"},
        {"date.jsonl", "{\"id\": \"bad\", \"title\": \"Japan\", \"body\": \"B\", \"date\": \"2024-13-45\"}\n" + good, 0,
         "date.jsonl:1: bad-date: ", "bad\ngood\n"},
        {"twice.jsonl", good + good, 0, "1 indexed, 0 updated, 1 unchanged", "good\n"},
    };
    for (const auto& [name, bytes, status, says, ids] : rows) {
        CAPTURE(name);
        const Workplace own;
        own.write(name, bytes);
        const Ended built =
            own.run({"chancery-index", "build", name, "--index", "odd.idx", "--rejects", "rejects.jsonl"});
        CAPTURE(built.err);
        CHECK(built.status == status);
        CHECK(built.err.find(says) != std::string::npos);
        CHECK(own.run({"chancery-index", "check", "--index", "odd.idx"}).status == 0);
        Ended found = own.run(
            {"chancery-query", "search", "country:JP", "--sort", "oldest", "--format", "ids", "--index", "odd.idx"});
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < found.out.size();) {
            const std::size_t end = found.out.find('\n', at);
            lines.push_back(found.out.substr(at, end - at + 1));
            at = end + 1;
        }
        std::sort(lines.begin(), lines.end());
        std::string sorted;
        for (const std::string& line : lines) sorted += line;
        CHECK(sorted == ids);
        const std::string rejects = read_file(own / "rejects.jsonl");
        if (built.err.find("malformed") != std::string::npos)
            CHECK_NOTHROW(nlohmann::json::parse(rejects.substr(0, rejects.find('\n'))));
    }
}

TEST_CASE("Values and ids too long for a term can be found and counted", "[cli][errors]") {
    const Workplace own;
    own.write("long.jsonl", odd_record());
    REQUIRE(own.run({"chancery-index", "build", "long.jsonl", "--index", "odd.idx"}).status == 0);
    CHECK(own.run({"chancery-query", "show", std::string(600, 'i'), "--index", "odd.idx"}).status == 0);
    CHECK(own.run({"chancery-query", "count", "--source", std::string(1'000, 's'), "--index", "odd.idx"}).out ==
          "1 article, 1 story\n");
    CHECK(own.run({"chancery-query", "count", std::string(400, 'x'), "--index", "odd.idx"}).out ==
          "1 article, 1 story\n");
    CHECK(own.run({"chancery-index", "remove", std::string(600, 'i'), "--index", "odd.idx"}).status == 0);
    CHECK(own.run({"chancery-query", "count", "--index", "odd.idx"}).out == "0 articles, 0 stories\n");
}

TEST_CASE("A truncated gzip file gives what it holds and says where it broke", "[cli][errors]") {
    const Workplace own;
    own.copy_sample("sample");
    const std::string gzip = "/usr/bin/gzip";
    const std::string file = (own / "sample/wire.jsonl").string();
    if (!std::filesystem::exists(gzip)) return;
    REQUIRE(std::system((gzip + " '" + file + '\'').c_str()) == 0);
    std::filesystem::resize_file(own / "sample/wire.jsonl.gz", 30'000);
    const Ended built = own.run({"chancery-index", "build", "sample/wire.jsonl.gz", "--index", "cut.idx"});
    CAPTURE(built.err);
    CHECK(built.status == 1);
    CHECK(built.err.find("sample/wire.jsonl.gz:38: unreadable: truncated gzip input") != std::string::npos);
    CHECK(own.run({"chancery-index", "check", "--index", "cut.idx"}).status == 0);
    CHECK(own.run({"chancery-query", "count", "--index", "cut.idx"}).status == 0);
}

TEST_CASE("An article of 50 megabytes is indexed, shown and found", "[cli][errors]") {
    const Workplace own;
    {
        std::ofstream file(own / "huge.jsonl", std::ios::binary);
        file << R"({"id": "huge", "title": "Huge", "body": "Japan at the start. )";
        const std::string word = std::string(62, 'w') + ". ";
        for (int i = 0; i < 50 * 1024 * 1024 / 64; ++i) file << word;
        file << "Russia at the end.\"}\n{\"id\": \"after\", \"title\": \"After\", \"body\": \"Japan.\"}\n";
    }
    const Ended built = own.run({"chancery-index", "build", "huge.jsonl", "--index", "huge.idx"});
    CAPTURE(built.err);
    CHECK(built.status == 0);
    CHECK(built.err.find("read 2 articles: 2 indexed") != std::string::npos);
    CHECK(own.run({"chancery-query", "count", "japan", "--index", "huge.idx"}).out == "2 articles, 2 stories\n");
    const Ended found =
        own.run({"chancery-query", "search", "\"russia at the end\"", "--index", "huge.idx", "--format", "json"});
    REQUIRE(found.status == 0);
    CHECK(nlohmann::json::parse(found.out).at("results").at(0).at("snippet").at("text") == "Russia at the end.");
    CHECK(own.run({"chancery-index", "check", "--index", "huge.idx"}).status == 0);
}

TEST_CASE("Escape sequences of an article reach no terminal", "[cli][errors]") {
    const Workplace own;
    const std::string hostile = "Japan \x1b]0;owned\x07 \x1b[31mred \xE2\x80\xAE bidi \xC2\x9B c1";
    own.write(
        "hostile.jsonl",
        nlohmann::json{{"id", "x " + hostile}, {"title", hostile}, {"body", hostile + " body."}, {"source", hostile}}
                .dump() +
            '\n');
    REQUIRE(own.run({"chancery-index", "build", "hostile.jsonl", "--index", "own.idx"}).status == 0);
    for (const Command& command :
         {Command{"chancery-query", "search", "japan", "--facet", "source", "--index", "own.idx"},
          Command{"chancery-query", "facets", "--index", "own.idx"},
          Command{"chancery-query", "show", "x " + hostile, "--index", "own.idx"},
          Command{"chancery-query", "show", "y " + hostile, "--index", "own.idx"},
          Command{"chancery-query", "why", "x " + hostile, "japan", "--index", "own.idx"},
          Command{"chancery-query", "search", "--country", hostile, "--index", "own.idx"},
          Command{"chancery-query", "search", "--sort", hostile, "--index", "own.idx"},
          Command{"chancery-query", "search", hostile, "--index", "own.idx"},
          Command{"chancery-query", "search", "country:\"\xE2\x80\xAE japan\"", "--index", "own.idx"},
          Command{"chancery-query", hostile}, Command{"chancery-query", "search", "--" + hostile, "--index", "own.idx"},
          Command{"chancery-query", "count", "--index", hostile},
          Command{"chancery-index", "build", hostile, "--index", "own.idx"},
          Command{"chancery-index", "remove", hostile, "--index", "own.idx"},
          Command{"chancery-index", "build", "hostile.jsonl", "--dry-run", "--index", "own.idx"}}) {
        const Ended ended = own.run(command);
        CAPTURE(command.front(), command.at(1).size(), ended.status);
        for (const std::string& text : {ended.out, ended.err}) {
            for (const std::string sign : {"\x1b", "\x07", "\xE2\x80\xAE", "\xC2\x9B"}) {
                if (text.find(sign) != std::string::npos) FAIL_CHECK("raw control characters in " << command.at(1));
            }
        }
    }
}

TEST_CASE("Nothing is tagged by half a taxonomy", "[cli]") {
    const Workplace place;
    place.write("a.txt", "Talks in Tokyo\n\nJapan and France met.\n");
    place.write("mine/a.toml", "schema = 1\n[[entry]]\nfacet = \"country\"\nid = \"JP\"\n");
    place.write("mine/b.toml", "schema = 1\n[[entry]]\nfacet = \"contry\"\nid = \"FR\"\n");
    const std::vector<std::vector<std::string>> commands{{"tag", "a.txt"},
                                                         {"build", "a.txt", "--index", "news.idx"},
                                                         {"taxonomy", "list"},
                                                         {"taxonomy", "test"},
                                                         {"taxonomy", "export"}};
    for (std::vector<std::string> command : commands) {
        CAPTURE(command);
        command.insert(command.begin(), "chancery-index");
        command.insert(command.end(), {"--taxonomy", "mine"});
        const Ended ended = place.run(command);
        CHECK(ended.status == 3);
        CHECK(ended.out.empty());
        CHECK(ended.err.find("mine/b.toml:3:9: `contry` is no facet of actors; did you mean `country`?") !=
              std::string::npos);
        CHECK_FALSE(std::filesystem::exists(place / "news.idx"));
    }
}

}  // namespace
}  // namespace chancery::tests
