// Reads dumps made in memory into articles on one thread and prints MB/s of the dump.
//
//     bench_formats [MEGABYTES] [ROUNDS]

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpus/reader/detection.hpp"

namespace {

using chancery::corpus::Article;
using Clock = std::chrono::steady_clock;

/// A text like that of the news: words of the usual lengths, quotes, paragraphs, some letters outside ASCII.
class Prose {
public:
    std::string title() { return words(9); }

    std::string body(const std::string& paragraph_end, const std::string& quote) {
        std::string text;
        for (int i = 0; i < 12; ++i) {
            if (i > 0) text += paragraph_end;
            text += "The " + words(28) + ", " + quote + words(11) + quote + " an official said. " + words(14) + '.';
        }
        return text;
    }

private:
    std::string words(int count) {
        constexpr std::array<std::string_view, 16> kWords{
            "ministers", "the",   "agreed", "of",   "sanctions", "to",     "harbour",    "in",
            "president", "talks", "and",    "café", "on",        "border", "commission", "a"};
        std::string text;
        for (int i = 0; i < count; ++i) {
            state_ = state_ * 6364136223846793005U + 1442695040888963407U;
            if (i > 0) text += ' ';
            text += kWords[state_ >> 60U];
        }
        return text;
    }

    std::uint64_t state_ = 20240529;
};

std::string make_json(std::size_t bytes, std::string_view open, std::string_view between, std::string_view close) {
    Prose prose;
    std::string out(open);
    for (int i = 0; out.size() < bytes; ++i) {
        if (i > 0) out += between;
        out += fmt::format(
            R"({{"id":"wire-{}","title":"{}","authors":["Ann Lee"],"date_publish":"2024-05-29 08:15:00",)"
            R"("url":"https://wire.example/{}","source_domain":"wire.example","language":"en","image_url":null,)"
            R"("keywords":["a","b"],"maintext":"{}"}})",
            i, prose.title(), i, prose.body("\\n\\n", "\\\""));
    }
    return out.append(close);
}

std::string make_csv(std::size_t bytes, char delimiter, const std::string& line_end, const std::string& quote) {
    Prose prose;
    std::string out = fmt::format("id{0}title{0}date{0}url{0}author{0}content\n", delimiter);
    const std::string mark = quote.empty() ? "" : "\"";
    for (int i = 0; out.size() < bytes; ++i) {
        out += fmt::format("{1}{0}{2}{0}2024-05-29{0}https://wire.example/{1}{0}Ann Lee{0}{4}{3}{4}\n", delimiter, i,
                           prose.title(), prose.body(line_end, quote), mark);
    }
    return out;
}

/// MB/s of one reading; the articles are counted so that nothing is left out.
double read_once(std::string_view format, const std::string& dump, std::uint64_t& articles) {
    const auto start = Clock::now();
    const auto input = chancery::corpus::open_byte_stream(std::string_view(dump), "bench");
    articles = 0;
    chancery::corpus::make_reader(format, {})
        ->read(*input, {[&](Article&& article) {
                            articles += article.body.empty() ? 0U : 1U;
                            return true;
                        },
                        [](chancery::corpus::Rejection&&) {}});
    return static_cast<double>(dump.size()) / 1e6 / std::chrono::duration<double>(Clock::now() - start).count();
}

void measure(std::string_view label, std::string_view format, const std::string& dump, int rounds) {
    std::vector<double> speeds;
    std::uint64_t articles = 0;
    for (int i = 0; i < rounds; ++i) speeds.push_back(read_once(format, dump, articles));
    std::sort(speeds.begin(), speeds.end());
    std::cout << fmt::format("{:<22}{:>10} articles{:>9.0f} MB/s median{:>9.0f} best\n", label, articles,
                             speeds[speeds.size() / 2], speeds.back());
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t bytes = (argc > 1 ? std::stoul(argv[1]) : 100) * 1'000'000;
    const int rounds = argc > 2 ? std::stoi(argv[2]) : 5;
    measure("jsonl", "jsonl", make_json(bytes, "", "\n", "\n"), rounds);
    measure("json, one list", "json", make_json(bytes, "{\"articles\":[", ",", "]}"), rounds);
    measure("csv, quoted lines", "csv", make_csv(bytes, ',', "\n\n", "\"\""), rounds);
    measure("tsv", "tsv", make_csv(bytes, '\t', " ", ""), rounds);
    return 0;
}
