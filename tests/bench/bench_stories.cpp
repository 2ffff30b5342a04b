// Measures how copies are grouped: makes copies and look-alikes of the articles of the files, groups them, and prints
// precision, recall and F1 over pairs, and the articles a second of one thread.
//
//     bench_stories [--every N] [--list] DUMP.jsonl[.gz]...
//
// --every N takes each Nth article (8), so that the files' own copies seldom come together. --list groups the articles
// as they are instead and prints the groups.

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpus/cleaning/cleaner.hpp"
#include "corpus/schema/day_key.hpp"
#include "indexer/stories/copy_clusters.hpp"
#include "indexer/stories/copy_rule.hpp"
#include "indexer/stories/sketcher.hpp"
#include "tests/bench/dump.hpp"
#include "tests/stories/copy_maker.hpp"

namespace {

using namespace chancery;
using corpus::Article;

/// Seconds of processor time of this process.
double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::vector<Article> read_cleaned(const std::vector<std::string>& sources) {
    std::vector<Article> articles;
    for (const std::string& source : sources) {
        for (Article& raw : bench::read_dump(source)) articles.push_back(corpus::clean(std::move(raw)));
    }
    return articles;
}

/// Articles, and which of them belong together: copies have the group of their original.
struct Collection {
    std::vector<Article> articles;
    std::vector<std::uint32_t> group;

    void add(Article&& article, std::uint32_t of) {
        if (article.body.empty()) return;
        articles.push_back(std::move(article));
        group.push_back(of);
    }
};

Collection make_collection(const std::vector<Article>& originals, std::size_t every) {
    Collection made;
    tests::CopyMaker maker(20240529);
    std::uint32_t groups = 0;
    for (std::size_t i = 0; i < originals.size(); i += every) {
        const Article& original = originals[i];
        if (tests::count_words(original.body) < 60) continue;
        const std::uint32_t own = groups++;
        made.add(Article(original), own);
        for (std::size_t copies = maker.below(4), k = 0; k < copies; ++k)
            made.add(maker.copy(original, fmt::format("{}-copy{}", original.id, k)), own);
        if (every > 1 && i + 1 < originals.size() && maker.below(3) == 0)
            made.add(maker.with_background(originals[i + 1], original, original.id + "-background"), groups++);
        if (maker.below(4) == 0) made.add(maker.same_form(original, original.id + "-form"), groups++);
    }
    return made;
}

/// The sketches and clusters of a collection, and how long both took.
struct Grouping {
    std::vector<indexer::TextSketch> sketches;
    std::vector<std::uint32_t> cluster;
    double sketch_seconds = 0;
    double group_seconds = 0;
    std::uint64_t compared = 0;
    std::uint64_t bytes = 0;
};

Grouping group(const std::vector<Article>& articles) {
    Grouping result;
    corpus::Vocabulary vocabulary;
    corpus::Analyser analyser(vocabulary);
    corpus::AnalysedArticle analysed;
    indexer::Sketcher sketcher;
    std::vector<std::string> encoded;
    for (const Article& article : articles) {
        analysed[corpus::TextField::Title].assign(article.title, analyser);
        analysed[corpus::TextField::Body].assign(article.body, analyser);
        const double start = cpu_seconds();
        encoded.push_back(indexer::encode_sketch(sketcher.sketch(analysed, vocabulary)));
        result.sketch_seconds += cpu_seconds() - start;
        result.bytes += encoded.back().size();
    }
    const double start = cpu_seconds();
    std::vector<std::int32_t> days;
    std::vector<indexer::FingerprintEntry> entries;
    std::vector<std::uint32_t> fingerprints;
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        days.push_back(articles[i].published ? corpus::to_day_number(*articles[i].published)
                                             : corpus::FacetColumns::kNoDay);
        indexer::decode_fingerprints(encoded[i], fingerprints);
        for (const std::uint32_t fingerprint : fingerprints) entries.push_back({fingerprint, i});
    }
    indexer::CopyClusters clusters(days, 7, [&](std::uint32_t i) { return indexer::decode_sketch(encoded[i]); });
    clusters.join(entries, std::vector<bool>(articles.size(), true));
    result.group_seconds = cpu_seconds() - start;
    result.compared = clusters.compared();
    for (std::uint32_t i = 0; i < articles.size(); ++i) result.cluster.push_back(clusters.find(i));
    for (const std::string& bytes : encoded) result.sketches.push_back(indexer::decode_sketch(bytes));
    return result;
}

