#include "corpus/html/word_runs.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kRun = 4;

/// A letter or digit of ASCII in lower case, or any byte outside ASCII; 0 for what is between words.
unsigned char word_byte(char c) {
    const bool in_word = is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    return in_word ? static_cast<unsigned char>(to_lower(c)) : static_cast<unsigned char>(0);
}

/// Calls `give` with a hash of each run; with one of all words where there are fewer than four.
template <class Give>
void each_run(std::string_view text, Give give) {
    constexpr std::uint64_t kPrime = 0x100000001b3;
    std::array<std::uint64_t, kRun> last{};
    std::size_t words = 0;
    const auto run = [&] {
        std::uint64_t hash = 0;
        for (std::size_t i = 0; i < kRun; ++i) hash = hash * 0x9E3779B97F4A7C15U + last[(words + i) % kRun];
        return static_cast<std::size_t>(hash ^ (hash >> 29U));
    };
    std::uint64_t word = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const unsigned char byte = at < text.size() ? word_byte(text[at]) : static_cast<unsigned char>(0);
        if (byte != 0) word = (word ^ byte) * kPrime + 1;
        if (byte != 0 || word == 0) continue;
        last[words % kRun] = word;
        word = 0;
        if (++words >= kRun) give(run());
    }
    if (words > 0 && words < kRun) give(run());
}

}  // namespace

WordRuns::WordRuns(std::string_view text) {
    runs_.reserve(text.size() / 6);
    each_run(text, [&](std::size_t run) { runs_.insert(run); });
}

double WordRuns::holds(std::string_view text) const {
    std::size_t all = 0;
    std::size_t shared = 0;
    each_run(text, [&](std::size_t run) {
        ++all;
        if (runs_.contains(run)) ++shared;
    });
    return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

double WordRuns::held_by(const WordRuns& other) const {
    if (runs_.empty()) return 0.0;
    const auto shared =
        std::count_if(runs_.begin(), runs_.end(), [&](std::size_t run) { return other.runs_.contains(run); });
    return static_cast<double>(shared) / static_cast<double>(runs_.size());
}

}  // namespace chancery::corpus
