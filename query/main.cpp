#include <array>
#include <clocale>
#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "corpus/support/command_table.hpp"
#include "query/commands/commands.hpp"

namespace {

using chancery::Command;

constexpr std::array kCommands{
    Command{"search", "a ranked page of articles, with snippets and facets", chancery::query::run_search},
    Command{"count", "the number of articles that match", chancery::query::run_count},
    Command{"facets", "the values of facets over all matches", chancery::query::run_facets},
    Command{"show", "one article with its tags", chancery::query::run_show},
    Command{"why", "why an article has its tags and its score", chancery::query::run_why},
};

constexpr chancery::Program kProgram{"chancery-query",
                                     "Searches an index of foreign-policy news that chancery-index made.", kCommands,
                                     "  chancery-query search maritime security Japan --facet country,theme,year\n"
                                     "  chancery-query facets sanctions --country RU --facet country:20\n"
                                     "  chancery-query why ID\n"};

}  // namespace

int main(int argc, char** argv) {
    // wcwidth needs the locale; no thread runs yet.
    std::setlocale(LC_CTYPE, "C.UTF-8");  // NOLINT(concurrency-mt-unsafe)
    std::signal(SIGPIPE, SIG_DFL);        // `chancery-query ... | head` ends quietly
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    return chancery::run_command(kProgram, arguments, {std::cout, std::cerr});
}
