#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/support/error.hpp"
#include "corpus/support/options.hpp"

using namespace chancery;
namespace po = boost::program_options;

namespace {

struct Typed {
    std::string index = "default.idx";
    int jobs = 4;
    bool quiet = false;
    std::vector<std::string> sources;
};

/// The options of an imaginary command, parsed; what --help printed goes to `help`.
bool parse(const std::vector<std::string>& arguments, Typed& typed, std::string& help) {
    OptionSet options("chancery-test run", "chancery-test run SOURCE... [OPTIONS]", "Runs a test.");
    options.group("Where").add_options()(
        "index", po::value(&typed.index)->value_name("DIR")->default_value(typed.index), "index directory");
    options.group("How").add_options()("jobs,j", po::value(&typed.jobs)->value_name("N")->default_value(typed.jobs),
                                       "threads")("quiet", po::bool_switch(&typed.quiet), "say nothing");
    options.group("Hidden").add_options()("source", po::value(&typed.sources), "");
    options.positional("source");
    options.set_examples("  chancery-test run a.jsonl\n");
    std::ostringstream out;
    const bool go_on = options.parse(arguments, out);
    help = out.str();
    return go_on;
}

}  // namespace

TEST_CASE("Options are stored into the variables they are bound to", "[support][options]") {
    Typed typed;
    std::string help;
    REQUIRE(parse({"a.txt", "--index", "my index/x", "-j", "2", "--quiet", "b c.txt"}, typed, help));
    CHECK(typed.index == "my index/x");
    CHECK(typed.jobs == 2);
    CHECK(typed.quiet);
    CHECK(typed.sources == std::vector<std::string>{"a.txt", "b c.txt"});
    CHECK(help.empty());
}

TEST_CASE("Options have several spellings of the same", "[support][options]") {
    const std::vector<std::string> typed_words =
        GENERATE(values<std::vector<std::string>>({{"--jobs", "7"}, {"--jobs=7"}, {"-j", "7"}, {"-j7"}}));
    CAPTURE(typed_words);
    Typed typed;
    std::string help;
    REQUIRE(parse(typed_words, typed, help));
    CHECK(typed.jobs == 7);
}

TEST_CASE("What is not typed keeps its default", "[support][options]") {
    Typed typed;
    std::string help;
    REQUIRE(parse({}, typed, help));
    CHECK(typed.index == "default.idx");
    CHECK(typed.jobs == 4);
    CHECK_FALSE(typed.quiet);
    CHECK(typed.sources.empty());
}

TEST_CASE("After two hyphens all words are positional", "[support][options]") {
    Typed typed;
    std::string help;
    REQUIRE(parse({"--", "--index", "-x"}, typed, help));
    CHECK(typed.index == "default.idx");
    CHECK(typed.sources == std::vector<std::string>{"--index", "-x"});
}

TEST_CASE("A hyphen by itself is a word", "[support][options]") {
    Typed typed;
    std::string help;
    REQUIRE(parse({"-"}, typed, help));
    CHECK(typed.sources == std::vector<std::string>{"-"});
}

TEST_CASE("Help prints usage, summary, options with defaults, and examples", "[support][options]") {
    const std::string flag = GENERATE(as<std::string>{}, "--help", "-h");
    Typed typed;
    std::string help;
    CHECK_FALSE(parse({flag}, typed, help));
    CHECK(help.starts_with("Usage: chancery-test run SOURCE... [OPTIONS]\n\nRuns a test.\n"));
    for (const char* const part : {"Where:", "--index DIR (=default.idx)", "index directory", "How:",
                                   "-j [ --jobs ] N (=4)", "--quiet", "\nExamples:\n  chancery-test run a.jsonl\n"}) {
        CAPTURE(part, help);
        CHECK(help.find(part) != std::string::npos);
    }
    CHECK(help.find("Hidden") == std::string::npos);
    CHECK(help.find("--source") == std::string::npos);
}

TEST_CASE("A bad command line is bad usage with a hint", "[support][options]") {
    auto [words, message, hint] = GENERATE(table<std::vector<std::string>, std::string, std::string>({
        {{"--indx", "a"}, "there is no option `--indx`", "did you mean `--index`?"},
        {{"--indx=a"}, "there is no option `--indx`", "did you mean `--index`?"},
        {{"--zzzzzz"}, "there is no option `--zzzzzz`", "`chancery-test run --help` lists the options"},
        {{"-x"}, "there is no option `--x`", "`chancery-test run --help` lists the options"},
        {{"--ind", "a"}, "there is no option `--ind`", "did you mean `--index`?"},  // no abbreviations
        {{"--jobs", "many"},
         "the argument ('many') for option '--jobs' is invalid",
         "`chancery-test run --help` lists the options"},
        {{"--jobs"},
         "the required argument for option '--jobs' is missing",
         "`chancery-test run --help` lists the options"},
        {{"--index", "a", "--index", "b"},
         "option '--index' cannot be specified more than once",
         "`chancery-test run --help` lists the options"},
    }));
    CAPTURE(words);
    Typed typed;
    std::string help;
    try {
        static_cast<void>(parse(words, typed, help));
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadUsage);
        CHECK(std::string(error.what()) == message);
        CHECK(error.hint() == hint);
    }
}
