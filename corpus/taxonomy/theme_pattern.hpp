#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/support/expected.hpp"
#include "corpus/taxonomy/tag_id.hpp"

namespace chancery::corpus {

/// A word of a phrase in a pattern or guard.
struct PatternWord {
    std::string text;     ///< as written, without the marks `=` and `*`
    bool exact = false;   ///< `=WHO`: keeps capitals, no plural, no spelling variants
    bool prefix = false;  ///< `denuclearis*`: any ending
};

using PatternPhrase = std::vector<PatternWord>;

/// What one side of NEAR or SENT may be: any of these phrases or actors.
struct PatternOperand {
    std::vector<PatternPhrase> phrases;
    std::vector<TagId> actors;  ///< an id "*" means any of the facet
};

/// How neighbouring operands must stand to each other.
struct PatternLink {
    bool same_sentence = false;  ///< SENT
    std::uint32_t distance = 0;  ///< NEAR/n: words between at most n - 1
};

/// A theme's pattern as a tree: operand (link operand)*.
struct ThemePattern {
    std::string text;  ///< as written
    std::vector<PatternOperand> operands;
    std::vector<PatternLink> links;  ///< one fewer than operands
};

/// Parses a pattern as docs/taxonomy.md describes it.
///
/// Errors:  the reason, with the place in the pattern, as an English phrase without a full stop.
[[nodiscard]] Expected<ThemePattern, std::string> parse_theme_pattern(std::string_view text);

/// Parses one phrase without groups or operators: a guard's item.
[[nodiscard]] Expected<PatternPhrase, std::string> parse_pattern_phrase(std::string_view text);

}  // namespace chancery::corpus
