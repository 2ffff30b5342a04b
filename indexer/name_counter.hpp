#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/article_names.hpp"
#include "indexer/word_cases.hpp"

namespace chancery::indexer {

/// A name over a whole dump.
struct CountedName {
    std::string key;
    std::string text;  ///< as written where it came first
    std::uint64_t articles = 0;
    std::uint64_t mentions = 0;
    std::uint64_t missed = 0;           ///< at most so many articles came before counting began
    std::vector<std::string> contexts;  ///< of the first two articles
    std::vector<std::string> cores;     ///< as FoundName's; none when it stands somewhere as a name

    [[nodiscard]] bool is_wide() const { return !cores.empty(); }
};

/// Counts names in one pass with bounded memory: after every `width` names those are forgotten that have been no more
/// frequent than once in `width` so far.
///
/// Shape:   no count is too high, none too low by more than 1 in `width` of all names seen; names under that share may
///          be missing. With up to `width` names in all, everything is exact.
/// Source:  Manku and Motwani, Approximate Frequency Counts over Data Streams, VLDB 2002: lossy counting.
class NameCounter {
public:
    explicit NameCounter(std::uint64_t width = 1U << 18U) : width_(width) {}

    /// The names of one article. The order of calls decides contexts and spelling.
    void add(std::vector<FoundName>&& names);

    /// Names in at least `least` articles that are no ordinary words nor part of a more frequent name, and wide phrases
    /// that stand in most articles of a part; by articles, then mentions, then key.
    [[nodiscard]] std::vector<CountedName> frequent(std::uint64_t least, const WordCases& cases) const;

    /// By how many articles a count may be too low.
    [[nodiscard]] std::uint64_t most_missed() const { return bucket_; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }

private:
    void forget_rare();
    [[nodiscard]] bool takes_place(const CountedName& name, std::uint64_t least) const;

    std::uint64_t width_;
    std::uint64_t seen_ = 0;
    std::uint64_t bucket_ = 0;
    std::unordered_map<std::string, CountedName> names_;
};

}  // namespace chancery::indexer
