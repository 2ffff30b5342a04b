// The programs as a user meets them: the bundled sample is built, and what the commands print is approved.

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/cli/golden.hpp"

namespace chancery::tests {
namespace {

using Command = std::vector<std::string>;

/// The index of the sample, built once.
const Workplace& sample_place() {
    static const Workplace place;
    static const Ended built = [] {
        place.copy_sample("sample");
        return place.run({"chancery-index", "build", "sample", "--index", "sample.idx"});
    }();
    REQUIRE(built.status == 0);
    return place;
}

void check_command(const std::string& name, const Command& command) {
    CAPTURE(name);
    const Workplace& place = sample_place();
    check_golden(name, transcript(command, place.run(command), place));
}

TEST_CASE("Help is approved", "[cli][golden]") {
    for (const std::string program : {"chancery-index", "chancery-query"})
        check_command(program + "-help", {program, "--help"});
    for (const std::string command : {"build", "tag", "extract", "remove", "check", "stats", "taxonomy"}) {
        check_command("chancery-index-help-" + command, {"chancery-index", "help", command});
    }
    for (const std::string command : {"search", "count", "facets", "show", "why"}) {
        check_command("chancery-query-help-" + command, {"chancery-query", "help", command});
    }
}

TEST_CASE("Every command explains itself in three ways alike", "[cli]") {
    const Workplace place;
    for (const std::string command : {"build", "stats"}) {
        const Ended help = place.run({"chancery-index", "help", command});
        CHECK(help.status == 0);
        CHECK(help.out == place.run({"chancery-index", command, "--help"}).out);
        CHECK(help.out == place.run({"chancery-index", command, "-h"}).out);
    }
    CHECK(place.run({"chancery-query", "--help"}).out == place.run({"chancery-query", "help"}).out);
    for (const std::string program : {"chancery-index", "chancery-query"}) {
        const Ended version = place.run({program, "--version"});
        CHECK(version.status == 0);
        CHECK(version.out.starts_with(program + ' '));
    }
}

TEST_CASE("A build of the sample is approved, and a second one changes nothing", "[cli][golden]") {
    const Workplace place;
    place.copy_sample("sample");
    const Command build{"chancery-index", "build", "sample", "--index", "news.idx"};
    const Command stats{"chancery-index", "stats", "--index", "news.idx", "--format", "json"};
    std::string text = transcript(build, place.run(build), place);
    const std::string before = place.run(stats).out;
    text += transcript(build, place.run(build), place);
    check_golden("build", text);
    CHECK(place.run(stats).out == before);

    const Ended check = place.run({"chancery-index", "check", "--index", "news.idx"});
    CHECK(check.status == 0);
    CHECK(check.out.empty());
}

TEST_CASE("A build on one thread and one on four make the same index", "[cli]") {
    const Workplace place;
    place.copy_sample("sample");
    std::vector<std::string> answers;
    for (const std::string jobs : {"1", "4"}) {
        const std::string index = "jobs" + jobs + ".idx";
        CHECK(place.run({"chancery-index", "build", "sample", "--index", index, "--jobs", jobs, "--quiet"}).status ==
              0);
        Ended found = place.run({"chancery-query", "search", "Japan OR ceasefire", "--index", index, "--format",
                                 "jsonl", "--limit", "1000"});
        CHECK(found.status == 0);
        answers.push_back(std::move(found.out));
    }
    CHECK(answers[0] == answers[1]);
}

TEST_CASE("The report of a build is JSON", "[cli]") {
    const Workplace place;
    place.copy_sample("sample");
    const Ended ended =
        place.run({"chancery-index", "build", "sample", "--index", "news.idx", "--report", "report.json", "--quiet"});
    CHECK(ended.status == 0);
    CHECK(ended.err.empty());
    CHECK(ended.out.empty());
    const auto report = nlohmann::json::parse(read_file(place / "report.json"));
    CHECK(report.at("read") == report.at("indexed"));
    CHECK(report.at("rejected") == 0);
    CHECK(report.at("seconds") >= 0);
}

// clang-format off
const std::vector<std::pair<std::string, Command>> kCommands{
    {"search", {"chancery-query", "search", "maritime", "security", "Japan", "--facet", "country,theme,year", "--limit", "3", "--index", "sample.idx"}},
    {"search-selected", {"chancery-query", "search", "maritime security", "--country", "Japan,PH", "--no-country", "CN", "--facet", "country:5,source", "--sort", "newest", "--limit", "2", "--index", "sample.idx"}},
    {"search-phrase", {"chancery-query", "search", "\"coast guard\" -china", "--sort", "oldest", "--limit", "2", "--index", "sample.idx"}},
    {"search-dates", {"chancery-query", "search", "--last", "6m", "--today", "2024-05-29", "--sort", "newest", "--limit", "2", "--index", "sample.idx"}},
    {"search-json", {"chancery-query", "search", "ceasefire", "--theme", "diplomacy", "--major", "--facet", "country:2", "--limit", "1", "--format", "json", "--index", "sample.idx"}},
    {"search-csv", {"chancery-query", "search", "lithium", "--limit", "2", "--format", "csv", "--index", "sample.idx"}},
    {"search-ids", {"chancery-query", "search", "US sanctions", "--format", "ids", "--limit", "3", "--index", "sample.idx"}},
    {"search-nothing", {"chancery-query", "search", "ceasefire", "lithium", "zebra", "--index", "sample.idx"}},
    {"search-bad", {"chancery-query", "search", "japan titel:sea", "--index", "sample.idx"}},
    {"facets", {"chancery-query", "facets", "sanctions", "--facet", "country:5,organisation:3,theme:5,year", "--index", "sample.idx"}},
    {"facets-csv", {"chancery-query", "facets", "--facet", "year,region:3", "--format", "csv", "--index", "sample.idx"}},
    {"count", {"chancery-query", "count", "Japan NEAR/5 coast*", "--index", "sample.idx"}},
    {"count-json", {"chancery-query", "count", "country:JP!", "--format", "json", "--index", "sample.idx"}},
    {"show", {"chancery-query", "show", "meridian-2023-0602-01", "--index", "sample.idx"}},
    {"why", {"chancery-query", "why", "meridian-2023-0602-01", "Japan", "coast guard", "--index", "sample.idx"}},
    {"tag", {"chancery-index", "tag", "sample/pages/001-japan-coast-guard-djibouti.txt"}},
    {"extract", {"chancery-index", "extract", "sample/pages/001-japan-coast-guard-djibouti.txt"}},
    {"stats", {"chancery-index", "stats", "--index", "sample.idx"}},
    {"check", {"chancery-index", "check", "--index", "sample.idx"}},
    {"dry-run", {"chancery-index", "build", "sample/pages", "--dry-run", "--index", "none.idx"}},
    {"taxonomy-show", {"chancery-index", "taxonomy", "show", "place:taiwan-strait"}},
    {"taxonomy-help-diff", {"chancery-index", "taxonomy", "diff", "--help"}},
    {"taxonomy-suggest", {"chancery-index", "taxonomy", "suggest", "sample", "--limit", "12"}},
    {"taxonomy-suggest-json", {"chancery-index", "taxonomy", "suggest", "sample", "--limit", "2", "--json"}},
    {"taxonomy-help-suggest", {"chancery-index", "taxonomy", "suggest", "--help"}},
    {"taxonomy-help-export", {"chancery-index", "taxonomy", "export", "--help"}},
};
// clang-format on

TEST_CASE("What the commands print is approved", "[cli][golden]") {
    for (const auto& [name, command] : kCommands) check_command(name, command);
    CHECK_FALSE(std::filesystem::exists(sample_place() / "none.idx"));
}

TEST_CASE("What a folder changes in the taxonomy is approved", "[cli][golden]") {
    const Workplace place;
    place.write("mine/a.toml",
                "schema = 1\n[[entry]]\nfacet = \"country\"\nid = \"JP\"\ncity = [\"Xanadu\"]\n"
                "[[entry]]\nfacet = \"place\"\nid = \"xanadu\"\nlabel = \"Xanadu\"\n");
    const Command equal{"chancery-index", "taxonomy", "diff", "builtin", "builtin"};
    const Command text{"chancery-index", "taxonomy", "diff", "builtin", "+mine"};
    const Command json{"chancery-index", "taxonomy", "diff", "builtin", "+mine", "--format", "json"};
    const Command alone{"chancery-index", "taxonomy", "diff", "mine", "mine"};
    const Command one{"chancery-index", "taxonomy", "diff", "mine"};
    std::string shown;
    for (const Command& command : {equal, text, json, alone, one})
        shown += transcript(command, place.run(command), place);
    check_golden("taxonomy-diff", shown);
}

TEST_CASE("The files of the source tree say what the program has built in", "[cli]") {
    const Workplace place;
    const Ended ended = place.run(
        {"chancery-index", "taxonomy", "diff", "builtin", std::string(CHANCERY_SOURCE_DIR) + "/corpus/taxonomy/data"});
    CHECK(ended.out.empty());
    CHECK(ended.status == 0);
}

TEST_CASE("What extract gives of each format is approved", "[cli][golden][formats]") {
    for (const std::string format : {
             "archive",
             "csv",
             "factiva",
             "gdelt-gkg",
             "html",
             "json",
             "jsonl",
             "mediawiki",
             "newsml",
             "nexis-docx",
             "nexis-html",
             "nexis-txt",
             "nitf",
             "rss",
             "tsv",
             "warc",
         }) {
        CAPTURE(format);
        const Workplace place;
        place.copy_data(format);
        const Command command{"chancery-index", "extract", format, "--today", "2025-01-01"};
        check_golden("extract-" + format, transcript(command, place.run(command), place));
    }
}

TEST_CASE("Every format of a search is made of the same articles", "[cli]") {
    const Workplace& place = sample_place();
    const auto search = [&](const std::string& format) {
        const Ended ended = place.run(
            {"chancery-query", "search", "Japan", "--format", format, "--limit", "7", "--index", "sample.idx"});
        CHECK(ended.status == 0);
        CHECK(ended.err == "understood: (japan or country:JP)\n");
        return ended.out;
    };
    const std::string ids = search("ids");
    CHECK(std::count(ids.begin(), ids.end(), '\n') == 7);
    std::string from_json;
    const auto json = nlohmann::json::parse(search("json"));
    for (const auto& result : json.at("results")) from_json += result.at("id").get<std::string>() + '\n';
    CHECK(from_json == ids);
    const std::string lines = search("jsonl");
    std::string from_lines;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = lines.find('\n', at);
        from_lines += nlohmann::json::parse(lines.substr(at, end - at)).at("id").get<std::string>() + '\n';
        at = end + 1;
    }
    CHECK(from_lines == ids);
}

TEST_CASE("An article that was removed is found no more", "[cli]") {
    const Workplace place;
    place.copy_sample("sample");
    REQUIRE(place.run({"chancery-index", "build", "sample", "--index", "news.idx", "--quiet"}).status == 0);
    const std::string id = "meridian-2023-0602-01";
    CHECK(place.run({"chancery-query", "show", id, "--index", "news.idx"}).status == 0);
    const Ended removed = place.run({"chancery-index", "remove", id, "nothing", "--index", "news.idx"});
    CHECK(removed.status == 1);
    CHECK(removed.err == "chancery-index: nothing: no article has this id\nremoved 1 articles\n");
    CHECK(place.run({"chancery-query", "show", id, "--index", "news.idx"}).status == 1);
    CHECK(place.run({"chancery-index", "check", "--index", "news.idx"}).status == 0);

    std::filesystem::remove(place / "sample/pages/018-argentina-imf.txt");
    const Ended pruned = place.run({"chancery-index", "build", "sample", "--index", "news.idx", "--prune"});
    CHECK(pruned.status == 0);
    CHECK(pruned.err.find("1 indexed, 0 updated") != std::string::npos);
    CHECK(pruned.err.find("removed 1 articles whose record is gone") != std::string::npos);
    CHECK(place.run({"chancery-index", "check", "--index", "news.idx"}).status == 0);
}

}  // namespace
}  // namespace chancery::tests
