#pragma once

#include <cstdint>
#include <vector>

#include "corpus/taxonomy/consuming_form.hpp"
#include "corpus/taxonomy/matcher.hpp"

namespace chancery::corpus {

/// A guard's list as the matcher uses it.
struct GuardList {
    std::vector<std::uint32_t> cues;
    std::vector<std::uint32_t> entries;  ///< tags whose mention counts

    [[nodiscard]] bool empty() const { return cues.empty() && entries.empty(); }
};

/// The context that a form needs or must not have, in the matcher's numbers.
struct CompiledGuard {
    GuardList unless_before, unless_after, unless_near, unless_document;
    GuardList only_before, only_after, only_near, only_document;
    bool unless_given_name = false;
    bool unless_surname = false;
    bool dateline = false;
};

/// Decides for each mention with a guard whether it stands.
class CompiledGuards {
public:
    std::int32_t add(CompiledGuard guard) {
        guards_.push_back(std::move(guard));
        return static_cast<std::int32_t>(guards_.size()) - 1;
    }

    void set_given_names(std::uint32_t cue) { given_names_ = cue; }

    /// Marks the mentions of `result` that their guards refuse, or that are the head of a compound such as
    /// "Somali-born".
    void apply(const AnalysedArticle& article, const Vocabulary& vocabulary, const std::vector<ConsumingForm>& forms,
               MatchResult& result) const;

private:
    std::vector<CompiledGuard> guards_;
    std::uint32_t given_names_ = UINT32_MAX;
};

}  // namespace chancery::corpus