/// Unordered pairs within the classes of a labelling.
template <class Label>
std::uint64_t pairs_within(const std::vector<Label>& labels) {
    std::map<Label, std::uint64_t> sizes;
    for (const Label& label : labels) ++sizes[label];
    std::uint64_t pairs = 0;
    for (const auto& [label, size] : sizes) pairs += size * (size - 1) / 2;
    return pairs;
}

void print_speed(const Grouping& found, std::size_t articles) {
    const double count = static_cast<double>(articles);
    std::cout << fmt::format(
        "{} articles: sketches {:.1f} us, grouping {:.1f} us each: {:.0f} articles/s of one thread; {:.0f} bytes of "
        "sketch each, {:.2f} comparisons each\n",
        articles, 1e6 * found.sketch_seconds / count, 1e6 * found.group_seconds / count,
        count / (found.sketch_seconds + found.group_seconds), static_cast<double>(found.bytes) / count,
        static_cast<double>(found.compared) / count);
}

void print_errors(const Collection& made, const Grouping& found, std::size_t most) {
    std::size_t shown = 0;
    for (std::size_t i = 0; i < made.articles.size() && shown < most; ++i) {
        for (std::size_t j = i + 1; j < std::min(made.articles.size(), i + 12); ++j) {
            const bool same = made.group[i] == made.group[j];
            if (same == (found.cluster[i] == found.cluster[j])) continue;
            const indexer::Overlap o = indexer::overlap_of(found.sketches[i], found.sketches[j]);
            std::cout << fmt::format(
                "{} c {:.2f} of {} r {:.2f} o {} d {:.2f} slots {} and {} t {} | {} ({}) | {} ({})\n",
                same ? "missed" : "wrong ", o.containment, o.compared, o.resemblance, o.opening, o.details,
                o.same_slots, o.other_slots, o.titles_differ ? 1 : 0, made.articles[i].id, found.sketches[i].length,
                made.articles[j].id, found.sketches[j].length);
            ++shown;
        }
    }
}

void evaluate(const std::vector<Article>& originals, std::size_t every) {
    const Collection made = make_collection(originals, every);
    const Grouping found = group(made.articles);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> both;
    for (std::size_t i = 0; i < made.group.size(); ++i) both.emplace_back(made.group[i], found.cluster[i]);
    const auto right = static_cast<double>(pairs_within(both));
    const double precision = right / static_cast<double>(pairs_within(found.cluster));
    const double recall = right / static_cast<double>(pairs_within(made.group));
    print_errors(made, found, 40);
    std::cout << fmt::format("precision {:.4f}, recall {:.4f}, F1 {:.4f} over {:.0f} pairs\n", precision, recall,
                             2 * precision * recall / (precision + recall),
                             static_cast<double>(pairs_within(made.group)));
    print_speed(found, made.articles.size());
}

void list(const std::vector<Article>& articles) {
    const Grouping found = group(articles);
    std::map<std::uint32_t, std::vector<std::uint32_t>> clusters;
    for (std::uint32_t i = 0; i < articles.size(); ++i) clusters[found.cluster[i]].push_back(i);
    std::size_t groups = 0;
    for (const auto& [first, members] : clusters) {
        if (members.size() < 2) continue;
        ++groups;
        std::cout << fmt::format("-- {} articles\n", members.size());
        for (const std::uint32_t i : members) {
            const indexer::Overlap o = indexer::overlap_of(found.sketches[first], found.sketches[i]);
            std::cout << fmt::format("   {} {:>5} c {:.2f} d {:.2f} slots {} {}  {}  {}\n",
                                     articles[i].published ? corpus::to_iso8601(*articles[i].published) : "no date",
                                     found.sketches[i].length, o.containment, o.details, o.same_slots, o.other_slots,
                                     articles[i].title.substr(0, 100), articles[i].id);
        }
    }
    std::cout << fmt::format("{} groups of {} articles\n", groups, articles.size());
    print_speed(found, articles.size());
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t every = 8;
    bool listing = false;
    std::vector<std::string> sources;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--every" && i + 1 < argc)
            every = std::stoul(argv[++i]);
        else if (argument == "--list")
            listing = true;
        else
            sources.push_back(argument);
    }
    if (sources.empty()) {
        std::cerr << "usage: bench_stories [--every N] [--list] DUMP.jsonl[.gz]...\n";
        return 2;
    }
    const std::vector<Article> articles = read_cleaned(sources);
    if (listing)
        list(articles);
    else
        evaluate(articles, every);
    return 0;
}
