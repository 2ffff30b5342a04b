#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/text/analyser.hpp"

namespace chancery::corpus {

/// A text, its words, and where its sentences and paragraphs begin. Reused from article to article.
struct AnalysedText {
    std::string_view text;
    std::vector<Token> tokens;
    std::vector<std::uint32_t> sentences;   ///< index of the first token of each sentence, ascending
    std::vector<std::uint32_t> paragraphs;  ///< the same for paragraphs

    /// Analyses `source`, which must outlive the use of this object.
    void assign(std::string_view source, Analyser& analyser) {
        text = source;
        analyser.analyse(source, tokens);
        sentences.clear();
        paragraphs.clear();
        for (std::uint32_t i = 0; i < tokens.size(); ++i) {
            if ((tokens[i].gap & gap::kSentence) != 0) sentences.push_back(i);
            if ((tokens[i].gap & gap::kParagraph) != 0) paragraphs.push_back(i);
        }
    }

    /// The number of the sentence that token `index` stands in, from 0.
    [[nodiscard]] std::uint32_t sentence_of(std::uint32_t index) const { return part_of(sentences, index); }
    [[nodiscard]] std::uint32_t paragraph_of(std::uint32_t index) const { return part_of(paragraphs, index); }

    /// Tokens [first, last) of a sentence.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> sentence_range(std::uint32_t sentence) const {
        const bool is_last = sentence + 1 >= sentences.size();
        return {sentences[sentence], is_last ? static_cast<std::uint32_t>(tokens.size()) : sentences[sentence + 1]};
    }

private:
    static std::uint32_t part_of(const std::vector<std::uint32_t>& starts, std::uint32_t index) {
        const auto after = std::upper_bound(starts.begin(), starts.end(), index);
        return static_cast<std::uint32_t>(after - starts.begin()) - 1;
    }
};

}  // namespace chancery::corpus
