#include "indexer/settlement.hpp"

#include <algorithm>
#include <unordered_map>

#include "corpus/taxonomy/theme_rules.hpp"

namespace chancery::indexer {

namespace {

using corpus::CompiledSettlement;
using corpus::FormOwner;
using corpus::MatchResult;
using corpus::Mention;
using corpus::Settlement;

std::uint32_t count_cues(const MatchResult& matches, const std::vector<std::uint32_t>& cues) {
    std::uint32_t count = 0;
    for (const std::uint32_t cue : cues) count += matches.cue_counts[cue];
    return count;
}

std::uint32_t count_entry(const std::vector<ActorHit>& clear, std::uint32_t entry) {
    return static_cast<std::uint32_t>(
        std::count_if(clear.begin(), clear.end(), [&](const ActorHit& hit) { return hit.entry == entry; }));
}

std::vector<std::uint32_t> fallback(const Settlement& rule, const CompiledSettlement& compiled) {
    switch (rule.fallback) {
        case Settlement::Default::All: return compiled.candidates;
        case Settlement::Default::Candidate: return {compiled.candidates[rule.fallback_candidate]};
        case Settlement::Default::None: break;
    }
    return {};
}

/// The entries that take the ambiguous mentions of one rule in this article.
std::vector<std::uint32_t> winners(const Settlement& rule, const CompiledSettlement& compiled,
                                   const MatchResult& matches, const std::vector<ActorHit>& clear) {
    std::uint32_t best = 0;
    std::vector<std::uint32_t> leaders;
    for (std::size_t i = 0; i < compiled.candidates.size(); ++i) {
        const std::uint32_t score = count_entry(clear, compiled.candidates[i]) + count_cues(matches, compiled.cues[i]);
        if (score > best) {
            best = score;
            leaders.clear();
        }
        if (score == best && score > 0) leaders.push_back(compiled.candidates[i]);
    }
    const std::uint32_t none = count_cues(matches, compiled.none_cues);
    if (none > best) return {};
    if (best == 0 || none == best) return fallback(rule, compiled);
    return leaders;
}

ActorHit to_hit(const Mention& mention, std::uint32_t entry, corpus::Via via) {
    return {entry, mention.field, via, mention.first, mention.last};
}

bool is_same_place(const Mention& left, const Mention& right) {
    return left.field == right.field && left.first == right.first && left.last == right.last;
}

/// The mentions of one article, told apart: owners that are sure, and places that a rule must settle.
class Sorter {
public:
    Sorter(const corpus::Matcher& matcher, const MatchResult& matches,
           const std::optional<corpus::PublicationDate>& published)
        : matcher_(matcher), matches_(matches), published_(published) {}

    void run(std::vector<ActorHit>& hits) {
        const std::vector<Mention>& mentions = matches_.mentions;
        for (std::size_t begin = 0, end = 0; begin < mentions.size(); begin = end) {
            while (end < mentions.size() && is_same_place(mentions[begin], mentions[end])) ++end;
            sort_place(begin, end, hits);
        }
        if (open_.empty()) return;
        clear_ = hits;
        for (const Mention* mention : open_) settle(*mention, hits);
        std::stable_sort(hits.begin(), hits.end(), stands_before);
    }

private:
    static bool stands_before(const ActorHit& left, const ActorHit& right) {
        return left.field != right.field ? left.field < right.field : left.first < right.first;
    }

    [[nodiscard]] const corpus::ConsumingForm& form(const Mention& mention) const {
        return matcher_.forms()[mention.form];
    }

    /// Mentions [begin, end) share one place. Where a rule and its candidate's own form meet, the form's guards
    /// speak first and the rule has the last word.
    void sort_place(std::size_t begin, std::size_t end, std::vector<ActorHit>& hits) {
        const Mention* rule = nullptr;
        for (std::size_t i = begin; i < end; ++i) {
            if (form(matches_.mentions[i]).owner == FormOwner::Settlement) rule = &matches_.mentions[i];
        }
        bool refused = rule == nullptr || rule->refusal != corpus::Refusal::None;
        for (std::size_t i = begin; i < end; ++i) {
            const Mention& mention = matches_.mentions[i];
            if (form(mention).owner != FormOwner::Entry || !form(mention).validity.holds_on(published_)) continue;
            if (rule != nullptr && is_candidate(*rule, form(mention).owner_index)) {
                refused = refused || mention.refusal != corpus::Refusal::None;
            } else if (mention.refusal == corpus::Refusal::None) {
                hits.push_back(to_hit(mention, form(mention).owner_index, form(mention).via));
            }
        }
        if (!refused) open_.push_back(rule);
    }

    [[nodiscard]] bool is_candidate(const Mention& rule, std::uint32_t entry) const {
        const auto& candidates = matcher_.rules().settlements()[form(rule).owner_index].candidates;
        return std::find(candidates.begin(), candidates.end(), entry) != candidates.end();
    }

    void settle(const Mention& mention, std::vector<ActorHit>& hits) {
        const std::uint32_t rule = form(mention).owner_index;
        const auto [place, added] = settled_.try_emplace(rule);
        if (added)
            place->second =
                winners(matcher_.taxonomy().settlements[rule], matcher_.rules().settlements()[rule], matches_, clear_);
        for (const std::uint32_t entry : place->second) hits.push_back(to_hit(mention, entry, form(mention).via));
    }

    const corpus::Matcher& matcher_;
    const MatchResult& matches_;
    const std::optional<corpus::PublicationDate>& published_;
    std::vector<const Mention*> open_;
    std::vector<ActorHit> clear_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> settled_;
};

}  // namespace

void settle_mentions(const corpus::Matcher& matcher, const MatchResult& matches,
                     const std::optional<corpus::PublicationDate>& published, std::vector<ActorHit>& hits) {
    hits.clear();
    Sorter(matcher, matches, published).run(hits);
}

}  // namespace chancery::indexer
