#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace chancery::indexer {

/// How often words stand in lower case and with a capital inside sentences, over a whole dump: 8 MB whatever its size.
/// Words share a counter when their hashes agree, which is seldom enough to do no harm. Any number of threads may note.
class WordCases {
public:
    WordCases() : lower_(kCounters), capital_(kCounters) {}

    void note(std::string_view word, bool capital) {
        (capital ? capital_ : lower_)[place_of(word)].fetch_add(1, std::memory_order_relaxed);
    }

    /// True when more than one in five of a word's places is written small: it is no name by itself.
    [[nodiscard]] bool is_ordinary(std::string_view word) const {
        const std::size_t place = place_of(word);
        return std::uint64_t{4} * lower_[place].load(std::memory_order_relaxed) >
               capital_[place].load(std::memory_order_relaxed);
    }

private:
    static constexpr std::size_t kCounters = 1U << 20U;

    static std::size_t place_of(std::string_view word) { return std::hash<std::string_view>{}(word) % kCounters; }

    std::vector<std::atomic<std::uint32_t>> lower_;
    std::vector<std::atomic<std::uint32_t>> capital_;
};

}  // namespace chancery::indexer
