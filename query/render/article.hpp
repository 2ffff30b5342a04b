#pragma once

#include <string>
#include <vector>

#include "corpus/schema/lexicon.hpp"
#include "query/render/result_page.hpp"
#include "query/searcher.hpp"
#include "query/taxonomy_findings.hpp"

namespace chancery::query {

/// An article with its tags.
[[nodiscard]] std::string article_to_text(const Hit& hit, const corpus::Lexicon& lexicon, const TextStyle& style);
[[nodiscard]] std::string article_to_json(const Hit& hit, const corpus::Lexicon& lexicon);

/// What `why` tells of an article.
struct Reasons {
    std::vector<ScorePart> score;  ///< empty without a query
    TaxonomyFindings findings;
    bool is_index_taxonomy = true;  ///< the findings are of the taxonomy that tagged the index
};

/// Why an article has its tags: each with the pieces of text that gave it, in their context, and its place in the
/// taxonomy; the names that gave none, and why; and, when a query was given, which of its terms gave which part of the
/// score.
[[nodiscard]] std::string reasons_to_text(const Hit& hit, const Reasons& reasons, const corpus::Lexicon& lexicon,
                                          const TextStyle& style);
[[nodiscard]] std::string reasons_to_json(const Hit& hit, const Reasons& reasons, const corpus::Lexicon& lexicon);

}  // namespace chancery::query
