#include <ostream>

#include <fmt/format.h>

#include "corpus/support/options.hpp"
#include "corpus/taxonomy/loader.hpp"
#include "corpus/taxonomy/matcher.hpp"
#include "corpus/taxonomy/skos.hpp"
#include "indexer/commands/taxonomy_actions.hpp"

namespace chancery::indexer {

namespace po = boost::program_options;

ExitStatus run_taxonomy_export(std::span<const std::string> arguments, Streams streams) {
    std::string format = "skos";
    std::string base(corpus::kSkosBase);
    std::string directory;
    OptionSet options("chancery-index taxonomy export", "chancery-index taxonomy export [OPTIONS]",
                      "The taxonomy for thesaurus tools: a SKOS concept scheme in Turtle, on standard output.");
    // clang-format off
    options.group("Options").add_options()
        ("format", po::value(&format)->value_name("NAME")->default_value(format), "skos")
        ("base", po::value(&base)->value_name("IRI")->default_value(base), "what the IRI of every concept begins with; country:JP follows")
        ("taxonomy", po::value(&directory)->value_name("DIR"), "files that extend or replace the built-in ones");
    // clang-format on
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    if (format != "skos") throw Error(ErrorCode::BadUsage, fmt::format("--format {}: it must be skos", format));
    if (!corpus::is_skos_base(base))
        throw Error(ErrorCode::BadUsage, fmt::format("--base {}: it is no absolute IRI", base),
                    "for example --base https://example.org/taxonomy/");
    // Building the matcher refuses what the loader cannot see, such as `implies` of nothing.
    const corpus::Matcher matcher(corpus::load_taxonomy(std::filesystem::path(directory)));
    corpus::write_skos(matcher.taxonomy(), base, streams.out);
    return ExitStatus::Success;
}

}  // namespace chancery::indexer
