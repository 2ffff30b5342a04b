#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "corpus/taxonomy/taxonomy.hpp"
#include "corpus/taxonomy/theme_pattern.hpp"

namespace chancery::corpus {

class CueTable;

/// One side of a compiled pattern: any of these cues, entries or facets.
struct CompiledOperand {
    std::vector<std::uint32_t> cues;
    std::vector<std::uint32_t> entries;
    std::vector<Facet> facets;
};

/// What a pattern does for its theme.
enum class PatternRole : std::uint8_t { Evidence, Requirement, Veto };

/// A pattern in the matcher's numbers.
struct CompiledPattern {
    std::uint32_t theme = 0;  ///< index into the taxonomy's themes
    PatternRole role = PatternRole::Evidence;
    double weight = 0;  ///< of Evidence
    std::vector<CompiledOperand> operands;
    std::vector<PatternLink> links;
    std::string_view text;  ///< as written; owned by the taxonomy
};

/// A settlement's candidates and cues in the matcher's numbers.
struct CompiledSettlement {
    std::vector<std::uint32_t> candidates;         ///< entries
    std::vector<std::vector<std::uint32_t>> cues;  ///< by candidate
    std::vector<std::uint32_t> none_cues;
};

/// The rules over cues: themes and settlements.
class ThemeRules {
public:
    [[nodiscard]] const std::vector<CompiledPattern>& patterns() const noexcept { return patterns_; }
    [[nodiscard]] const std::vector<CompiledSettlement>& settlements() const noexcept { return settlements_; }

    /// Patterns whose first operand the cue, entry or facet can fill; the others need not be looked at.
    [[nodiscard]] const std::vector<std::uint32_t>& started_by_cue(std::uint32_t cue) const { return by_cue_[cue]; }
    [[nodiscard]] const std::vector<std::uint32_t>* started_by_entry(std::uint32_t entry) const;
    [[nodiscard]] const std::vector<std::uint32_t>& started_by_facet(Facet facet) const {
        return by_facet_[static_cast<std::size_t>(facet)];
    }

    /// True when the theme has Requirement patterns.
    [[nodiscard]] bool has_requirement(std::uint32_t theme) const { return has_requirement_[theme]; }

private:
    friend class MatcherBuilder;

    void index(std::size_t cue_count, std::size_t theme_count);

    std::vector<CompiledPattern> patterns_;
    std::vector<CompiledSettlement> settlements_;
    std::vector<std::vector<std::uint32_t>> by_cue_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_entry_;
    std::vector<std::vector<std::uint32_t>> by_facet_;
    std::vector<bool> has_requirement_;
};

}  // namespace chancery::corpus
