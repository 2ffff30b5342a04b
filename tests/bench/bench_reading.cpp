// Reads sources to articles on one thread, without cleaning, and beside that takes their bytes alone: what unpacking
// costs. Seconds of the processor, the median of the rounds.
//
//     bench_reading [--rounds N] SOURCE...

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpus/reader/member_walk.hpp"
#include "indexer/article_feed.hpp"

namespace {

struct Figures {
    double seconds = 0;
    std::uint64_t bytes = 0;  ///< unpacked
    std::uint64_t articles = 0;
    std::uint64_t rejections = 0;
    std::string format;
};

Figures take_bytes(const std::string& source) {
    Figures figures;
    const chancery::corpus::MemberSink sink{[&](chancery::corpus::ByteStream& member) {
                                                for (;;) {
                                                    const std::size_t size = member.next_chunk().size();
                                                    figures.bytes += size;
                                                    if (size == 0) return true;
                                                }
                                            },
                                            [](chancery::corpus::Rejection&&) {}};
    chancery::corpus::UnpackLimits limits;
    limits.max_expansion = 100'000;
    chancery::corpus::walk_members(source, sink, limits);
    return figures;
}

Figures take_articles(const std::string& source) {
    Figures figures;
    chancery::indexer::FeedOptions options;
    options.sources = {source};
    options.limits.max_expansion = 100'000;
    chancery::indexer::FeedSink sink;
    sink.article = [&](chancery::corpus::Article&&) { ++figures.articles; };
    sink.rejection = [&](chancery::corpus::Rejection&&) { ++figures.rejections; };
    sink.stopped = [] { return false; };
    sink.opened = [&](const std::string&, std::string_view format) { figures.format = format; };
    sink.progress = [](std::uint64_t) {};
    chancery::indexer::feed_articles(options, sink);
    return figures;
}

Figures median(int rounds, const std::function<Figures()>& run) {
    std::vector<Figures> runs;
    for (int round = 0; round < rounds; ++round) {
        const std::clock_t start = std::clock();
        runs.push_back(run());
        runs.back().seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    }
    std::sort(runs.begin(), runs.end(), [](const Figures& a, const Figures& b) { return a.seconds < b.seconds; });
    return runs[runs.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> sources(argv + 1, argv + argc);
    int rounds = 5;
    if (sources.size() > 1 && sources.front() == "--rounds") {
        rounds = std::stoi(sources[1]);
        sources.erase(sources.begin(), sources.begin() + 2);
    }
    if (sources.empty()) {
        std::cerr << "usage: bench_reading [--rounds N] SOURCE...\n";
        return 2;
    }
    for (const std::string& source : sources) {
        const Figures bytes = median(rounds, [&] { return take_bytes(source); });
        const Figures articles = median(rounds, [&] { return take_articles(source); });
        const double megabytes = static_cast<double>(bytes.bytes) / 1e6;
        std::cout << fmt::format(
            "{:<8} {:9.1f} MB unpacked {:8.1f} MB/s bytes alone {:8.1f} MB/s to articles {:9.0f} articles/s {} "
            "articles, "
            "{} rejections  {}\n",
            articles.format, megabytes, megabytes / bytes.seconds, megabytes / articles.seconds,
            static_cast<double>(articles.articles) / articles.seconds, articles.articles, articles.rejections, source);
    }
    return 0;
}
