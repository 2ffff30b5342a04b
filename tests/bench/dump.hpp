#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/article_feed.hpp"

namespace chancery::bench {

/// The articles of a source as their reader found them, all in memory.
inline std::vector<corpus::Article> read_dump(const std::string& source) {
    std::vector<corpus::Article> articles;
    indexer::FeedOptions options;
    options.sources = {source};
    indexer::FeedSink sink;
    sink.article = [&](corpus::Article&& raw) { articles.push_back(std::move(raw)); };
    sink.rejection = [](corpus::Rejection&&) {};
    sink.stopped = [] { return false; };
    sink.opened = [](const std::string&, std::string_view) {};
    sink.progress = [](std::uint64_t) {};
    indexer::feed_articles(options, sink);
    return articles;
}

/// Bytes of their titles and bodies.
inline std::uint64_t text_bytes(const std::vector<corpus::Article>& articles) {
    std::uint64_t bytes = 0;
    for (const corpus::Article& article : articles) bytes += article.title.size() + article.body.size();
    return bytes;
}

}  // namespace chancery::bench
