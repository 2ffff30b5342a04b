#include <memory>
#include <ostream>

#include "corpus/support/options.hpp"
#include "corpus/taxonomy/loader.hpp"
#include "indexer/article_json.hpp"
#include "indexer/article_run.hpp"
#include "indexer/article_worker.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/source_options.hpp"
#include "indexer/finished_article.hpp"

namespace chancery::indexer {

ExitStatus run_tag(std::span<const std::string> arguments, Streams streams) {
    SourceOptions typed;
    OptionSet options("chancery-index tag", "chancery-index tag SOURCE... [OPTIONS]",
                      "Reads, cleans and tags; one JSON object an article on standard output, and no index.");
    typed.add_to(options);
    options.set_examples("  chancery-index tag dump.jsonl.gz | jq -c '[.title, [.tags[] | select(.major) | .id]]'\n");
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;

    const RunOptions run{typed.feed(), typed.workers(), typed.rejects, false};
    const corpus::Matcher matcher(corpus::load_taxonomy(std::filesystem::path(typed.taxonomy)));
    catch_interruptions();
    const auto make_worker = [&] {
        const auto worker = std::make_shared<ArticleWorker>(matcher);
        return [&matcher, &run, worker](ArticleBatcher::Batch&& batch) {
            std::string lines;
            for (corpus::Article& raw : batch) {
                const corpus::Article article = to_finished_article(std::move(raw), {run.feed.dates});
                lines += to_tag_line(article, worker->tag(article), matcher);
            }
            return lines;
        };
    };
    BuildReport report;
    run_articles<std::string>(
        run, make_worker, [&](std::string&& lines) { streams.out << lines; }, report, streams.err);
    return interrupted_status(report.rejected() == 0 ? ExitStatus::Success : ExitStatus::Incomplete);
}

}  // namespace chancery::indexer
