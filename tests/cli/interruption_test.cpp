// A build that is stopped leaves an index that is whole, or none.

#include <csignal>
#include <string>

#include <xapian.h>
#include <catch2/catch.hpp>

#include "tests/cli/program.hpp"

namespace chancery::tests {
namespace {

/// More articles than pipes and buffers hold: once they are taken, the program is at work.
std::string many_articles(const std::string& name) {
    std::string lines;
    const std::string words = "Japan and Russia talked about the harbour, the ships and the sea. ";
    std::string body;
    while (body.size() < 4'000) body += words;
    for (int i = 0; i < 600; ++i) {
        lines += R"({"id": ")" + name + std::to_string(i) + R"(", "title": "Talks", "body": ")" + body + "\"}\n";
    }
    return lines;
}

const std::vector<std::string> kBuild{"chancery-index", "build", "-", "--index", "news.idx"};

int count(const Workplace& place, const std::string& query = "") {
    const Ended ended = place.run({"chancery-query", "count", query, "--index", "news.idx"});
    return ended.status == 3 ? -1 : std::stoi(ended.out);
}

void check_is_clean(const Workplace& place) {
    CHECK_FALSE(std::filesystem::exists(place / "news.idx.building"));
    const Ended check = place.run({"chancery-index", "check", "--index", "news.idx"});
    CAPTURE(check.out, check.err);
    CHECK(check.status == 0);
}

void build_small(const Workplace& place) {
    place.write("small.jsonl", "{\"id\": \"small\", \"title\": \"Talks\", \"body\": \"Zebras talked.\"}\n");
    REQUIRE(place.run({"chancery-index", "build", "small.jsonl", "--index", "news.idx"}).status == 0);
}

TEST_CASE("A signal ends a build after a clean commit", "[cli][signals]") {
    struct Row {
        int signal;
        int status;
        bool existing;
    };
    const auto [signal, status, existing] =
        GENERATE(Row{SIGINT, 130, false}, Row{SIGTERM, 143, false}, Row{SIGINT, 130, true}, Row{SIGTERM, 143, true});
    CAPTURE(status, existing);
    const Workplace place;
    if (existing) build_small(place);
    RunningProgram build(place, kBuild);
    build.feed(many_articles("a"));
    build.send(signal);
    const Ended ended = build.wait();
    CAPTURE(ended.err);
    CHECK(ended.status == status);
    check_is_clean(place);
    CHECK(count(place) <= 600 + (existing ? 1 : 0));
    if (existing) CHECK(count(place, "zebras") == 1);

    // The same again, to its end, makes it whole.
    const Ended again = place.run(kBuild, many_articles("a"));
    CHECK(again.status == 0);
    check_is_clean(place);
    CHECK(count(place) == 600 + (existing ? 1 : 0));
}

TEST_CASE("A new build that is killed leaves nothing that could be taken for an index", "[cli][signals]") {
    const Workplace place;
    RunningProgram build(place, kBuild);
    build.feed(many_articles("a"));
    build.send(SIGKILL);
    CHECK(build.wait().status == 128 + SIGKILL);
    CHECK(count(place) == -1);
    CHECK(place.run(kBuild, many_articles("a")).status == 0);
    check_is_clean(place);
    CHECK(count(place) == 600);
}

TEST_CASE("An update that is killed leaves the index as it was at its last commit", "[cli][signals]") {
    const Workplace place;
    build_small(place);
    RunningProgram build(place, kBuild);
    build.feed(many_articles("a"));
    build.send(SIGKILL);
    CHECK(build.wait().status == 128 + SIGKILL);
    CHECK(count(place, "zebras") == 1);
    CHECK(place.run({"chancery-index", "check", "--index", "news.idx"}).status == 0);
    CHECK(place.run(kBuild, many_articles("a")).status == 0);
    check_is_clean(place);
    CHECK(count(place) == 601);
}

TEST_CASE("Two builds of one index do not mix", "[cli][signals]") {
    const bool existing = GENERATE(false, true);
    CAPTURE(existing);
    const Workplace place;
    if (existing) build_small(place);
    RunningProgram first(place, kBuild);
    first.feed(many_articles("a"));
    const Ended second = place.run(kBuild, many_articles("b"));
    CHECK(second.status == 3);
    CHECK(second.err.find("another process is ") != std::string::npos);
    CHECK(second.err.find("wait until it has finished") != std::string::npos);
    CHECK(first.wait().status == 0);
    check_is_clean(place);
    CHECK(count(place) == 600 + (existing ? 1 : 0));
}

TEST_CASE("Readers find the old articles while an update runs", "[cli][signals]") {
    const Workplace place;
    build_small(place);
    RunningProgram build(place, kBuild);
    build.feed(many_articles("a"));
    CHECK(count(place, "zebras") == 1);
    CHECK(place.run({"chancery-query", "facets", "--index", "news.idx"}).status == 0);
    CHECK(build.wait().status == 0);
    CHECK(count(place) == 601);
}

}  // namespace
}  // namespace chancery::tests
