// Tags the articles of a JSON Lines file on one thread, analysis included, and prints MB/s of text.
//
//     bench_tagging DUMP.jsonl[.gz] [ROUNDS]

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpus/cleaning/cleaner.hpp"
#include "corpus/taxonomy/loader.hpp"
#include "indexer/article_worker.hpp"
#include "tests/bench/dump.hpp"

namespace {

using chancery::corpus::Article;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::vector<Article> read_cleaned(const std::string& source) {
    std::vector<Article> articles = chancery::bench::read_dump(source);
    for (Article& article : articles) article = chancery::corpus::clean(std::move(article));
    return articles;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: bench_tagging DUMP.jsonl[.gz] [ROUNDS]\n";
        return 2;
    }
    const int rounds = argc > 2 ? std::stoi(argv[2]) : 5;
    const auto start_loading = Clock::now();
    const chancery::corpus::Matcher matcher(chancery::corpus::load_taxonomy());
    const double loading = seconds_since(start_loading);
    const std::vector<Article> articles = read_cleaned(argv[1]);
    const std::uint64_t bytes = chancery::bench::text_bytes(articles);
    chancery::indexer::ArticleWorker worker(matcher);
    std::vector<double> speeds;
    std::uint64_t tags = 0;
    for (int round = 0; round < rounds; ++round) {
        tags = 0;
        const auto start = Clock::now();
        for (const Article& article : articles) tags += worker.tag(article).size();
        speeds.push_back(static_cast<double>(bytes) / 1e6 / seconds_since(start));
    }
    std::sort(speeds.begin(), speeds.end());
    std::cout << fmt::format(
        "taxonomy loaded in {:.0f} ms\n{} articles, {:.1f} MB, {} tags: median {:.1f} MB/s of {} rounds on one "
        "thread\n",
        loading * 1e3, articles.size(), static_cast<double>(bytes) / 1e6, tags, speeds[speeds.size() / 2], rounds);
    return 0;
}
