#include "corpus/taxonomy/compiled_guards.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace chancery::corpus {

namespace {

/// What turns a people's name into a word about birth, speech or manner: "Somali-born", "Russian-speaking".
constexpr std::array<std::string_view, 7> kHyphenTails{"born",  "speaking",  "language", "educated",
                                                       "style", "descended", "themed"};

constexpr std::uint32_t kLongestCue = 12;  // words: how far before a mention a cue that touches it may begin

/// Looks at one mention in its article.
class Context {
public:
    Context(const AnalysedArticle& article, const std::vector<ConsumingForm>& forms, const MatchResult& result,
            const Mention& mention)
        : text_(article[mention.field]), forms_(forms), result_(result), mention_(mention) {}

    /// What of the guard refuses the mention.
    [[nodiscard]] Refusal refusal(const CompiledGuard& guard, std::uint32_t given_names) const {
        const Refusal met = met_context(guard, given_names);
        if (met != Refusal::None || (guard.dateline && mention_.field == TextField::Dateline)) return met;
        return missing_context(guard);
    }

private:
    [[nodiscard]] Refusal met_context(const CompiledGuard& guard, std::uint32_t given_names) const {
        if (before(guard.unless_before)) return Refusal::UnlessBefore;
        if (after(guard.unless_after)) return Refusal::UnlessAfter;
        if (near(guard.unless_near)) return Refusal::UnlessNear;
        if (anywhere(guard.unless_document)) return Refusal::UnlessDocument;
        if (guard.unless_given_name && follows_cue(given_names)) return Refusal::UnlessGivenName;
        return guard.unless_surname && precedes_surname() ? Refusal::UnlessSurname : Refusal::None;
    }

    [[nodiscard]] Refusal missing_context(const CompiledGuard& guard) const {
        if (!guard.only_before.empty() && !before(guard.only_before)) return Refusal::OnlyBefore;
        if (!guard.only_after.empty() && !after(guard.only_after)) return Refusal::OnlyAfter;
        if (!guard.only_near.empty() && !near(guard.only_near)) return Refusal::OnlyNear;
        return guard.only_document.empty() || anywhere(guard.only_document) ? Refusal::None : Refusal::OnlyDocument;
    }

    /// The first of cue hits or mentions that begins in this field at `token` or later.
    template <class Found>
    [[nodiscard]] typename std::vector<Found>::const_iterator first_from(const std::vector<Found>& all,
                                                                         std::uint32_t token) const {
        return std::lower_bound(all.begin(), all.end(), token, [&](const Found& one, std::uint32_t at) {
            return one.field != mention_.field ? one.field < mention_.field : one.first < at;
        });
    }

    template <class Test>
    [[nodiscard]] bool any_hit(std::uint32_t from, std::uint32_t to, Test test) const {
        for (auto hit = first_from(result_.cue_hits, from);
             hit != result_.cue_hits.end() && hit->field == mention_.field && hit->first < to; ++hit) {
            if (test(*hit)) return true;
        }
        return false;
    }

    static bool holds(const GuardList& list, std::uint32_t cue) {
        return std::find(list.cues.begin(), list.cues.end(), cue) != list.cues.end();
    }

    /// A cue of the list follows the mention at once.
    [[nodiscard]] bool before(const GuardList& list) const {
        if (list.cues.empty() || mention_.last >= text_.tokens.size()) return false;
        if ((text_.tokens[mention_.last].gap & gap::kSentence) != 0) return false;
        return any_hit(mention_.last, mention_.last + 1, [&](const CueHit& hit) { return holds(list, hit.cue); });
    }

    /// A cue of the list stands just before the mention.
    [[nodiscard]] bool after(const GuardList& list) const {
        if (list.cues.empty() || (text_.tokens[mention_.first].gap & gap::kSentence) != 0) return false;
        return any_hit(start_of_reach(), mention_.first,
                       [&](const CueHit& hit) { return hit.last == mention_.first && holds(list, hit.cue); });
    }

    [[nodiscard]] std::uint32_t start_of_reach() const {
        return mention_.first > kLongestCue ? mention_.first - kLongestCue : 0;
    }

    [[nodiscard]] bool near(const GuardList& list) const {
        if (list.empty()) return false;
        const auto [first, last] = text_.sentence_range(text_.sentence_of(mention_.first));
        if (any_hit(first, last, [&](const CueHit& hit) { return holds(list, hit.cue) && !is_inside_mention(hit); }))
            return true;
        return any_mention(list, [&, from = first, to = last](const Mention& other) {
            return other.field == mention_.field && other.first >= from && other.first < to;
        });
    }

    [[nodiscard]] bool anywhere(const GuardList& list) const {
        const bool cue =
            std::any_of(list.cues.begin(), list.cues.end(), [&](std::uint32_t id) { return result_.has_cue(id); });
        return cue || any_mention(list, [](const Mention&) { return true; });
    }

    [[nodiscard]] bool is_inside_mention(const CueHit& hit) const {
        return hit.first >= mention_.first && hit.last <= mention_.last;
    }

    template <class Test>
    [[nodiscard]] bool any_mention(const GuardList& list, Test test) const {
        if (list.entries.empty()) return false;
        return std::any_of(result_.mentions.begin(), result_.mentions.end(), [&](const Mention& other) {
            const ConsumingForm& form = forms_[other.form];
            return other.first != mention_.first && form.owner == FormOwner::Entry && test(other) &&
                   std::find(list.entries.begin(), list.entries.end(), form.owner_index) != list.entries.end();
        });
    }

    [[nodiscard]] bool follows_cue(std::uint32_t cue) const {
        GuardList list;
        list.cues.push_back(cue);
        return (text_.tokens[mention_.first].gap & gap::kComma) == 0 && after(list);
    }

    /// The next word begins with a capital, follows after a mere space, and begins no actor.
    [[nodiscard]] bool precedes_surname() const {
        if (mention_.last >= text_.tokens.size()) return false;
        const Token& next = text_.tokens[mention_.last];
        if (next.shape != Shape::Capitalised && next.shape != Shape::Mixed) return false;
        if (next.gap != gap::kSpace || next.end - next.start < 2) return false;
        const auto follower = first_from(result_.mentions, mention_.last);
        return follower == result_.mentions.end() || follower->field != mention_.field ||
               follower->first != mention_.last;
    }

    const AnalysedText& text_;
    const std::vector<ConsumingForm>& forms_;
    const MatchResult& result_;
    const Mention& mention_;
};

bool has_hyphen_tail(const AnalysedText& text, const Vocabulary& vocabulary, const Mention& mention) {
    if (mention.last >= text.tokens.size() || (text.tokens[mention.last].gap & gap::kHyphen) == 0) return false;
    const std::string_view tail = vocabulary.word(text.tokens[mention.last].word);
    return std::find(kHyphenTails.begin(), kHyphenTails.end(), tail) != kHyphenTails.end();
}

}  // namespace

void CompiledGuards::apply(const AnalysedArticle& article, const Vocabulary& vocabulary,
                           const std::vector<ConsumingForm>& forms, MatchResult& result) const {
    for (Mention& mention : result.mentions) {
        const std::int32_t guard = forms[mention.form].guard;
        if (has_hyphen_tail(article[mention.field], vocabulary, mention))
            mention.refusal = Refusal::HyphenTail;
        else if (guard >= 0)
            mention.refusal = Context(article, forms, result, mention)
                                  .refusal(guards_[static_cast<std::size_t>(guard)], given_names_);
    }
}

}  // namespace chancery::corpus
