#include "corpus/taxonomy/phrase_trie.hpp"

#include <algorithm>

namespace chancery::corpus {

PhraseTrie::Node PhraseTrie::add(std::span<const Word> phrase) {
    Node node = kRoot;
    for (const Word& word : phrase) {
        const Symbol along = symbol(word);
        const auto [place, added] = edges_.try_emplace(edge(node, along), node_count_);
        if (added) {
            ++node_count_;
            onward_[node] |= bit(along);
            onward_.push_back(0);
            is_end_.push_back(false);
        }
        node = place->second;
    }
    is_end_[node] = true;
    return node;
}

PhraseTrie::Symbol PhraseTrie::symbol(const Word& word) {
    auto& dictionary = word.prefix ? prefixes_ : words_;
    const auto [place, added] = dictionary.try_emplace(word.folded, symbol_count_ + 1);
    if (added) ++symbol_count_;
    if (added && word.prefix) {
        shortest_prefix_ = std::min(shortest_prefix_, word.folded.size());
        longest_prefix_ = std::max(longest_prefix_, word.folded.size());
    }
    return place->second;
}

void PhraseTrie::find_symbols(std::string_view folded, std::vector<Symbol>& out) const {
    std::string key(folded);
    if (const auto found = words_.find(key); found != words_.end()) out.push_back(found->second);
    for (std::size_t length = std::min(folded.size(), longest_prefix_); length >= shortest_prefix_ && length > 0;
         --length) {
        key.resize(length);
        if (const auto found = prefixes_.find(key); found != prefixes_.end()) out.push_back(found->second);
    }
}

void TrieWords::prepare(const Vocabulary& vocabulary) {
    if (generation_ != vocabulary.generation()) {
        entries_.clear();
        symbols_.clear();
        first_nodes_.clear();
        generation_ = vocabulary.generation();
    }
    for (auto word = static_cast<WordId>(entries_.size()); word < vocabulary.size(); ++word) {
        scratch_.clear();
        trie_.find_symbols(vocabulary.word(word), scratch_);
        Entry entry;
        entry.first = static_cast<std::uint32_t>(symbols_.size());
        entry.count = static_cast<std::uint16_t>(scratch_.size());
        for (const PhraseTrie::Symbol symbol : scratch_) {
            const PhraseTrie::Node node = trie_.first(symbol);
            first_nodes_.push_back(node);
            entry.bits |= PhraseTrie::bit(symbol);
            entry.onward |= trie_.onward(node);
            entry.is_phrase = entry.is_phrase || trie_.is_end(node);
        }
        symbols_.insert(symbols_.end(), scratch_.begin(), scratch_.end());
        entries_.push_back(entry);
    }
}

}  // namespace chancery::corpus
