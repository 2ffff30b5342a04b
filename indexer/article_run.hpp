#pragma once

#include <functional>
#include <memory>
#include <ostream>
#include <string>

#include "indexer/article_batcher.hpp"
#include "indexer/article_feed.hpp"
#include "indexer/build_report.hpp"
#include "indexer/interruption.hpp"
#include "indexer/ordered_stage.hpp"
#include "indexer/progress_line.hpp"
#include "indexer/rejection_log.hpp"

namespace chancery::indexer {

/// How one run over sources goes.
struct RunOptions {
    FeedOptions feed;
    unsigned workers = 1;
    std::string rejects;
    bool progress = false;  ///< show a progress line on `err`
};

/// Reads the sources, lets workers turn each batch of raw articles into an `Out` side by side, and gives the outputs to
/// `consume` in the order of the sources. Refused records are logged and counted in `report`.
template <class Out>
void run_articles(const RunOptions& options,
                  const std::function<typename OrderedStage<ArticleBatcher::Batch, Out>::Worker()>& make_worker,
                  std::function<void(Out&&)> consume, BuildReport& report, std::ostream& err) {
    RejectionLog log(err, options.rejects);
    ProgressLine progress(err, options.progress);
    OrderedStage<ArticleBatcher::Batch, Out> stage(options.workers, std::size_t{options.workers} * 2 + 2, make_worker,
                                                   std::move(consume));
    ArticleBatcher batcher([&](ArticleBatcher::Batch&& batch) { stage.push(std::move(batch)); });
    FeedSink sink;
    sink.article = [&](corpus::Article&& article) {
        batcher.add(std::move(article));
        progress.count_article();
    };
    sink.rejection = [&](corpus::Rejection&& rejection) {
        progress.clear();
        report.add(rejection);
        log.add(rejection);
    };
    sink.stopped = [] { return is_interrupted(); };
    sink.opened = [&](const std::string& source, std::string_view format) { progress.open(source, format); };
    sink.closed = [&](const std::string& source, std::string_view format, const std::string& fields) {
        report.add_source(source, format, fields);
    };
    sink.progress = [&](std::uint64_t bytes) { progress.update(bytes); };
    feed_articles(options.feed, sink);
    batcher.flush();
    stage.finish();
    progress.clear();
    log.finish();
}

}  // namespace chancery::indexer
