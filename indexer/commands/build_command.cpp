#include <chrono>
#include <fstream>
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "corpus/schema/index_directory.hpp"
#include "corpus/support/options.hpp"
#include "corpus/taxonomy/loader.hpp"
#include "indexer/article_run.hpp"
#include "indexer/article_worker.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/dry_run.hpp"
#include "indexer/commands/fill_limit.hpp"
#include "indexer/commands/source_options.hpp"
#include "indexer/document_builder.hpp"
#include "indexer/finished_article.hpp"
#include "indexer/index_builder.hpp"

namespace chancery::indexer {

namespace po = boost::program_options;

namespace {

/// What was typed.
struct BuildOptions {
    SourceOptions sources;
    std::string index = corpus::default_index_path();
    std::string report;
    std::vector<std::string> min_fill;
    int story_days = StoryOptions{}.window_days;
    bool prune = false;
    bool dry_run = false;
    bool quiet = false;
};

/// The prepared documents of a batch, with the heads of its articles for the report.
struct PreparedBatch {
    std::vector<PreparedDocument> documents;
    BuildReport counts;
};

OptionSet describe(BuildOptions& typed) {
    OptionSet options("chancery-index build", "chancery-index build SOURCE... [OPTIONS]",
                      "Reads, cleans and tags articles and adds them to an index, which is made if it is missing.\n"
                      "Running it again on the same sources changes nothing.");
    typed.sources.add_to(options);
    // clang-format off
    options.group("Writing").add_options()
        ("index,i", po::value(&typed.index)->value_name("DIR")->default_value(typed.index), "the index directory; $CHANCERY_INDEX when not given")
        ("story-days", po::value(&typed.story_days)->value_name("N")->default_value(typed.story_days), "articles are copies of one story only within N days")
        ("prune", po::bool_switch(&typed.prune), "take out the articles that the sources no longer hold")
        ("dry-run", po::bool_switch(&typed.dry_run), "show the first three articles of each SOURCE and its field map, and write nothing");
    options.group("Reporting").add_options()
        ("report", po::value(&typed.report)->value_name("FILE"), "write the report there, as JSON")
        ("min-fill", po::value(&typed.min_fill)->value_name("FIELD=PERCENT"), "fail when fewer articles than that have the field, e.g. date=90")
        ("quiet,q", po::bool_switch(&typed.quiet), "no progress and no report");
    // clang-format on
    options.set_examples(
        "  chancery-index build ~/dumps/wire.jsonl.gz ~/dumps/pages --index news.idx\n"
        "  zcat dump.jsonl.gz | chancery-index build - --index news.idx\n");
    return options;
}

std::function<PreparedBatch(ArticleBatcher::Batch&&)> make_build_worker(const corpus::Matcher& matcher,
                                                                        const corpus::CleanOptions& cleaning) {
    const auto worker = std::make_shared<ArticleWorker>(matcher);
    const auto builder = std::make_shared<DocumentBuilder>(matcher);
    return [worker, builder, cleaning](ArticleBatcher::Batch&& batch) {
        PreparedBatch prepared;
        for (corpus::Article& raw : batch) {
            const corpus::Article article = to_finished_article(std::move(raw), cleaning);
            const std::vector<corpus::Tag> tags = worker->tag(article);
            prepared.documents.push_back(builder->build(article, worker->analysed(), worker->vocabulary(), tags));
            prepared.counts.add(article);
        }
        return prepared;
    };
}

StoryOptions story_options(const BuildOptions& typed) {
    constexpr int kMostDays = 3'650;
    if (typed.story_days < 0 || typed.story_days > kMostDays)
        throw Error(ErrorCode::BadUsage,
                    fmt::format("--story-days {}: it must be from 0 to {}", typed.story_days, kMostDays));
    return {typed.story_days};
}

void write_report(const BuildOptions& typed, const BuildReport& report, std::ostream& err) {
    if (!typed.quiet) report.print(err);
    if (typed.report.empty()) return;
    std::ofstream file(typed.report, std::ios::binary | std::ios::trunc);
    file << report.to_json();
    file.close();
    if (!file)
        throw Error(ErrorCode::Io, fmt::format("{}: cannot be written", typed.report),
                    "the index is complete; only its report is missing");
}

}  // namespace

ExitStatus run_build(std::span<const std::string> arguments, Streams streams) {
    BuildOptions typed;
    OptionSet options = describe(typed);
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    const std::vector<FillLimit> limits = parse_fill_limits(typed.min_fill);
    const RunOptions run{typed.sources.feed(), typed.sources.workers(), typed.sources.rejects,
                         !typed.quiet && can_show_progress()};
    if (typed.dry_run) return show_first_articles(run, streams);

    const auto start = std::chrono::steady_clock::now();
    const corpus::Matcher matcher(corpus::load_taxonomy(std::filesystem::path(typed.sources.taxonomy)));
    const auto index = IndexBuilder::open({typed.index, &matcher.taxonomy(), typed.prune, story_options(typed)});
    catch_interruptions();
    BuildReport report;
    BuildReport counts;
    run_articles<PreparedBatch>(
        run, [&] { return make_build_worker(matcher, {run.feed.dates}); },
        [&](PreparedBatch&& batch) {
            counts.merge(batch.counts);
            index->add(std::move(batch.documents));
        },
        report, streams.err);
    report.merge(counts);
    if (typed.prune && !is_interrupted()) report.set_pruned(index->prune());
    report.set_written(index->finish());
    report.set_seconds(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    write_report(typed, report, streams.err);
    const bool filled = check_fill(limits, report, streams.err);
    return interrupted_status(report.rejected() == 0 && filled ? ExitStatus::Success : ExitStatus::Incomplete);
}

}  // namespace chancery::indexer
