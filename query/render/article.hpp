#pragma once

#include <string>
#include <vector>

#include "corpus/schema/lexicon.hpp"
#include "query/render/result_page.hpp"
#include "query/searcher.hpp"

namespace chancery::query {

/// An article with its tags.
[[nodiscard]] std::string article_to_text(const Hit& hit, const corpus::Lexicon& lexicon, const TextStyle& style);
[[nodiscard]] std::string article_to_json(const Hit& hit, const corpus::Lexicon& lexicon);

/// Why an article has its tags: each with the pieces of text that gave it, in their context; and, when a query was
/// given, which of its terms gave which part of the score.
[[nodiscard]] std::string reasons_to_text(const Hit& hit, const std::vector<ScorePart>& score,
                                          const corpus::Lexicon& lexicon, const TextStyle& style);
[[nodiscard]] std::string reasons_to_json(const Hit& hit, const std::vector<ScorePart>& score,
                                          const corpus::Lexicon& lexicon);

}  // namespace chancery::query
