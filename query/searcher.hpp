#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/schema/facet_columns.hpp"
#include "corpus/schema/index_directory.hpp"
#include "corpus/schema/stored_article.hpp"
#include "query/facet_counts.hpp"
#include "query/filters.hpp"
#include "query/plan.hpp"
#include "query/query_compiler.hpp"
#include "query/story_pages.hpp"

namespace chancery::query {

/// What is asked of an index.
struct SearchRequest {
    PlanNode plan;
    Filters filters;
    SortOrder sort = SortOrder::Relevance;
    std::size_t offset = 0;
    std::size_t limit = 10;  ///< 0: numbers only
    std::vector<FacetRequest> facets;
    bool major_only = false;        ///< facets count major tags only
    bool collapse = false;          ///< one article of each story on the page
    std::size_t copies_listed = 0;  ///< of each hit
};

/// Another article of a hit's story.
struct Copy {
    std::string id;
    std::string source;
    std::optional<corpus::PublicationDate> published;
    bool lead = false;
};

/// One article of a page of results.
struct Hit {
    Xapian::docid docid = 0;
    double score = 0;
    corpus::StoredArticle stored;
    std::string story;         ///< its id: the article's own where it has no copies
    bool lead = true;          ///< the story's earliest article
    std::uint64_t copies = 1;  ///< articles of the story in the whole index, this one included
    std::vector<Copy> others;  ///< of them, the lead first
};

/// A page of results and the numbers over all matches.
struct SearchAnswer {
    std::uint64_t total = 0;    ///< exact
    std::uint64_t stories = 0;  ///< the distinct stories among them; exact
    std::vector<Hit> hits;
    std::vector<FacetCounts> facets;
};

/// A part of a score: a term of the query and what it gave one article.
struct ScorePart {
    std::string term;
    double weight = 0;
};

/// Searches one index. Not thread-safe; answers from one revision.
class Searcher {
public:
    /// Errors:  throws chancery::Error when the index cannot be opened.
    explicit Searcher(const std::filesystem::path& index);

    [[nodiscard]] const corpus::OpenIndex& index() const noexcept { return open_; }

    /// Errors:  throws chancery::Error: IndexCorrupt, or BadUsage when a word* stands for too many words.
    [[nodiscard]] SearchAnswer search(const SearchRequest& request);

    /// The article of that id with all its copies; none when there is none.
    [[nodiscard]] std::optional<Hit> find(const std::string& id);

    /// What each term of `plan` gives the article, the largest first, and the whole.
    [[nodiscard]] std::vector<ScorePart> explain(const PlanNode& plan, Xapian::docid docid);

    /// The compiler of this index's languages, for snippets.
    [[nodiscard]] QueryCompiler& compiler() noexcept { return compiler_; }

private:
    [[nodiscard]] Xapian::Query filtered(const SearchRequest& request, const FacetFilter* without) const;
    [[nodiscard]] SearchAnswer run(const SearchRequest& request);
    [[nodiscard]] Hit make_hit(const ScoredDocument& match, std::size_t copies_listed);
    void count_facets(const SearchRequest& request, const std::vector<ScoredDocument>& matches, SearchAnswer& answer);
    [[nodiscard]] std::vector<ScoredDocument> matches_of(const Xapian::Query& query) const;
    [[nodiscard]] FacetCounts read_counts(const FacetRequest& request, const FacetCounter& counter,
                                          const std::vector<FacetFilter>& filters) const;
    const corpus::FacetColumns& columns();

    corpus::OpenIndex open_;
    QueryCompiler compiler_;
    std::unique_ptr<corpus::FacetColumns> columns_;
    Xapian::Query base_;  ///< of the request being answered, before its filters
};

}  // namespace chancery::query
