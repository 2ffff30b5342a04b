#pragma once

#include <cstdint>
#include <vector>

#include "corpus/taxonomy/matcher.hpp"
#include "corpus/text/vocabulary.hpp"
#include "indexer/stories/text_sketch.hpp"

namespace chancery::indexer {

/// Makes sketches from the words that the analyser found: no second pass over the text. Keeps its working memory and
/// the hash of every word: one per worker.
class Sketcher {
public:
    [[nodiscard]] TextSketch sketch(const corpus::AnalysedArticle& analysed, const corpus::Vocabulary& vocabulary);

private:
    void hash_new_words(const corpus::Vocabulary& vocabulary);
    void add_shingles(const std::vector<corpus::Token>& tokens);
    [[nodiscard]] std::vector<std::uint16_t> details_of(const std::vector<corpus::Token>& tokens);
    void collect_slots(const std::vector<corpus::Token>& tokens, TextSketch& sketch);
    void collect_details(const corpus::AnalysedArticle& analysed, TextSketch& sketch);

    std::uint64_t generation_ = 0;
    std::vector<std::uint64_t> hash_of_word_;  ///< by WordId; the same in every process
    std::vector<std::uint32_t> shingles_;
    std::vector<std::uint32_t> slots_;
    std::vector<bool> seen_ = std::vector<bool>(UINT16_MAX + 1U);  ///< by detail; all false between uses
};

}  // namespace chancery::indexer
