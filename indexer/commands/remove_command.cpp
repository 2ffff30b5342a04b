#include <ostream>

#include <fmt/format.h>

#include "corpus/schema/index_directory.hpp"
#include "corpus/support/options.hpp"
#include "corpus/support/terminal_text.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/existing_index.hpp"

namespace chancery::indexer {

namespace po = boost::program_options;

ExitStatus run_remove(std::span<const std::string> arguments, Streams streams) {
    std::string index = corpus::default_index_path();
    std::vector<std::string> ids;
    OptionSet options("chancery-index remove", "chancery-index remove ID... [OPTIONS]",
                      "Takes articles out of an index.");
    options.group("Options").add_options()("index,i", po::value(&index)->value_name("DIR")->default_value(index),
                                           "the index directory")("id", po::value(&ids)->value_name("ID"),
                                                                  "an article's id; the word `--id` may be left out");
    options.positional("id");
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    if (ids.empty())
        throw Error(ErrorCode::BadUsage, "an article's id is missing",
                    "`chancery-query search --format ids` prints ids");

    ExistingIndex existing({index, nullptr, false});
    const std::vector<std::string> missing = existing.remove(ids);
    static_cast<void>(existing.finish());
    for (const std::string& id : missing)
        streams.err << to_terminal_text(fmt::format("chancery-index: {}: no article has this id", id)) << '\n';
    streams.err << fmt::format("removed {} articles\n", ids.size() - missing.size());
    return missing.empty() ? ExitStatus::Success : ExitStatus::Incomplete;
}

}  // namespace chancery::indexer
