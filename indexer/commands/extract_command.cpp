#include <ostream>

#include "corpus/support/options.hpp"
#include "indexer/article_json.hpp"
#include "indexer/article_run.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/source_options.hpp"
#include "indexer/finished_article.hpp"

namespace chancery::indexer {

ExitStatus run_extract(std::span<const std::string> arguments, Streams streams) {
    SourceOptions typed;
    OptionSet options("chancery-index extract", "chancery-index extract SOURCE... [OPTIONS]",
                      "Reads and cleans; one JSON object an article on standard output, and no index.");
    typed.add_to(options);
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;

    const RunOptions run{typed.feed(), typed.workers(), typed.rejects, false};
    catch_interruptions();
    const auto make_worker = [&] {
        return [&](ArticleBatcher::Batch&& batch) {
            std::string lines;
            for (corpus::Article& raw : batch)
                lines += to_extract_line(to_finished_article(std::move(raw), {run.feed.dates}));
            return lines;
        };
    };
    BuildReport report;
    run_articles<std::string>(
        run, make_worker, [&](std::string&& lines) { streams.out << lines; }, report, streams.err);
    return interrupted_status(report.rejected() == 0 ? ExitStatus::Success : ExitStatus::Incomplete);
}

}  // namespace chancery::indexer
