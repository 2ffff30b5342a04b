#pragma once

#include <unordered_map>
#include <vector>

#include "corpus/taxonomy/compiled_guards.hpp"
#include "corpus/taxonomy/consuming_form.hpp"
#include "corpus/taxonomy/cue_table.hpp"
#include "corpus/taxonomy/matcher.hpp"
#include "corpus/taxonomy/theme_rules.hpp"

namespace chancery::corpus {

/// Fills a Matcher from its taxonomy: forms and cues into the trie, guards and rules into numbers.
class MatcherBuilder {
public:
    explicit MatcherBuilder(Matcher& matcher) : matcher_(matcher) {}

    /// Errors:  throws chancery::Error (BadTaxonomy) with the place of the first mistake.
    void build();

private:
    void add_entries();
    void add_settlements();
    void add_masks();
    void add_themes();
    void add_patterns(const Theme& theme, std::uint32_t index, const std::vector<ThemePattern>& patterns,
                      PatternRole role, double weight);
    void add_surface(const SurfaceForm& surface, FormOwner owner, std::uint32_t index);
    void add_form(ConsumingForm form, const Origin& origin);
    void add_terminals();

    std::int32_t guard(const Guard& guard, const Origin& origin);
    GuardList guard_list(const std::vector<std::string>& items, const Origin& origin);
    std::vector<std::uint32_t> cues(const std::vector<std::string>& phrases, const Origin& origin);
    CompiledOperand operand(const PatternOperand& operand, const Origin& origin);
    std::uint32_t entry_of(const TagId& tag, const Origin& origin) const;

    Matcher& matcher_;
    Vocabulary vocabulary_;
    std::unordered_map<std::string, std::uint32_t> entry_index_;
    std::vector<std::pair<PhraseTrie::Node, std::uint32_t>> form_nodes_;
};

}  // namespace chancery::corpus
