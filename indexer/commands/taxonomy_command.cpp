#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "corpus/support/nearest.hpp"
#include "corpus/support/one_of.hpp"
#include "corpus/support/options.hpp"
#include "corpus/taxonomy/consuming_form.hpp"
#include "corpus/taxonomy/lint.hpp"
#include "corpus/taxonomy/loader.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/taxonomy_actions.hpp"
#include "indexer/taxonomy_examples.hpp"

namespace chancery::indexer {

namespace po = boost::program_options;

namespace {

using corpus::Taxonomy;

void list(const Taxonomy& taxonomy, std::ostream& out) {
    for (const corpus::Entry& entry : taxonomy.entries) out << to_string(entry.tag) << '\t' << entry.label << '\n';
    for (const corpus::Theme& theme : taxonomy.themes) out << "theme:" << theme.id << '\t' << theme.label << '\n';
}

void show_entry(const corpus::Entry& entry, std::ostream& out) {
    out << to_string(entry.tag) << '\t' << entry.label << '\n';
    for (const auto& [name, code] : entry.codes) out << "  " << name << ": " << code << '\n';
    for (const corpus::SurfaceForm& form : entry.forms) {
        out << fmt::format("  {:<13} {}{}\n", to_string(form.via), form.form, form.guard.empty() ? "" : "  (guarded)");
    }
    for (const corpus::TagId& implied : entry.implies) out << "  implies       " << to_string(implied) << '\n';
    for (const std::string& sentence : entry.tags) out << "  + " << sentence << '\n';
    for (const std::string& sentence : entry.not_tags) out << "  - " << sentence << '\n';
}

void show_theme(const corpus::Theme& theme, std::ostream& out) {
    out << "theme:" << theme.id << '\t' << theme.label << fmt::format("\n  threshold     {}\n", theme.threshold);
    const std::array lists{std::pair{"strong", &theme.strong}, std::pair{"medium", &theme.medium},
                           std::pair{"weak", &theme.weak}, std::pair{"requires", &theme.required},
                           std::pair{"none", &theme.none}};
    for (const auto& [name, patterns] : lists) {
        for (const corpus::ThemePattern& pattern : *patterns) out << fmt::format("  {:<13} {}\n", name, pattern.text);
    }
    for (const std::string& sentence : theme.tags) out << "  + " << sentence << '\n';
    for (const std::string& sentence : theme.not_tags) out << "  - " << sentence << '\n';
}

ExitStatus show(const Taxonomy& taxonomy, const std::string& id, std::ostream& out) {
    const bool named = corpus::parse_tag_id(id).has_value();
    bool found = false;
    std::vector<std::string> known;
    for (const corpus::Entry& entry : taxonomy.entries) {
        known.push_back(to_string(entry.tag));
        if ((named ? known.back() : entry.tag.id) != id) continue;
        show_entry(entry, out);
        found = true;
    }
    for (const corpus::Theme& theme : taxonomy.themes) {
        known.push_back("theme:" + theme.id);
        if ((named ? known.back() : theme.id) != id) continue;
        show_theme(theme, out);
        found = true;
    }
    if (found) return ExitStatus::Success;
    const std::string nearest = did_you_mean(id, known);
    throw Error(ErrorCode::BadUsage, fmt::format("no entry or theme is called `{}`", id),
                nearest.empty() ? "`chancery-index taxonomy list` lists them" : nearest);
}

ExitStatus lint(const corpus::Matcher& matcher, std::ostream& out) {
    const auto findings = corpus::lint_taxonomy(matcher);
    for (const corpus::LintFinding& finding : findings)
        out << fmt::format("{}:{}: {}\n", finding.origin.file, finding.origin.line, finding.message);
    out << fmt::format("{} entries, {} themes, {} forms, {} findings\n", matcher.taxonomy().entries.size(),
                       matcher.taxonomy().themes.size(), matcher.forms().size(), findings.size());
    return findings.empty() ? ExitStatus::Success : ExitStatus::Incomplete;
}

ExitStatus test(const corpus::Matcher& matcher, std::ostream& out) {
    const ExampleResult result = run_examples(matcher);
    for (const FailedExample& failed : result.failed) {
        out << fmt::format("{}:{}: {} {}: {}\n    got: {}\n", failed.origin.file, failed.origin.line,
                           to_string(failed.tag), failed.must_tag ? "is missing" : "should not be given",
                           failed.sentence, failed.got);
    }
    out << fmt::format("{} examples, {} failed\n", result.examples, result.failed.size());
    return result.failed.empty() ? ExitStatus::Success : ExitStatus::Incomplete;
}

constexpr std::string_view kWhatItCan = "it can list, show ID, lint, test, diff A B, export and suggest SOURCE";

/// What has options of its own; the others share those of `taxonomy`.
constexpr std::array kActions{
    Command{"diff", "what one taxonomy says otherwise than another", run_taxonomy_diff},
    Command{"export", "the taxonomy as SKOS", run_taxonomy_export},
    Command{"suggest", "names in a dump that the taxonomy does not know", run_taxonomy_suggest},
};

const Command* find_action(const std::string& word) {
    const auto* const found =
        std::find_if(kActions.begin(), kActions.end(), [&](const Command& action) { return action.name == word; });
    return found == kActions.end() ? nullptr : found;
}

void check_action(const std::string& action) {
    if (is_one_of(action, std::array<std::string_view, 4>{"list", "show", "lint", "test"})) return;
    if (action.empty())
        throw Error(ErrorCode::BadUsage, "what to do with the taxonomy is missing", std::string(kWhatItCan));
    if (find_action(action) != nullptr)
        throw Error(ErrorCode::BadUsage, fmt::format("`{}` must be the first word after `taxonomy`", action));
    throw Error(ErrorCode::BadUsage, fmt::format("the taxonomy cannot `{}`", action), std::string(kWhatItCan));
}

}  // namespace

ExitStatus run_taxonomy(std::span<const std::string> arguments, Streams streams) {
    if (!arguments.empty()) {
        if (const Command* const action = find_action(arguments.front()))
            return action->run(arguments.subspan(1), streams);
    }
    std::vector<std::string> words;
    std::string directory;
    OptionSet options(
        "chancery-index taxonomy",
        "chancery-index taxonomy list | show ID | lint | test [OPTIONS]\n"
        "       chancery-index taxonomy diff A B | export | suggest SOURCE... [OPTIONS]",
        "The taxonomy: what it knows, whether it is well made, whether its examples hold; how two differ, the "
        "whole\nof it for other programs, and what it lacks. diff, export and suggest have a --help of their own.");
    options.group("Options").add_options()("taxonomy", po::value(&directory)->value_name("DIR"),
                                           "files that extend or replace the built-in ones")(
        "words", po::value(&words)->value_name("WORD"), "what to do; the word `--words` may be left out");
    options.positional("words");
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    const std::string action = words.empty() ? "" : words.front();
    check_action(action);
    Taxonomy taxonomy = corpus::load_taxonomy(std::filesystem::path(directory));
    if (action == "list") return list(taxonomy, streams.out), ExitStatus::Success;
    if (action == "show") {
        if (words.size() != 2)
            throw Error(ErrorCode::BadUsage, "show needs one id",
                        "for example `chancery-index taxonomy show country:JP`");
        return show(taxonomy, words[1], streams.out);
    }
    const corpus::Matcher matcher(std::move(taxonomy));
    return action == "lint" ? lint(matcher, streams.out) : test(matcher, streams.out);
}

}  // namespace chancery::indexer
