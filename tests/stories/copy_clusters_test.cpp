#include "indexer/stories/copy_clusters.hpp"

#include <numeric>
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "corpus/schema/day_key.hpp"
#include "tests/stories/sketched.hpp"
#include "tests/stories/story_collection.hpp"

namespace chancery::indexer {
namespace {

using corpus::Article;

constexpr std::int32_t kNoDay = corpus::FacetColumns::kNoDay;
constexpr std::int32_t kWindow = 7;

/// Sketches and days of articles, and clusters over them.
class Clustered {
public:
    explicit Clustered(const std::vector<Article>& articles) {
        for (const Article& article : articles) {
            sketches_.push_back(tests::sketch_of(article));
            days_.push_back(article.published ? corpus::to_day_number(*article.published) : kNoDay);
        }
    }

    /// The cluster of each article, by the smallest number in it.
    std::vector<std::uint32_t> found(const std::vector<bool>& fresh) {
        CopyClusters clusters(days_, kWindow, [&](std::uint32_t i) { return sketches_[i]; });
        std::vector<FingerprintEntry> entries;
        std::vector<std::uint32_t> fingerprints;
        for (std::uint32_t i = 0; i < sketches_.size(); ++i) {
            decode_fingerprints(encode_sketch(sketches_[i]), fingerprints);
            for (const std::uint32_t fingerprint : fingerprints) entries.push_back({fingerprint, i});
        }
        clusters.join(entries, fresh);
        std::vector<std::uint32_t> result;
        for (std::uint32_t i = 0; i < sketches_.size(); ++i) result.push_back(clusters.find(i));
        return result;
    }

    std::vector<std::uint32_t> found() { return found(std::vector<bool>(sketches_.size(), true)); }

private:
    std::vector<TextSketch> sketches_;
    std::vector<std::int32_t> days_;
};

}  // namespace

TEST_CASE("Clusters are those of comparing every article with every other", "[story][property]") {
    std::size_t several = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        const tests::StoryCollection made = tests::make_story_collection(seed, 20, seed % 2 == 0);
        Clustered clustered(made.articles);
        const auto found = clustered.found();
        CHECK(found == tests::scanned_clusters(made.articles));
        for (std::uint32_t i = 0; i < found.size(); ++i) several += found[i] != i ? 1U : 0U;
    }
    CHECK(several > 60);  // there is something to find
}

TEST_CASE("Clusters do not depend on the order of the articles", "[story][property]") {
    for (std::uint64_t seed = 11; seed <= 13; ++seed) {
        CAPTURE(seed);
        const tests::StoryCollection made = tests::make_story_collection(seed, 20, true);
        std::vector<std::uint32_t> order(made.articles.size());
        std::iota(order.begin(), order.end(), 0U);
        std::mt19937_64 random(seed);
        for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
        std::vector<Article> shuffled;
        for (const std::uint32_t i : order) shuffled.push_back(made.articles[i]);
        const auto straight = Clustered(made.articles).found();
        const auto other = Clustered(shuffled).found();
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k)
                CHECK((other[i] == other[k]) == (straight[order[i]] == straight[order[k]]));
        }
    }
}

TEST_CASE("Copies of known kinds are found and look-alikes are not", "[story]") {
    std::uint64_t right = 0;
    std::uint64_t found = 0;
    std::uint64_t wanted = 0;
    for (std::uint64_t seed = 21; seed <= 25; ++seed) {
        const tests::StoryCollection made = tests::make_story_collection(seed, 24, true);
        const auto cluster = Clustered(made.articles).found();
        for (std::size_t i = 0; i < cluster.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                const bool same = made.group[i] == made.group[k];
                const bool together = cluster[i] == cluster[k];
                right += same && together ? 1U : 0U;
                found += together ? 1U : 0U;
                wanted += same ? 1U : 0U;
            }
        }
    }
    const double precision = static_cast<double>(right) / static_cast<double>(found);
    const double recall = static_cast<double>(right) / static_cast<double>(wanted);
    CAPTURE(precision, recall, wanted);
    CHECK(wanted > 200);
    CHECK(2 * precision * recall / (precision + recall) >= 0.95);
}

TEST_CASE("Known articles are not compared with one another", "[story]") {
    const std::vector<Article> pair(2, tests::sample_articles().front());
    Clustered clustered(pair);
    CHECK(clustered.found({false, false}) == std::vector<std::uint32_t>{0, 1});
    CHECK(clustered.found({false, true}) == std::vector<std::uint32_t>{0, 0});
    CHECK(clustered.found({true, false}) == std::vector<std::uint32_t>{0, 0});
}

TEST_CASE("The window of days parts the same text", "[story]") {
    const auto [days, together] = GENERATE(table<int, bool>({{0, true}, {7, true}, {8, false}, {400, false}}));
    std::vector<Article> pair(2, tests::sample_articles().front());
    REQUIRE(pair[0].published);
    pair[1].published = corpus::PublicationDate{std::chrono::sys_days(*pair[0].published) + std::chrono::days(days)};
    CHECK((Clustered(pair).found()[1] == 0) == together);
}

}  // namespace chancery::indexer
