#include <array>
#include <clocale>
#include <iostream>
#include <string>
#include <vector>

#include "corpus/support/command_table.hpp"
#include "indexer/commands/commands.hpp"

namespace {

using chancery::Command;

constexpr std::array kCommands{
    Command{"build", "add articles to an index, which is made if it is missing", chancery::indexer::run_build},
    Command{"tag", "print the tags of articles, without an index", chancery::indexer::run_tag},
    Command{"extract", "print articles as cleaned, without an index", chancery::indexer::run_extract},
    Command{"remove", "take articles out of an index", chancery::indexer::run_remove},
    Command{"check", "prove an index consistent", chancery::indexer::run_check},
    Command{"stats", "what an index holds", chancery::indexer::run_stats},
    Command{"taxonomy", "list, show, lint, test, compare, export the taxonomy; suggest names",
            chancery::indexer::run_taxonomy},
};

constexpr chancery::Program kProgram{
    "chancery-index",
    "Indexes a dump of foreign-policy news: reads it, cleans it, tags actors and themes, writes an index.", kCommands,
    "  chancery-index build ~/dumps --index news.idx\n"
    "  chancery-index tag dump.jsonl.gz\n"
    "  chancery-index check --index news.idx\n"};

}  // namespace

int main(int argc, char** argv) {
    // libarchive needs it for the names inside archives; no thread runs yet.
    std::setlocale(LC_CTYPE, "C.UTF-8");  // NOLINT(concurrency-mt-unsafe)
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    return chancery::run_command(kProgram, arguments, {std::cout, std::cerr});
}
