#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "corpus/taxonomy/matcher.hpp"
#include "corpus/taxonomy/tag.hpp"
#include "corpus/taxonomy/theme_rules.hpp"
#include "indexer/actor_hit.hpp"

namespace chancery::indexer {

/// A theme that an article reaches.
struct ThemeScore {
    std::uint32_t theme = 0;  ///< index into the taxonomy's themes
    double score = 0;
    std::uint32_t hits = 0;
    std::vector<corpus::Evidence> evidence;
};

/// Applies the themes' weighted patterns to what the matcher and the settlement found (docs/taxonomy.md, "Themes").
/// Keeps its working memory from article to article: one per worker.
class ThemeScorer {
public:
    explicit ThemeScorer(const corpus::Matcher& matcher);

    /// The themes at or over their threshold, in the taxonomy's order. Valid until the next call.
    [[nodiscard]] std::span<const ThemeScore> score(const corpus::AnalysedArticle& article,
                                                    const corpus::MatchResult& matches,
                                                    const std::vector<ActorHit>& hits);

private:
    /// Where an operand stands.
    struct Place {
        corpus::TextField field = corpus::TextField::Body;
        std::uint32_t first = 0;
        std::uint32_t last = 0;

        friend auto operator<=>(const Place&, const Place&) = default;
    };

    void index_hits(const corpus::MatchResult& matches);
    void collect_patterns(const corpus::MatchResult& matches, const std::vector<ActorHit>& hits);
    void want(const std::vector<std::uint32_t>& patterns);
    [[nodiscard]] bool may_stand(const corpus::CompiledOperand& operand) const;
    void apply(const corpus::CompiledPattern& pattern);
    void places_of(const corpus::CompiledOperand& operand, std::vector<Place>& places) const;
    void add_actors(const corpus::CompiledOperand& operand, std::vector<Place>& places) const;
    [[nodiscard]] bool is_linked(const Place& left, const Place& right, const corpus::PatternLink& link) const;
    void add_evidence(const corpus::CompiledPattern& pattern, const std::vector<Place>& places);
    [[nodiscard]] double place_weight(const Place& place) const;
    void finish();

    struct Accumulator {
        double score = 0;
        std::uint32_t hits = 0;
        bool required = false;
        bool vetoed = false;
        bool touched = false;
        std::vector<corpus::Evidence> evidence;
    };

    const corpus::Matcher& matcher_;
    const corpus::AnalysedArticle* article_ = nullptr;
    const corpus::MatchResult* matches_ = nullptr;
    const std::vector<ActorHit>* hits_ = nullptr;
    std::vector<std::uint32_t> cue_starts_;    ///< by cue: where its places begin in cue_places_
    std::vector<std::uint32_t> cue_places_;    ///< indexes into matches_->cue_hits
    std::vector<std::uint64_t> pattern_seen_;  ///< by pattern: the article that last wanted it
    std::uint64_t article_number_ = 0;
    std::vector<std::uint32_t> wanted_;
    std::vector<Accumulator> themes_;
    std::vector<std::uint32_t> touched_;
    std::vector<Place> left_;
    std::vector<Place> right_;
    std::vector<ThemeScore> scores_;
};

}  // namespace chancery::indexer
