#include "corpus/taxonomy/difference.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace chancery::corpus {

namespace {

using Facts = std::vector<TaxonomyFact>;

/// A taxonomy as facts by id: two of them are compared without knowing what a fact means.
class FactBook {
public:
    explicit FactBook(const Taxonomy& taxonomy) {
        for (const Entry& entry : taxonomy.entries) add_entry(entry);
        for (const Theme& theme : taxonomy.themes) add_theme(theme);
        for (const ThemeGroup& group : taxonomy.theme_groups)
            facts_["theme:" + group.id].push_back({"label", group.label});
        for (const Mask& mask : taxonomy.masks) add_mask(mask);
        for (const Settlement& rule : taxonomy.settlements) add_settlement(rule);
        if (!taxonomy.given_names.empty()) add_texts(facts_["given-names"], "given name", taxonomy.given_names);
        for (auto& [id, facts] : facts_) std::sort(facts.begin(), facts.end());
    }

    [[nodiscard]] const std::map<std::string, Facts>& facts() const { return facts_; }

private:
    void add_entry(const Entry& entry) {
        Facts& facts = facts_[to_string(entry.tag)];
        facts.push_back({"label", entry.label});
        for (const auto& [name, code] : entry.codes) facts.push_back({"code " + name, code});
        for (const SurfaceForm& form : entry.forms) add_form(facts, std::string(to_string(form.via)), form);
        for (const TagId& implied : entry.implies) facts.push_back({"implies", to_string(implied)});
        add_texts(facts, "disputed_by", entry.disputed_by);
        add_validity(facts, "", entry.validity);
        add_texts(facts, "tags", entry.tags);
        add_texts(facts, "not_tags", entry.not_tags);
    }

    void add_theme(const Theme& theme) {
        Facts& facts = facts_["theme:" + theme.id];
        facts.push_back({"label", theme.label});
        if (!theme.iptc.empty()) facts.push_back({"iptc", theme.iptc});
        facts.push_back({"threshold", fmt::format("{}", theme.threshold)});
        add_texts(facts, "names", theme.names);
        add_patterns(facts, "strong", theme.strong);
        add_patterns(facts, "medium", theme.medium);
        add_patterns(facts, "weak", theme.weak);
        add_patterns(facts, "requires", theme.required);
        add_patterns(facts, "none", theme.none);
        add_texts(facts, "tags", theme.tags);
        add_texts(facts, "not_tags", theme.not_tags);
    }

    void add_mask(const Mask& mask) {
        Facts& facts = facts_["mask:" + mask.why];
        add_texts(facts, fmt::format("form, case {}", name_of(mask.case_class)), mask.forms);
    }

    void add_settlement(const Settlement& rule) {
        Facts& facts = facts_["settle:" + (rule.forms.empty() ? std::string() : rule.forms.front().form)];
        for (const SurfaceForm& form : rule.forms) add_form(facts, std::string(to_string(form.via)), form);
        for (const TagId& candidate : rule.candidates) facts.push_back({"candidate", to_string(candidate)});
        for (const auto& [candidate, cues] : rule.cues) add_texts(facts, "cue of " + to_string(candidate), cues);
        add_texts(facts, "cue of none", rule.none_cues);
        facts.push_back({"default", fallback_of(rule)});
    }

    static std::string fallback_of(const Settlement& rule) {
        switch (rule.fallback) {
            case Settlement::Default::None: return "none";
            case Settlement::Default::All: return "all";
            case Settlement::Default::Candidate: return to_string(rule.candidates[rule.fallback_candidate]);
        }
        return {};
    }

    static std::string_view name_of(CaseClass case_class) {
        switch (case_class) {
            case CaseClass::Name: return "name";
            case CaseClass::Exact: return "exact";
            case CaseClass::Any: return "any";
        }
        return {};
    }

    static void add_form(Facts& facts, const std::string& key, const SurfaceForm& form) {
        facts.push_back({key, form.form});
        const std::string about = fmt::format("{} {} ", key, form.form);
        if (form.case_class != CaseClass::Name)
            facts.push_back({about + "case", std::string(name_of(form.case_class))});
        add_guard(facts, about, form.guard);
        add_validity(facts, about, form.validity);
    }

    static void add_guard(Facts& facts, const std::string& about, const Guard& guard) {
        for (const GuardKey& key : kGuardKeys) add_texts(facts, fmt::format("{}{}", about, key.name), guard.*key.list);
        const std::array flags{std::pair{"unless_given_name", guard.unless_given_name},
                               std::pair{"unless_surname", guard.unless_surname},
                               std::pair{"dateline", guard.dateline}};
        for (const auto& [key, set] : flags) {
            if (set) facts.push_back({about + key, "true"});
        }
    }

    static void add_validity(Facts& facts, const std::string& about, const Validity& validity) {
        if (validity.from) facts.push_back({about + "valid_from", to_iso8601(*validity.from)});
        if (validity.to) facts.push_back({about + "valid_to", to_iso8601(*validity.to)});
    }

    static void add_texts(Facts& facts, const std::string& field, const std::vector<std::string>& texts) {
        for (const std::string& text : texts) facts.push_back({field, text});
    }

    static void add_patterns(Facts& facts, const std::string& field, const std::vector<ThemePattern>& patterns) {
        for (const ThemePattern& pattern : patterns) facts.push_back({field, pattern.text});
    }

    std::map<std::string, Facts> facts_;
};

/// The facts of `of` that `other` does not state; one that is stated twice there and once here is left once.
Facts missing_in(const Facts& other, const Facts& of) {
    Facts missing;
    std::set_difference(of.begin(), of.end(), other.begin(), other.end(), std::back_inserter(missing));
    return missing;
}

}  // namespace

std::vector<TaxonomyChange> find_taxonomy_changes(const Taxonomy& before, const Taxonomy& after) {
    using Kind = TaxonomyChange::Kind;
    const FactBook first(before);
    const FactBook second(after);
    std::vector<TaxonomyChange> changes;
    for (const auto& [id, facts] : first.facts()) {
        const auto other = second.facts().find(id);
        if (other == second.facts().end()) {
            changes.push_back({Kind::Removed, id, facts, {}});
        } else if (facts != other->second) {
            changes.push_back({Kind::Changed, id, missing_in(other->second, facts), missing_in(facts, other->second)});
        }
    }
    for (const auto& [id, facts] : second.facts()) {
        if (!first.facts().contains(id)) changes.push_back({Kind::Added, id, {}, facts});
    }
    std::sort(changes.begin(), changes.end(),
              [](const TaxonomyChange& a, const TaxonomyChange& b) { return a.id < b.id; });
    return changes;
}

}  // namespace chancery::corpus
