// Extracts the articles of the HTML pages of a folder on one thread, and prints MB/s of HTML.
//
//     bench_extraction DIR [ROUNDS]

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpus/html/page_extraction.hpp"

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::vector<std::string> read_pages(const std::string& folder) {
    std::vector<std::string> pages;
    for (const auto& item : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string extension = item.path().extension().string();
        if (extension != ".html" && extension != ".htm") continue;
        std::ifstream in(item.path(), std::ios::binary);
        pages.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return pages;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: bench_extraction DIR [ROUNDS]\n";
        return 2;
    }
    const int rounds = argc > 2 ? std::stoi(argv[2]) : 5;
    const std::vector<std::string> pages = read_pages(argv[1]);
    std::uint64_t bytes = 0;
    for (const std::string& page : pages) bytes += page.size();
    std::vector<double> speeds;
    std::uint64_t body_bytes = 0;
    for (int round = 0; round < rounds; ++round) {
        body_bytes = 0;
        const auto start = Clock::now();
        for (const std::string& page : pages) body_bytes += chancery::corpus::extract_page(page, {}).body.size();
        speeds.push_back(static_cast<double>(bytes) / 1e6 / seconds_since(start));
    }
    std::sort(speeds.begin(), speeds.end());
    std::cout << fmt::format("{} pages, {:.1f} MB of HTML, {:.1f} MB of bodies: {:.1f} MB/s (median of {} rounds)\n",
                             pages.size(), static_cast<double>(bytes) / 1e6, static_cast<double>(body_bytes) / 1e6,
                             speeds.empty() ? 0.0 : speeds[speeds.size() / 2], rounds);
    return 0;
}
