#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>

#include "corpus/text/vocabulary.hpp"

namespace chancery::corpus {

/// A trie whose edges are words: many phrases found in one walk from each word of a text.
///
/// Build with add(), then leave it alone: it is then read-only and may be shared by threads. The words of a text
/// are looked up once per distinct word through a TrieWords, which each worker owns.
class PhraseTrie {
public:
    /// A word as an edge: its folded text, or the folded start of a word.
    struct Word {
        std::string folded;
        bool prefix = false;
    };

    using Node = std::uint32_t;
    using Symbol = std::uint32_t;  ///< a word of the trie's own dictionary, from 1
    static constexpr Node kNoNode = 0;

    /// Adds a phrase and returns its node. The same phrase gives the same node.
    Node add(std::span<const Word> phrase);

    /// The node after `node` along `symbol`; kNoNode when there is none.
    [[nodiscard]] Node next(Node node, Symbol symbol) const {
        const auto found = edges_.find(edge(node, symbol));
        return found == edges_.end() ? kNoNode : found->second;
    }

    /// The node of the phrases that begin with `symbol`.
    [[nodiscard]] Node first(Symbol symbol) const { return next(kRoot, symbol); }

    /// True when longer phrases go on from `node`: without it next() need not be asked.
    [[nodiscard]] bool goes_on(Node node) const { return goes_on_[node] != 0; }

    /// The number of nodes: node ids are below it.
    [[nodiscard]] std::size_t size() const noexcept { return node_count_; }

    /// The symbols a folded word stands for: itself first when it is known, then the prefixes it begins with.
    void find_symbols(std::string_view folded, std::vector<Symbol>& out) const;

private:
    static constexpr Node kRoot = 1;

    static std::uint64_t edge(Node node, Symbol symbol) { return (std::uint64_t{node} << 32U) | symbol; }
    Symbol symbol(const Word& word);

    struct EdgeHash {
        std::size_t operator()(std::uint64_t key) const noexcept {
            key ^= key >> 32U;
            key *= 0x9E3779B97F4A7C15ULL;
            return static_cast<std::size_t>(key ^ (key >> 29U));
        }
    };

    tsl::robin_map<std::uint64_t, Node, EdgeHash> edges_;
    tsl::robin_map<std::string, Symbol> words_;
    tsl::robin_map<std::string, Symbol> prefixes_;
    std::size_t shortest_prefix_ = SIZE_MAX;
    std::size_t longest_prefix_ = 0;
    Symbol symbol_count_ = 0;
    Node node_count_ = 2;
    std::vector<std::uint8_t> goes_on_ = std::vector<std::uint8_t>(2);  ///< by node
};

/// What a trie knows of the words of one Vocabulary; filled as words are met.
class TrieWords {
public:
    explicit TrieWords(const PhraseTrie& trie) : trie_(trie) {}

    /// Call before the words of a text are asked for.
    void prepare(const Vocabulary& vocabulary);

    /// True when a phrase begins with `word`; false for most words.
    [[nodiscard]] bool begins_phrase(WordId word) const { return entries_[word].begins; }

    /// The nodes after the symbols of `word` from the root, in the order of symbols(); kNoNode where nothing begins.
    [[nodiscard]] std::span<const PhraseTrie::Node> first_nodes(WordId word) const {
        const Entry& entry = entries_[word];
        return {first_nodes_.data() + entry.first, entry.count};
    }

    /// The symbols of `word`, none for most words.
    [[nodiscard]] std::span<const PhraseTrie::Symbol> symbols(WordId word) const {
        const Entry& entry = entries_[word];
        return {symbols_.data() + entry.first, entry.count};
    }

private:
    struct Entry {
        std::uint32_t first = 0;
        std::uint16_t count = 0;
        bool begins = false;
    };

    const PhraseTrie& trie_;
    std::vector<Entry> entries_;
    std::vector<PhraseTrie::Symbol> symbols_;
    std::vector<PhraseTrie::Node> first_nodes_;
    std::vector<PhraseTrie::Symbol> scratch_;
    std::uint64_t generation_ = 0;
};

}  // namespace chancery::corpus
