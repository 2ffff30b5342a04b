#include <ostream>

#include <fmt/format.h>

#include "corpus/schema/index_directory.hpp"
#include "corpus/support/options.hpp"
#include "corpus/support/terminal_text.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/index_check.hpp"

namespace chancery::indexer {

namespace po = boost::program_options;

ExitStatus run_check(std::span<const std::string> arguments, Streams streams) {
    std::string index = corpus::default_index_path();
    OptionSet options("chancery-index check", "chancery-index check [OPTIONS]",
                      "Proves an index consistent, or lists what is wrong with it.");
    options.group("Options").add_options()("index,i", po::value(&index)->value_name("DIR")->default_value(index),
                                           "the index directory");
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    const std::vector<std::string> findings = check_index(index);
    for (const std::string& finding : findings) streams.out << to_terminal_text(finding) << '\n';
    streams.err << (findings.empty() ? "the index is consistent\n"
                                     : fmt::format("{} findings; build the index again\n", findings.size()));
    return findings.empty() ? ExitStatus::Success : ExitStatus::Unavailable;
}

}  // namespace chancery::indexer
