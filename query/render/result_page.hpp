#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/schema/lexicon.hpp"
#include "query/facet_counts.hpp"
#include "query/searcher.hpp"
#include "query/snippet.hpp"

namespace chancery::query {

/// One result as a renderer needs it.
struct ResultLine {
    std::size_t rank = 0;  ///< from 1, over all pages
    double score = 0;
    corpus::StoredArticle stored;
    std::string story;
    std::uint64_t copies = 1;
    std::vector<Copy> others;
    Snippet snippet;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> title_highlights;
};

/// A page of results: one model, many faces.
struct ResultPage {
    std::string typed;
    std::string understood;
    std::vector<FacetChoice> concepts;
    std::vector<std::string> left_out;
    std::uint64_t total = 0;
    std::uint64_t stories = 0;
    bool collapsed = false;  ///< results are stories
    double took_ms = 0;
    std::vector<ResultLine> results;
    std::vector<FacetCounts> facets;
    std::optional<std::uint64_t> any_total;  ///< when nothing matched: how many articles have some of the words
};

/// How text is printed.
struct TextStyle {
    bool color = false;
    std::size_t width = 100;  ///< columns
};

/// "12 articles, 7 stories".
[[nodiscard]] std::string counts_to_text(std::uint64_t articles, std::uint64_t stories);

/// Each face of a page. Text ends with a newline.
[[nodiscard]] std::string to_text(const ResultPage& page, const corpus::Lexicon& lexicon, const TextStyle& style);
[[nodiscard]] std::string to_json(const ResultPage& page, const corpus::Lexicon& lexicon);
[[nodiscard]] std::string to_json_lines(const ResultPage& page, const corpus::Lexicon& lexicon);
[[nodiscard]] std::string to_csv(const ResultPage& page);
[[nodiscard]] std::string to_ids(const ResultPage& page);

/// The facet columns alone.
[[nodiscard]] std::string facets_to_text(const std::vector<FacetCounts>& facets, const TextStyle& style);
[[nodiscard]] std::string facets_to_csv(const std::vector<FacetCounts>& facets);

}  // namespace chancery::query
