#include <array>
#include <new>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/support/command_table.hpp"
#include "corpus/support/version.hpp"

using namespace chancery;

namespace {

ExitStatus run_echo(std::span<const std::string> arguments, Streams streams) {
    for (const std::string& argument : arguments) streams.out << argument << '\n';
    return ExitStatus::Success;
}

ExitStatus run_incomplete(std::span<const std::string>, Streams streams) {
    streams.err << "some were refused\n";
    return ExitStatus::Incomplete;
}

ExitStatus run_missing(std::span<const std::string>, Streams streams) {
    streams.out << "half a li";
    throw Error(ErrorCode::IndexMissing, "x.idx: no index here", "make one");
}

ExitStatus run_usage(std::span<const std::string>, Streams) { throw Error(ErrorCode::BadUsage, "what is that"); }
ExitStatus run_memory(std::span<const std::string>, Streams) { throw std::bad_alloc(); }
ExitStatus run_other(std::span<const std::string>, Streams) { throw std::runtime_error("other"); }
ExitStatus run_interrupted(std::span<const std::string>, Streams) { return ExitStatus::Interrupted; }

constexpr std::array kCommands{
    Command{"echo", "prints its words", run_echo},
    Command{"incomplete", "refuses some", run_incomplete},
    Command{"missing", "finds no index", run_missing},
    Command{"usage", "is misused", run_usage},
    Command{"memory", "has no memory", run_memory},
    Command{"other", "fails otherwise", run_other},
    Command{"interrupted", "is interrupted", run_interrupted},
};

constexpr Program kProgram{"chancery-test", "Tests the table.", kCommands, "  chancery-test echo a\n"};

struct Outcome {
    int status;
    std::string out;
    std::string err;
};

Outcome run(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = run_command(kProgram, arguments, {out, err});
    return {status, out.str(), err.str()};
}

}  // namespace

TEST_CASE("A command is run with the words after its name", "[support][commands]") {
    const Outcome outcome = run({"echo", "a b", "--help"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "a b\n--help\n");
    CHECK(outcome.err.empty());
}

TEST_CASE("What a command ends with is the exit status", "[support][commands]") {
    auto [command, status, out, err] = GENERATE(table<std::string, int, std::string, std::string>({
        {"incomplete", 1, "", "some were refused\n"},
        {"missing", 3, "half a li", "chancery-test: x.idx: no index here\nchancery-test: make one\n"},
        {"usage", 2, "", "chancery-test: what is that\n"},
        {"memory", 3, "", "chancery-test: out of memory\n"},
        {"other", 3, "", "chancery-test: other\n"},
        {"interrupted", 130, "", ""},
    }));
    CAPTURE(command);
    const Outcome outcome = run({command});
    CHECK(outcome.status == status);
    CHECK(outcome.out == out);
    CHECK(outcome.err == err);
}

TEST_CASE("Help lists the commands", "[support][commands]") {
    for (const char* const word : {"help", "--help", "-h"}) {
        CAPTURE(word);
        const Outcome outcome = run({word});
        CHECK(outcome.status == 0);
        CHECK(outcome.err.empty());
        CHECK(outcome.out ==
              "Usage: chancery-test COMMAND [OPTIONS] ...\n\nTests the table.\n\nCommands:\n"
              "  echo         prints its words\n"
              "  incomplete   refuses some\n"
              "  missing      finds no index\n"
              "  usage        is misused\n"
              "  memory       has no memory\n"
              "  other        fails otherwise\n"
              "  interrupted  is interrupted\n"
              "  help         this text; `help COMMAND` for one command\n"
              "\nExamples:\n  chancery-test echo a\n");
    }
}

TEST_CASE("Help for one command is what the command itself prints", "[support][commands]") {
    CHECK(run({"help", "echo"}).out == "--help\n");
    CHECK(run({"help", "ehco"}).err ==
          "chancery-test: there is no command `ehco`\nchancery-test: did you mean `echo`?\n");
}

TEST_CASE("The version is that of the project", "[support][commands]") {
    CHECK(run({"--version"}).out == "chancery-test " + version_text() + "\n");
    CHECK(version_text().find('.') != std::string::npos);
}

TEST_CASE("A command line without a known command is bad usage", "[support][commands]") {
    auto [arguments, err] = GENERATE(table<std::vector<std::string>, std::string>({
        {std::vector<std::string>{},
         "chancery-test: a command is missing\nchancery-test: `chancery-test help` lists the commands\n"},
        {{"ecko"}, "chancery-test: there is no command `ecko`\nchancery-test: did you mean `echo`?\n"},
        {{"zzzzzz"},
         "chancery-test: there is no command `zzzzzz`\nchancery-test: `chancery-test help` lists the commands\n"},
        {{""}, "chancery-test: there is no command ``\nchancery-test: `chancery-test help` lists the commands\n"},
        {{"--index", "x"},
         "chancery-test: there is no command `--index`\nchancery-test: `chancery-test help` lists the commands\n"},
    }));
    CAPTURE(arguments);
    const Outcome outcome = run(arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == err);
}

TEST_CASE("Exit statuses never change", "[support][commands]") {
    CHECK(static_cast<int>(ExitStatus::Success) == 0);
    CHECK(static_cast<int>(ExitStatus::Incomplete) == 1);
    CHECK(static_cast<int>(ExitStatus::Usage) == 2);
    CHECK(static_cast<int>(ExitStatus::Unavailable) == 3);
    CHECK(static_cast<int>(ExitStatus::Interrupted) == 130);
    CHECK(static_cast<int>(ExitStatus::Terminated) == 143);
    CHECK(to_exit_status(ErrorCode::BadUsage) == ExitStatus::Usage);
    for (const ErrorCode code :
         {ErrorCode::Io, ErrorCode::IndexMissing, ErrorCode::IndexForeign, ErrorCode::IndexLocked,
          ErrorCode::IndexCorrupt, ErrorCode::SchemaMismatch, ErrorCode::DiskFull, ErrorCode::BadTaxonomy}) {
        CHECK(to_exit_status(code) == ExitStatus::Unavailable);
    }
}
