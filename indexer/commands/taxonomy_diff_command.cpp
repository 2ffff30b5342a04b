#include <array>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpus/support/one_of.hpp"
#include "corpus/support/options.hpp"
#include "corpus/taxonomy/difference.hpp"
#include "corpus/taxonomy/loader.hpp"
#include "indexer/commands/taxonomy_actions.hpp"

namespace chancery::indexer {

namespace po = boost::program_options;

namespace {

using corpus::TaxonomyChange;
using corpus::TaxonomyFact;
using Json = nlohmann::ordered_json;

/// "builtin" is the built-in taxonomy, "+DIR" that with the files of DIR, all else a folder by itself.
corpus::Taxonomy load_side(const std::string& word) {
    if (word == "builtin") return corpus::load_taxonomy();
    if (word.starts_with('+')) return corpus::load_taxonomy(std::filesystem::path(word.substr(1)));
    return corpus::load_taxonomy_folder(std::filesystem::path(word));
}

std::string_view to_string(TaxonomyChange::Kind kind) {
    switch (kind) {
        case TaxonomyChange::Kind::Added: return "added";
        case TaxonomyChange::Kind::Removed: return "removed";
        case TaxonomyChange::Kind::Changed: return "changed";
    }
    return {};
}

/// The facts of what is new or gone as a whole are its own story: the head is enough.
void print_text(const std::vector<TaxonomyChange>& changes, std::ostream& out) {
    for (const TaxonomyChange& change : changes) {
        out << to_string(change.kind) << ' ' << change.id << '\n';
        if (change.kind != TaxonomyChange::Kind::Changed) continue;
        for (const TaxonomyFact& fact : change.removed) out << fmt::format("  - {}: {}\n", fact.field, fact.value);
        for (const TaxonomyFact& fact : change.added) out << fmt::format("  + {}: {}\n", fact.field, fact.value);
    }
}

Json to_json(const std::vector<TaxonomyFact>& facts) {
    Json list = Json::array();
    for (const TaxonomyFact& fact : facts) list.push_back({{"field", fact.field}, {"value", fact.value}});
    return list;
}

void print_json(const std::vector<TaxonomyChange>& changes, std::ostream& out) {
    Json list = Json::array();
    for (const TaxonomyChange& change : changes) {
        list.push_back({{"id", change.id},
                        {"change", to_string(change.kind)},
                        {"removed", to_json(change.removed)},
                        {"added", to_json(change.added)}});
    }
    out << Json{{"equal", changes.empty()}, {"changes", std::move(list)}}.dump(2) << '\n';
}

}  // namespace

ExitStatus run_taxonomy_diff(std::span<const std::string> arguments, Streams streams) {
    std::vector<std::string> sides;
    std::string format = "text";
    OptionSet options(
        "chancery-index taxonomy diff", "chancery-index taxonomy diff A B [OPTIONS]",
        "What B says otherwise than A: entries, themes, masks and settlements added, removed, changed. A and B "
        "are folders,\n`builtin`, or `+DIR`, which is the built-in taxonomy with the files of DIR. The exit "
        "status is 0 when\nthey are equal, 1 when they are not.");
    // clang-format off
    options.group("Options").add_options()
        ("format", po::value(&format)->value_name("NAME")->default_value(format), "text or json")
        ("side", po::value(&sides)->value_name("SIDE"), "a taxonomy; the word `--side` may be left out");
    // clang-format on
    options.positional("side");
    options.set_examples("  chancery-index taxonomy diff builtin +my-taxonomy\n");
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    if (sides.size() != 2)
        throw Error(ErrorCode::BadUsage, fmt::format("diff needs two taxonomies; there are {}", sides.size()),
                    "for example `chancery-index taxonomy diff builtin +my-taxonomy`");
    if (!is_one_of(format, std::array<std::string_view, 2>{"text", "json"}))
        throw Error(ErrorCode::BadUsage, fmt::format("--format {}: it must be text or json", format));
    const auto changes = corpus::find_taxonomy_changes(load_side(sides[0]), load_side(sides[1]));
    format == "json" ? print_json(changes, streams.out) : print_text(changes, streams.out);
    return changes.empty() ? ExitStatus::Success : ExitStatus::Incomplete;
}

}  // namespace chancery::indexer
