#include "indexer/theme_scorer.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/taxonomy/cue_table.hpp"

namespace chancery::indexer {

namespace {

constexpr double kTitleWeight = 3.0;
constexpr double kLeadWeight = 1.5;
constexpr std::uint32_t kLeadBytes = 400;
constexpr std::array kRepeats{1.0, 0.5, 0.25};  // what the first, second and third hit of a pattern count
constexpr double kShortWords = 300;
constexpr double kLengthSlope = 0.35;
constexpr std::size_t kMostEvidence = 24;

double length_factor(const corpus::AnalysedArticle& article) {
    const auto words = static_cast<double>(article[corpus::TextField::Title].tokens.size() +
                                           article[corpus::TextField::Body].tokens.size());
    return words <= kShortWords ? 1.0 : 1.0 + kLengthSlope * std::log(words / kShortWords);
}

}  // namespace

ThemeScorer::ThemeScorer(const corpus::Matcher& matcher)
    : matcher_(matcher), pattern_seen_(matcher.rules().patterns().size()), themes_(matcher.taxonomy().themes.size()) {}

std::span<const ThemeScore> ThemeScorer::score(const corpus::AnalysedArticle& article,
                                               const corpus::MatchResult& matches, const std::vector<ActorHit>& hits) {
    article_ = &article;
    matches_ = &matches;
    hits_ = &hits;
    index_hits(matches);
    collect_patterns(matches, hits);
    for (const std::uint32_t pattern : wanted_) apply(matcher_.rules().patterns()[pattern]);
    finish();
    return scores_;
}

/// A counting sort of the cue hits by cue: places of one cue stay in order.
void ThemeScorer::index_hits(const corpus::MatchResult& matches) {
    cue_starts_.assign(matches.cue_counts.size() + 1, 0);
    for (std::size_t cue = 0; cue < matches.cue_counts.size(); ++cue)
        cue_starts_[cue + 1] = cue_starts_[cue] + matches.cue_counts[cue];
    cue_places_.resize(matches.cue_hits.size());
    for (auto i = static_cast<std::uint32_t>(matches.cue_hits.size()); i-- > 0;) {
        cue_places_[--cue_starts_[matches.cue_hits[i].cue + 1]] = i;
    }
    // Each start was moved down to the start of the cue before it: shift back by one.
    for (std::size_t cue = 0; cue + 1 < cue_starts_.size(); ++cue) cue_starts_[cue] = cue_starts_[cue + 1];
    cue_starts_.back() = static_cast<std::uint32_t>(cue_places_.size());
}

void ThemeScorer::collect_patterns(const corpus::MatchResult& matches, const std::vector<ActorHit>& hits) {
    ++article_number_;
    wanted_.clear();
    const corpus::ThemeRules& rules = matcher_.rules();
    std::uint32_t last_cue = corpus::CueTable::kNoCue;
    for (const corpus::CueHit& hit : matches.cue_hits) {
        if (hit.cue != last_cue) want(rules.started_by_cue(hit.cue));
        last_cue = hit.cue;
    }
    std::array<bool, corpus::kFacetCount> met{};
    for (const ActorHit& hit : hits) {
        met[static_cast<std::size_t>(matcher_.taxonomy().entries[hit.entry].tag.facet)] = true;
        if (const auto* const patterns = rules.started_by_entry(hit.entry)) want(*patterns);
    }
    for (std::size_t facet = 0; facet < met.size(); ++facet) {
        if (met[facet]) want(rules.started_by_facet(static_cast<corpus::Facet>(facet)));
    }
    std::sort(wanted_.begin(), wanted_.end());
}

void ThemeScorer::want(const std::vector<std::uint32_t>& patterns) {
    for (const std::uint32_t pattern : patterns) {
        if (pattern_seen_[pattern] == article_number_) continue;
        pattern_seen_[pattern] = article_number_;
        wanted_.push_back(pattern);
    }
}

/// Each piece of text once, in order: "(mine|mines)" finds "mines" by both its choices.
void ThemeScorer::places_of(const corpus::CompiledOperand& operand, std::vector<Place>& places) const {
    places.clear();
    for (const std::uint32_t cue : operand.cues) {
        for (std::uint32_t i = cue_starts_[cue]; i < cue_starts_[cue + 1]; ++i) {
            const corpus::CueHit& hit = matches_->cue_hits[cue_places_[i]];
            if (hit.field != corpus::TextField::Dateline) places.push_back({hit.field, hit.first, hit.last});
        }
    }
    if (!operand.entries.empty() || !operand.facets.empty()) add_actors(operand, places);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
}

void ThemeScorer::add_actors(const corpus::CompiledOperand& operand, std::vector<Place>& places) const {
    for (const ActorHit& hit : *hits_) {
        if (hit.field == corpus::TextField::Dateline) continue;
        const corpus::Facet facet = matcher_.taxonomy().entries[hit.entry].tag.facet;
        const bool named =
            std::find(operand.entries.begin(), operand.entries.end(), hit.entry) != operand.entries.end();
        const bool any = std::find(operand.facets.begin(), operand.facets.end(), facet) != operand.facets.end();
        if (named || any) places.push_back({hit.field, hit.first, hit.last});
    }
}

bool ThemeScorer::is_linked(const Place& left, const Place& right, const corpus::PatternLink& link) const {
    if (left.field != right.field) return false;
    const bool overlap = left.first < right.last && right.first < left.last;
    if (overlap) return false;
    const corpus::AnalysedText& text = (*article_)[left.field];
    if (link.same_sentence) return text.sentence_of(left.first) == text.sentence_of(right.first);
    const std::uint32_t between = left.first < right.first ? right.first - left.last : left.first - right.last;
    return between < link.distance && text.paragraph_of(left.first) == text.paragraph_of(right.first);
}

/// False when nothing of the operand stands in the article, as far as its phrases tell.
bool ThemeScorer::may_stand(const corpus::CompiledOperand& operand) const {
    return !operand.entries.empty() || !operand.facets.empty() ||
           std::any_of(operand.cues.begin(), operand.cues.end(),
                       [&](std::uint32_t cue) { return matches_->cue_counts[cue] != 0; });
}

void ThemeScorer::apply(const corpus::CompiledPattern& pattern) {
    if (!std::all_of(pattern.operands.begin(), pattern.operands.end(),
                     [&](const corpus::CompiledOperand& operand) { return may_stand(operand); }))
        return;
    places_of(pattern.operands.front(), left_);
    for (std::size_t i = 0; i < pattern.links.size() && !left_.empty(); ++i) {
        places_of(pattern.operands[i + 1], right_);
        const auto is_alone = [&](const Place& left) {
            return std::none_of(right_.begin(), right_.end(),
                                [&](const Place& right) { return is_linked(left, right, pattern.links[i]); });
        };
        left_.erase(std::remove_if(left_.begin(), left_.end(), is_alone), left_.end());
    }
    if (left_.empty()) return;
    Accumulator& theme = themes_[pattern.theme];
    if (!theme.touched) {
        theme = Accumulator{};
        theme.touched = true;
        touched_.push_back(pattern.theme);
    }
    switch (pattern.role) {
        case corpus::PatternRole::Veto: theme.vetoed = true; break;
        case corpus::PatternRole::Requirement: theme.required = true; break;
        case corpus::PatternRole::Evidence: add_evidence(pattern, left_); break;
    }
}

double ThemeScorer::place_weight(const Place& place) const {
    if (place.field == corpus::TextField::Title) return kTitleWeight;
    return (*article_)[place.field].tokens[place.first].start < kLeadBytes ? kLeadWeight : 1.0;
}

void ThemeScorer::add_evidence(const corpus::CompiledPattern& pattern, const std::vector<Place>& places) {
    Accumulator& theme = themes_[pattern.theme];
    std::array<double, kRepeats.size()> best{};
    for (const Place& place : places) {
        const double weight = place_weight(place);
        const auto slot = std::find_if(best.begin(), best.end(), [&](double held) { return held < weight; });
        if (slot != best.end()) {
            std::copy_backward(slot, best.end() - 1, best.end());
            *slot = weight;
        }
        const corpus::AnalysedText& text = (*article_)[place.field];
        if (theme.evidence.size() < kMostEvidence) {
            theme.evidence.push_back({place.field, text.tokens[place.first].start, text.tokens[place.last - 1].end});
        }
    }
    theme.hits += static_cast<std::uint32_t>(places.size());
    for (std::size_t i = 0; i < best.size(); ++i) theme.score += pattern.weight * best[i] * kRepeats[i];
}

void ThemeScorer::finish() {
    const double factor = length_factor(*article_);
    scores_.clear();
    std::sort(touched_.begin(), touched_.end());
    for (const std::uint32_t index : touched_) {
        Accumulator& theme = themes_[index];
        theme.touched = false;
        const double score = theme.score / factor;
        const bool missing = matcher_.rules().has_requirement(index) && !theme.required;
        if (theme.vetoed || missing || score < matcher_.taxonomy().themes[index].threshold) continue;
        std::sort(
            theme.evidence.begin(), theme.evidence.end(), [](const corpus::Evidence& a, const corpus::Evidence& b) {
                return a.field != b.field ? a.field < b.field : a.start != b.start ? a.start < b.start : a.end < b.end;
            });
        theme.evidence.erase(std::unique(theme.evidence.begin(), theme.evidence.end()), theme.evidence.end());
        scores_.push_back({index, score, theme.hits, std::move(theme.evidence)});
    }
    touched_.clear();
}

}  // namespace chancery::indexer
