#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/schema/stored_article.hpp"
#include "corpus/text/analyser.hpp"
#include "corpus/text/stemmer.hpp"
#include "query/plan.hpp"

namespace chancery::query {

/// A piece of an article as printed, and which parts of it answer the query.
struct Snippet {
    std::string text;
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        highlights;  ///< byte ranges of `text`, ascending, end exclusive
};

/// Finds in stored text what a query found, with the same analyser. Keeps its memory from article to article.
class Highlighter {
public:
    Highlighter(const PlanNode& plan, std::span<const std::string> languages);

    /// The stretch of the body, at most `snippet_bytes` and whole words, that shows most of the query; the beginning of
    /// the body when nothing of the query stands there. `…` marks a cut in mid-sentence.
    [[nodiscard]] Snippet snippet(const corpus::StoredArticle& stored, std::size_t snippet_bytes = 240);

    /// Where the query stands in a field: byte ranges, ascending.
    [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> find(const corpus::StoredArticle& stored,
                                                                            corpus::TextField field);

private:
    /// A word or tag of the query in the text; `wanted` numbers what it stands for.
    struct Found {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::uint32_t wanted = 0;
    };

    void collect(const PlanNode& plan);
    void collect_words(const PlanNode& plan);
    void collect_word(const std::string& word, PlanKind kind);
    void find_words(std::string_view text);
    void find_runs();
    void find_tags(const corpus::StoredArticle& stored, corpus::TextField field);
    void locate(const corpus::StoredArticle& stored, corpus::TextField field);
    [[nodiscard]] std::uint32_t wanted_by(corpus::WordId word);

    static constexpr std::uint32_t kUnknown = UINT32_MAX;
    static constexpr std::uint32_t kNothing = UINT32_MAX - 1;

    std::vector<corpus::Stemmer> stemmers_;
    std::vector<std::pair<std::string, std::uint32_t>> stems_;  ///< of wanted words, any language
    std::vector<std::pair<std::string, std::uint32_t>> forms_;
    std::vector<std::pair<std::string, std::uint32_t>> prefixes_;
    std::vector<std::pair<std::vector<std::string>, std::uint32_t>> runs_;  ///< of characters that stand in a row
    std::vector<std::pair<FacetChoice, std::uint32_t>> tags_;
    std::uint32_t wanted_count_ = 0;
    corpus::Vocabulary vocabulary_;
    corpus::Analyser analyser_{vocabulary_};
    std::vector<corpus::Token> tokens_;
    std::vector<std::uint32_t> wanted_of_word_;  ///< by WordId
    std::vector<Found> found_;
};

}  // namespace chancery::query
