#include "corpus/taxonomy/theme_rules.hpp"

namespace chancery::corpus {

const std::vector<std::uint32_t>* ThemeRules::started_by_entry(std::uint32_t entry) const {
    const auto found = by_entry_.find(entry);
    return found == by_entry_.end() ? nullptr : &found->second;
}

void ThemeRules::index(std::size_t cue_count, std::size_t theme_count) {
    by_cue_.resize(cue_count);
    by_facet_.resize(kFacetCount);
    has_requirement_.resize(theme_count);
    for (std::uint32_t i = 0; i < patterns_.size(); ++i) {
        const CompiledPattern& pattern = patterns_[i];
        const CompiledOperand& first = pattern.operands.front();
        for (const std::uint32_t cue : first.cues) by_cue_[cue].push_back(i);
        for (const std::uint32_t entry : first.entries) by_entry_[entry].push_back(i);
        for (const Facet facet : first.facets) by_facet_[static_cast<std::size_t>(facet)].push_back(i);
        if (pattern.role == PatternRole::Requirement) has_requirement_[pattern.theme] = true;
    }
}

}  // namespace chancery::corpus
