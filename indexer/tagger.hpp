#pragma once

#include <optional>
#include <vector>

#include "corpus/article/publication_date.hpp"
#include "corpus/taxonomy/matcher.hpp"
#include "corpus/taxonomy/tag.hpp"
#include "indexer/actor_hit.hpp"
#include "indexer/theme_scorer.hpp"

namespace chancery::indexer {

/// Gives an analysed article its tags: match, settle, weigh, score the themes.
/// Keeps its working memory from article to article: one per worker, over a shared Matcher.
class Tagger {
public:
    explicit Tagger(const corpus::Matcher& matcher) : matcher_(matcher), words_(matcher.trie()), themes_(matcher) {}

    /// The tags of `article`, by facet, then falling salience, then id.
    ///
    /// Shape:  `vocabulary` is the one the article was analysed with. `published` decides which
    ///         forms and implications hold; an article without it is taken for recent.
    [[nodiscard]] std::vector<corpus::Tag> tag(const corpus::AnalysedArticle& article,
                                               const corpus::Vocabulary& vocabulary,
                                               const std::optional<corpus::PublicationDate>& published);

    /// What the matcher found in the last article, and which mentions stood: for explanations.
    [[nodiscard]] const corpus::MatchResult& matches() const noexcept { return matches_; }

private:
    void keep_countries_of_dateline();
    void add_implied(const std::optional<corpus::PublicationDate>& published);
    void add_actors(const corpus::AnalysedArticle& article, std::vector<corpus::Tag>& tags) const;
    void add_themes(const corpus::AnalysedArticle& article, std::vector<corpus::Tag>& tags);
    [[nodiscard]] corpus::Facet facet_of(std::uint32_t entry) const {
        return matcher_.taxonomy().entries[entry].tag.facet;
    }

    const corpus::Matcher& matcher_;
    corpus::TrieWords words_;
    corpus::MatchResult matches_;
    std::vector<ActorHit> hits_;
    ThemeScorer themes_;
};

}  // namespace chancery::indexer
