#include "indexer/commands/dry_run.hpp"

#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "corpus/support/terminal_text.hpp"
#include "corpus/text/utf8.hpp"
#include "indexer/finished_article.hpp"
#include "indexer/source_shapes.hpp"

namespace chancery::indexer {

namespace {

constexpr int kShown = 3;
constexpr std::size_t kBodyBytes = 300;

/// At most kBodyBytes, cut between two characters and marked where something is left out.
std::string preview(const std::string& body) {
    const std::string shown = to_terminal_text(corpus::beginning_of(body, kBodyBytes));
    return body.size() <= kBodyBytes ? shown : shown + "...";
}

void print(const corpus::Article& article, std::ostream& out) {
    const std::string date = article.published ? corpus::to_iso8601(*article.published) : "unknown";
    const std::pair<std::string_view, std::string> rows[]{
        {"id", to_terminal_text(article.id)},
        {"title", to_terminal_text(article.title)},
        {"date", fmt::format("{} (from {})", date, to_string(article.published_from))},
        {"source", to_terminal_text(article.source)},
        {"url", to_terminal_text(article.url)},
        {"author", to_terminal_text(article.author)},
        {"section", to_terminal_text(article.section)},
        {"body", preview(article.body)},
    };
    for (const auto& [name, text] : rows) {
        if (!text.empty()) out << fmt::format("{:<9}{}\n", fmt::format("{}:", name), text);
    }
    out << '\n';
}

/// One SOURCE argument; false when it has no article.
bool show_source(const FeedOptions& options, Streams streams) {
    int shown = 0;
    SourceShapes shapes;
    FeedSink sink;
    sink.article = [&](corpus::Article&& raw) {
        print(to_finished_article(std::move(raw), {options.dates}), streams.out);
        ++shown;
    };
    sink.rejection = [&](corpus::Rejection&& rejection) {
        streams.err << to_terminal_text(fmt::format("chancery-index: {}: {}",
                                                    to_text(rejection.file, rejection.position), rejection.detail))
                    << '\n';
    };
    sink.stopped = [&] { return shown >= kShown; };
    sink.opened = [](const std::string&, std::string_view) {};
    sink.closed = [&](const std::string& source, std::string_view format, const std::string& fields) {
        shapes.add(source, format, fields);
    };
    sink.progress = [](std::uint64_t) {};
    feed_articles(options, sink);
    shapes.print(streams.out);
    return shown > 0;
}

}  // namespace

ExitStatus show_first_articles(const RunOptions& run, Streams streams) {
    bool complete = true;
    for (const std::string& source : run.feed.sources) {
        if (&source != &run.feed.sources.front()) streams.out << '\n';
        FeedOptions one = run.feed;
        one.sources = {source};
        complete = show_source(one, streams) && complete;
    }
    return complete ? ExitStatus::Success : ExitStatus::Incomplete;
}

}  // namespace chancery::indexer
