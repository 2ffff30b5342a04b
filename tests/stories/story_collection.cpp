#include "tests/stories/story_collection.hpp"

#include <cstdlib>
#include <numeric>
#include <optional>
#include <string>

#include "corpus/cleaning/cleaner.hpp"
#include "corpus/schema/day_key.hpp"
#include "indexer/article_feed.hpp"
#include "indexer/stories/copy_rule.hpp"
#include "tests/stories/copy_maker.hpp"
#include "tests/stories/sketched.hpp"

namespace chancery::tests {

namespace {

using corpus::Article;

std::optional<std::int32_t> days_apart(const Article& left, const Article& right) {
    if (!left.published || !right.published) return std::nullopt;
    return std::abs(corpus::to_day_number(*left.published) - corpus::to_day_number(*right.published));
}

/// The outlets of the sample print each other's stories; one alone has none twice.
std::vector<Article> articles_of_one_outlet() {
    std::vector<Article> one;
    for (const Article& article : sample_articles()) {
        if (article.id.starts_with("meridian")) one.push_back(article);
    }
    return one;
}

}  // namespace

const std::vector<Article>& sample_articles() {
    static const std::vector<Article> articles = [] {
        std::vector<Article> read;
        indexer::FeedOptions options;
        options.sources = {CHANCERY_SOURCE_DIR "/corpus/sample/wire.jsonl"};
        indexer::FeedSink sink;
        sink.article = [&](Article&& raw) { read.push_back(corpus::clean(std::move(raw))); };
        sink.rejection = [](corpus::Rejection&&) {};
        sink.stopped = [] { return false; };
        sink.opened = [](const std::string&, std::string_view) {};
        sink.progress = [](std::uint64_t) {};
        indexer::feed_articles(options, sink);
        return read;
    }();
    return articles;
}

StoryCollection make_story_collection(std::uint64_t seed, std::size_t originals, bool dated) {
    CopyMaker maker(seed);
    StoryCollection made;
    const std::vector<Article> all = articles_of_one_outlet();
    const std::size_t first = maker.below(all.size());
    std::uint32_t groups = 0;
    const auto add = [&](Article article, std::uint32_t group) {
        if (article.body.empty()) return;
        if (!dated && maker.below(4) == 0) article.published.reset();
        made.articles.push_back(std::move(article));
        made.group.push_back(group);
    };
    for (std::size_t i = 0; i < originals; ++i) {
        const Article& original = all[(first + i) % all.size()];
        const std::uint32_t own = groups++;
        const std::string id = original.id + '-' + std::to_string(i);
        add(original, own);
        made.articles.back().id = id;
        for (std::size_t copies = maker.below(4), k = 0; k < copies; ++k)
            add(maker.copy(original, id + "-copy" + std::to_string(k)), own);
        if (maker.below(4) == 0) add(maker.same_form(original, id + "-form"), groups++);
    }
    return made;
}

std::vector<std::uint32_t> scanned_clusters(const std::vector<Article>& articles, std::int32_t window_days) {
    std::vector<indexer::TextSketch> sketches;
    for (const Article& article : articles) sketches.push_back(sketch_of(article));
    std::vector<std::uint32_t> cluster(articles.size());
    std::iota(cluster.begin(), cluster.end(), 0U);
    for (std::uint32_t i = 0; i < cluster.size(); ++i) {
        for (std::uint32_t k = i + 1; k < cluster.size(); ++k) {
            const auto apart = days_apart(articles[i], articles[k]);
            if (apart.value_or(0) > window_days || !indexer::are_copies(sketches[i], sketches[k], apart)) continue;
            const std::uint32_t low = std::min(cluster[i], cluster[k]);
            const std::uint32_t high = std::max(cluster[i], cluster[k]);
            for (std::uint32_t& one : cluster) one = one == high ? low : one;
        }
    }
    return cluster;
}

}  // namespace chancery::tests
