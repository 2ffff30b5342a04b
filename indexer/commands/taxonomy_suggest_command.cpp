#include <algorithm>
#include <memory>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpus/support/options.hpp"
#include "corpus/taxonomy/loader.hpp"
#include "indexer/article_run.hpp"
#include "indexer/commands/source_options.hpp"
#include "indexer/commands/taxonomy_actions.hpp"
#include "indexer/finished_article.hpp"
#include "indexer/name_counter.hpp"
#include "indexer/name_finder.hpp"

namespace chancery::indexer {

namespace po = boost::program_options;

namespace {

using BatchNames = std::vector<std::vector<FoundName>>;
using Json = nlohmann::ordered_json;

void print_text(const std::vector<CountedName>& names, std::ostream& out) {
    for (const CountedName& name : names) {
        out << fmt::format("{:>7} {:>8}  {}\n", name.articles, name.mentions, name.text);
        for (const std::string& context : name.contexts) out << fmt::format("{:18}{}\n", "", context);
    }
}

void print_json(const std::vector<CountedName>& names, std::uint64_t missed, std::ostream& out) {
    Json list = Json::array();
    for (const CountedName& name : names) {
        list.push_back({{"phrase", name.text},
                        {"articles", name.articles},
                        {"mentions", name.mentions},
                        {"contexts", name.contexts}});
    }
    out << Json{{"missed_at_most", missed}, {"phrases", std::move(list)}}.dump(2, ' ', false,
                                                                               Json::error_handler_t::replace)
        << '\n';
}

struct SuggestOptions {
    SourceOptions source;
    bool json = false;
    int limit = 100;
    int least = 3;
};

void check(const SuggestOptions& typed) {
    if (typed.limit < 1)
        throw Error(ErrorCode::BadUsage, fmt::format("--limit is {}; it must be 1 or more", typed.limit));
    if (typed.least < 1)
        throw Error(ErrorCode::BadUsage, fmt::format("--least is {}; it must be 1 or more", typed.least));
}

ExitStatus suggest(const SuggestOptions& typed, Streams streams) {
    const RunOptions run{typed.source.feed(), typed.source.workers(), typed.source.rejects, false};
    const corpus::Matcher matcher(corpus::load_taxonomy(std::filesystem::path(typed.source.taxonomy)));
    catch_interruptions();
    WordCases cases;
    const auto make_worker = [&] {
        const auto finder = std::make_shared<NameFinder>(matcher, cases);
        return [&run, finder](ArticleBatcher::Batch&& batch) {
            BatchNames names;
            for (corpus::Article& raw : batch)
                names.push_back(finder->find(to_finished_article(std::move(raw), {run.feed.dates})));
            return names;
        };
    };
    NameCounter counter;
    BuildReport report;
    run_articles<BatchNames>(
        run, make_worker,
        [&](BatchNames&& articles) {
            for (std::vector<FoundName>& names : articles) counter.add(std::move(names));
        },
        report, streams.err);
    auto names = counter.frequent(static_cast<std::uint64_t>(typed.least), cases);
    names.resize(std::min(names.size(), static_cast<std::size_t>(typed.limit)));
    typed.json ? print_json(names, counter.most_missed(), streams.out) : print_text(names, streams.out);
    if (counter.most_missed() > 0)
        streams.err << fmt::format("a phrase may stand in up to {} articles more than shown\n", counter.most_missed());
    return interrupted_status(report.rejected() == 0 ? ExitStatus::Success : ExitStatus::Incomplete);
}

}  // namespace

ExitStatus run_taxonomy_suggest(std::span<const std::string> arguments, Streams streams) {
    SuggestOptions typed;
    OptionSet options(
        "chancery-index taxonomy suggest", "chancery-index taxonomy suggest SOURCE... [OPTIONS]",
        "Frequent names in a dump that the taxonomy does not know: articles, mentions, phrase, two contexts.");
    typed.source.add_to(options);
    // clang-format off
    options.group("Output").add_options()
        ("limit", po::value(&typed.limit)->value_name("N")->default_value(typed.limit), "at most so many phrases")
        ("least", po::value(&typed.least)->value_name("N")->default_value(typed.least), "phrases of at least so many articles")
        ("json", po::bool_switch(&typed.json), "one JSON object; `--format` is that of the sources");
    // clang-format on
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    check(typed);
    return suggest(typed, streams);
}

}  // namespace chancery::indexer
