#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/support/error.hpp"
#include "indexer/commands/source_options.hpp"

using namespace chancery;
using chancery::indexer::SourceOptions;

namespace {

SourceOptions parse(const std::vector<std::string>& arguments) {
    SourceOptions typed;
    OptionSet options("chancery-test", "chancery-test SOURCE...", "A test.");
    typed.add_to(options);
    std::ostringstream out;
    REQUIRE(options.parse(arguments, out));
    return typed;
}

}  // namespace

TEST_CASE("Sources and how to read them come from the command line", "[indexer][options]") {
    const SourceOptions typed = parse({"a.jsonl", "-", "b c.txt", "--format", "jsonl", "--map", "title=kicker", "--map",
                                       "body=text=x", "--jobs", "3", "--rejects", "r.jsonl", "--taxonomy", "tax"});
    const auto feed = typed.feed();
    CHECK(feed.sources == std::vector<std::string>{"a.jsonl", "-", "b c.txt"});
    CHECK(feed.format == "jsonl");
    CHECK(typed.workers() == 3);
    CHECK(typed.rejects == "r.jsonl");
    CHECK(typed.taxonomy == "tax");
}

TEST_CASE("Dates are believed up to three days after the day of the run", "[indexer][options]") {
    const auto dates = parse({"a", "--today", "2024-02-27"}).feed().dates;
    CHECK(dates.last == std::chrono::year{2024} / 3 / 1);
    CHECK(parse({"a"}).feed().dates.last > std::chrono::year{2024} / 1 / 1);
}

TEST_CASE("The number of workers is what was asked for, within reason", "[indexer][options]") {
    CHECK(parse({"a"}).workers() >= 1);
    CHECK(parse({"a", "-j", "1"}).workers() == 1);
    CHECK(parse({"a", "-j", "100000"}).workers() == 256);
}

TEST_CASE("A command line that makes no sense is bad usage", "[indexer][options]") {
    auto [arguments, message] = GENERATE(table<std::vector<std::string>, std::string>({
        {std::vector<std::string>{}, "a source is missing"},
        {{"a", "--jobs=-1"}, "--jobs is -1; it cannot be negative"},
        {{"a", "--map", "title"}, "--map title: it must be CANONICAL=FIELD"},
        {{"a", "--map", "title="}, "--map title=: it must be CANONICAL=FIELD"},
        {{"a", "--today", "2024-6-1"}, "--today 2024-6-1: date is not of the form YYYY-MM-DD"},
    }));
    CAPTURE(arguments);
    try {
        static_cast<void>(parse(arguments).feed());
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadUsage);
        CHECK(std::string(error.what()) == message);
    }
}

TEST_CASE("A field that nobody knows cannot be mapped", "[indexer][options]") {
    try {
        static_cast<void>(parse({"a", "--map", "titel=kicker"}).feed());
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadUsage);
        CHECK(std::string(error.what()).starts_with("--map titel=kicker: "));
    }
}
