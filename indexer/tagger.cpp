#include "indexer/tagger.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>

#include "indexer/salience.hpp"
#include "indexer/settlement.hpp"

namespace chancery::indexer {

namespace {

using corpus::Facet;
using corpus::Tag;
using corpus::TextField;

/// What the actors of one facet have together.
struct FacetTotals {
    std::uint32_t mentions = 0;
    std::uint32_t top = 0;
    std::uint32_t actors = 0;
};

corpus::Evidence to_evidence(const ActorHit& hit, const corpus::AnalysedArticle& article) {
    const corpus::AnalysedText& text = article[hit.field];
    return {hit.field, text.tokens[hit.first].start, text.tokens[hit.last - 1].end};
}

bool is_listed_before(const Tag& left, const Tag& right) {
    if (left.id.facet != right.id.facet) return left.id.facet < right.id.facet;
    if (left.salience != right.salience) return left.salience > right.salience;
    return left.id.id < right.id.id;
}

MentionProfile profile_of(const Tag& tag, const FacetTotals& totals) {
    MentionProfile profile;
    profile.mentions = tag.mentions;
    profile.facet_mentions = totals.mentions;
    profile.top_mentions = totals.top;
    profile.facet_actors = totals.actors;
    for (const corpus::Evidence& evidence : tag.evidence) {
        if (evidence.field == TextField::Title) {
            profile.in_title = true;
        } else if (evidence.field == TextField::Dateline) {
            profile.in_dateline = true;
        } else {
            profile.first_byte = std::min(profile.first_byte, evidence.start);
        }
    }
    return profile;
}

}  // namespace

std::vector<Tag> Tagger::tag(const corpus::AnalysedArticle& article, const corpus::Vocabulary& vocabulary,
                             const std::optional<corpus::PublicationDate>& published) {
    matcher_.match(article, vocabulary, words_, matches_);
    settle_mentions(matcher_, matches_, published, hits_);
    keep_countries_of_dateline();
    add_implied(published);
    std::vector<Tag> tags;
    add_actors(article, tags);
    add_themes(article, tags);
    std::sort(tags.begin(), tags.end(), is_listed_before);
    return tags;
}

/// A dateline says where a report was filed: that speaks for the country, not for the organisation that sits there.
void Tagger::keep_countries_of_dateline() {
    const auto is_other = [&](const ActorHit& hit) {
        return hit.field == TextField::Dateline && facet_of(hit.entry) != Facet::Country;
    };
    hits_.erase(std::remove_if(hits_.begin(), hits_.end(), is_other), hits_.end());
}

/// Crimea gives Ukraine: an implied hit stands where the hit that implies it stands.
void Tagger::add_implied(const std::optional<corpus::PublicationDate>& published) {
    const std::size_t own = hits_.size();
    for (std::size_t i = 0; i < own; ++i) {
        const ActorHit hit = hits_[i];
        const corpus::Entry& entry = matcher_.taxonomy().entries[hit.entry];
        if (entry.implies.empty() || !entry.validity.holds_on(published)) continue;
        for (const std::uint32_t implied : matcher_.implied_by(hit.entry)) {
            hits_.push_back({implied, hit.field, corpus::Via::Implied, hit.first, hit.last});
        }
    }
    // One piece of text speaks once for a tag, by its own form before an implication.
    const auto key = [](const ActorHit& hit) { return std::tuple(hit.field, hit.first, hit.entry); };
    std::stable_sort(hits_.begin(), hits_.end(), [&](const ActorHit& a, const ActorHit& b) { return key(a) < key(b); });
    hits_.erase(
        std::unique(hits_.begin(), hits_.end(), [&](const ActorHit& a, const ActorHit& b) { return key(a) == key(b); }),
        hits_.end());
}

void Tagger::add_actors(const corpus::AnalysedArticle& article, std::vector<Tag>& tags) const {
    std::unordered_map<std::uint32_t, std::size_t> place_of_entry;
    for (const ActorHit& hit : hits_) {
        const auto [place, added] = place_of_entry.try_emplace(hit.entry, tags.size());
        if (added) tags.emplace_back().id = matcher_.taxonomy().entries[hit.entry].tag;
        Tag& tag = tags[place->second];
        ++tag.mentions;
        tag.via = static_cast<std::uint16_t>(tag.via | (1U << static_cast<unsigned>(hit.via)));
        tag.evidence.push_back(to_evidence(hit, article));
    }
    std::array<FacetTotals, corpus::kFacetCount> totals{};
    for (const Tag& tag : tags) {
        FacetTotals& facet = totals[static_cast<std::size_t>(tag.id.facet)];
        facet.mentions += tag.mentions;
        facet.top = std::max(facet.top, tag.mentions);
        ++facet.actors;
    }
    for (Tag& tag : tags) {
        tag.salience = actor_salience(profile_of(tag, totals[static_cast<std::size_t>(tag.id.facet)]));
        std::sort(tag.evidence.begin(), tag.evidence.end(), [](const corpus::Evidence& a, const corpus::Evidence& b) {
            return a.field != b.field ? a.field < b.field : a.start < b.start;
        });
    }
}

void Tagger::add_themes(const corpus::AnalysedArticle& article, std::vector<Tag>& tags) {
    constexpr auto kByRule = static_cast<std::uint16_t>(1U << static_cast<unsigned>(corpus::Via::Rule));
    std::map<std::string, Tag> heads;
    for (const ThemeScore& found : themes_.score(article, matches_, hits_)) {
        const corpus::Theme& theme = matcher_.taxonomy().themes[found.theme];
        const int salience = theme_salience(found.score, theme.threshold);
        Tag& tag = tags.emplace_back();
        tag.id = {Facet::Theme, theme.id};
        tag.salience = salience;
        tag.mentions = found.hits;
        tag.via = kByRule;
        tag.evidence = found.evidence;
        const std::string group = theme.id.substr(0, theme.id.find('.'));
        Tag& head = heads[group];
        head.id = {Facet::Theme, group};
        head.via = kByRule;
        head.salience = std::max(head.salience, salience);
        head.mentions += found.hits;
    }
    for (auto& [group, head] : heads) tags.push_back(std::move(head));
}

}  // namespace chancery::indexer
