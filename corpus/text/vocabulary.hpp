#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>

namespace chancery::corpus {

/// A folded word, numbered from 0 in the order of first sight within one Vocabulary.
using WordId = std::uint32_t;

/// The distinct folded words of the texts one worker has seen.
///
/// Every later stage (matcher, stemmer, terms) keeps what it knows of a word in a plain vector
/// indexed by WordId, so a word costs one hash look-up per occurrence and is never studied twice.
/// Not thread-safe: one per worker.
class Vocabulary {
public:
    /// Returns the id of `folded`, which is copied when it is new.
    WordId intern(std::string_view folded) { return intern(folded, hash(folded)); }

    /// The same for a caller that has hash(folded) already.
    WordId intern(std::string_view folded, std::size_t hash);

    /// The hash of a folded word, stable within the process.
    [[nodiscard]] static std::size_t hash(std::string_view folded) noexcept;

    /// Shape:  valid until clear().
    [[nodiscard]] std::string_view word(WordId id) const { return words_[id]; }

    [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }

    /// Forgets everything; ids start again from 0 and `generation` goes up.
    void clear();

    /// How often clear() was called: caches indexed by WordId belong to one generation.
    [[nodiscard]] std::uint64_t generation() const noexcept { return generation_; }

private:
    struct Hash {
        std::size_t operator()(std::string_view word) const noexcept { return Vocabulary::hash(word); }
    };

    [[nodiscard]] std::string_view store(std::string_view folded);

    tsl::robin_map<std::string_view, WordId, Hash, std::equal_to<>, std::allocator<std::pair<std::string_view, WordId>>,
                   true>
        ids_;
    std::vector<std::string_view> words_;
    std::vector<std::unique_ptr<char[]>> blocks_;  // NOLINT(modernize-avoid-c-arrays)
    std::size_t block_used_ = 0;
    std::size_t block_size_ = 0;
    std::uint64_t generation_ = 0;
};

}  // namespace chancery::corpus
