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

    /// A few symbols as bits, one for many: what has none in common with onward() does not go on, which spares most
    /// calls of next().
    using SymbolBits = std::uint32_t;
    static SymbolBits bit(Symbol symbol) { return 1U << (symbol % 32U); }

    /// The symbols that phrases go on with from `node`.
    [[nodiscard]] SymbolBits onward(Node node) const { return onward_[node]; }

    /// True when a phrase ends at `node`.
    [[nodiscard]] bool is_end(Node node) const { return is_end_[node]; }

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
    std::vector<SymbolBits> onward_ = std::vector<SymbolBits>(2);  ///< by node
    std::vector<bool> is_end_ = std::vector<bool>(2);              ///< by node
};

/// What a trie knows of the words of one Vocabulary; filled as words are met.
class TrieWords {
public:
    explicit TrieWords(const PhraseTrie& trie) : trie_(trie) {}

    /// Call before the words of a text are asked for.
    void prepare(const Vocabulary& vocabulary);

    /// True when `word` may be a phrase.
    [[nodiscard]] bool is_phrase(WordId word) const { return entries_[word].is_phrase; }

    /// True when a phrase may begin with `word` and `next`; false for most.
    [[nodiscard]] bool may_begin_phrase(WordId word, WordId next) const {
        return (entries_[word].onward & entries_[next].bits) != 0;
    }

    /// The symbols of `word` as bits.
    [[nodiscard]] PhraseTrie::SymbolBits bits(WordId word) const { return entries_[word].bits; }

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
        bool is_phrase = false;
        PhraseTrie::SymbolBits bits = 0;
        PhraseTrie::SymbolBits onward = 0;  ///< of its first nodes
    };

    const PhraseTrie& trie_;
    std::vector<Entry> entries_;
    std::vector<PhraseTrie::Symbol> symbols_;
    std::vector<PhraseTrie::Node> first_nodes_;
    std::vector<PhraseTrie::Symbol> scratch_;
    std::uint64_t generation_ = 0;
};

}  // namespace chancery::corpus
