// Cleans the articles of a dump on one thread, and prints MB/s of text and how much was taken out.
//
//     bench_cleaning DUMP.jsonl[.gz] [ROUNDS]

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpus/cleaning/cleaner.hpp"
#include "tests/bench/dump.hpp"

using chancery::bench::text_bytes;
using chancery::corpus::Article;

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: bench_cleaning DUMP.jsonl[.gz] [ROUNDS]\n";
        return 2;
    }
    const int rounds = argc > 2 ? std::stoi(argv[2]) : 5;
    const std::vector<Article> raw = chancery::bench::read_dump(argv[1]);
    const std::uint64_t before = text_bytes(raw);
    std::uint64_t after = 0;
    std::vector<double> speeds;
    for (int round = 0; round < rounds; ++round) {
        std::vector<Article> articles = raw;
        const std::clock_t start = std::clock();  // of the processor: others may be at work
        for (Article& article : articles) article = chancery::corpus::clean(std::move(article));
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        speeds.push_back(static_cast<double>(before) / 1e6 / seconds);
        after = text_bytes(articles);
    }
    std::sort(speeds.begin(), speeds.end());
    std::cout << fmt::format(
        "{} articles, {:.1f} MB, {:.3f} MB taken out: median {:.1f} MB/s of {} rounds on one thread\n", raw.size(),
        static_cast<double>(before) / 1e6, static_cast<double>(before - after) / 1e6, speeds[speeds.size() / 2],
        rounds);
    return 0;
}
