#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "corpus/support/error.hpp"
#include "indexer/rejection_log.hpp"
#include "tests/corpus/temporary_directory.hpp"

using namespace chancery::corpus;
using chancery::indexer::RejectionLog;
using chancery::tests::TemporaryDirectory;

namespace {

Rejection rejection(std::uint64_t line, RejectionReason reason = RejectionReason::Malformed) {
    return {"a.jsonl", line, reason, "it is no JSON", "{\"broken"};
}

}  // namespace

TEST_CASE("The first ten refused records of a kind are told, the others counted", "[indexer][rejects]") {
    std::ostringstream err;
    RejectionLog log(err, "");
    for (std::uint64_t line = 1; line <= 13; ++line) log.add(rejection(line));
    log.add(rejection(0, RejectionReason::Unreadable));
    log.finish();
    std::string expected;
    for (int line = 1; line <= 10; ++line)
        expected += "chancery-index: a.jsonl:" + std::to_string(line) + ": malformed: it is no JSON\n";
    expected += "chancery-index: a.jsonl: unreadable: it is no JSON\nchancery-index: 3 more records: malformed\n";
    CHECK(err.str() == expected);
}

TEST_CASE("A name or detail cannot drive the terminal", "[indexer][rejects]") {
    std::ostringstream err;
    RejectionLog log(err, "");
    log.add({"\x1B]0;x\x07.jsonl", 1, RejectionReason::Malformed, "\x1B[2J\nfake", ""});
    CHECK(err.str() == "chancery-index:  ]0;x .jsonl:1: malformed:  [2J fake\n");
}

TEST_CASE("All refused records stand in the file, a line each", "[indexer][rejects]") {
    const TemporaryDirectory directory;
    const std::string file = (directory.path() / "rejects.jsonl").string();
    std::ostringstream err;
    {
        RejectionLog log(err, file);
        for (std::uint64_t line = 1; line <= 12; ++line) log.add(rejection(line));
        log.add({"b\xFF", 1, RejectionReason::BadDate, "d", "\xFF\n"});
        log.finish();
    }
    std::ifstream in(file);
    std::vector<nlohmann::json> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(nlohmann::json::parse(line));
    REQUIRE(lines.size() == 13);
    CHECK(lines[11]["source"] == "a.jsonl");
    CHECK(lines[11]["line"] == 12);
    CHECK(lines[11]["reason"] == "malformed");
    CHECK(lines[11]["detail"] == "it is no JSON");
    CHECK(lines[11]["kept"] == false);
    CHECK(lines[11]["excerpt"] == "{\"broken");
    CHECK(lines[12]["kept"] == true);
}

TEST_CASE("A file of rejects that cannot be written is an error", "[indexer][rejects]") {
    const TemporaryDirectory directory;
    std::ostringstream err;
    try {
        RejectionLog log(err, (directory.path() / "missing" / "rejects.jsonl").string());
        FAIL("no error");
    } catch (const chancery::Error& error) {
        CHECK(error.code() == chancery::ErrorCode::Io);
    }
}

TEST_CASE("A file of rejects that is full is an error at the end", "[indexer][rejects]") {
    std::ofstream full("/dev/full");
    if (!full) return;  // not every system has it
    std::ostringstream err;
    RejectionLog log(err, "/dev/full");
    log.add(rejection(1));
    try {
        log.finish();
        FAIL("no error");
    } catch (const chancery::Error& error) {
        CHECK(error.code() == chancery::ErrorCode::Io);
    }
}
