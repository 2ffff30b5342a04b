#include "corpus/taxonomy/lint.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "corpus/text/folding.hpp"

namespace chancery::corpus {

namespace {

class Linter {
public:
    explicit Linter(const Matcher& matcher) : taxonomy_(matcher.taxonomy()) {}

    std::vector<LintFinding> run() {
        check_forms();
        check_masks();
        for (const Entry& entry : taxonomy_.entries) check_entry(entry);
        for (const Theme& theme : taxonomy_.themes) check_theme(theme);
        return std::move(findings_);
    }

private:
    void report(const Origin& origin, std::string message) { findings_.push_back({origin, std::move(message)}); }

    /// Key of a form: the same words under the same case rule.
    static std::string key_of(const SurfaceForm& form) {
        return fmt::format("{}:{}", static_cast<int>(form.case_class), folded(form.form));
    }

    void check_forms() {
        std::map<std::pair<Facet, std::string>, const Entry*> open;
        for (const Entry& entry : taxonomy_.entries) {
            std::map<std::string, bool> own;
            for (const SurfaceForm& form : entry.forms) {
                if (!own.emplace(key_of(form) + (form.guard.empty() && form.validity.is_open() ? "" : "?"), true)
                         .second) {
                    report(form.origin, fmt::format("{} has the form \"{}\" twice", to_string(entry.tag), form.form));
                }
                if (!form.guard.empty() || !form.validity.is_open()) continue;
                const auto [other, added] = open.try_emplace({entry.tag.facet, key_of(form)}, &entry);
                if (!added && other->second != &entry) {
                    report(form.origin, fmt::format("\"{}\" belongs to {} and {} and no guard tells them apart",
                                                    form.form, to_string(entry.tag), to_string(other->second->tag)));
                }
            }
        }
    }

    /// A mask of the same words as an actor's form never hides anything: the actor is tagged all the same.
    void check_masks() {
        std::map<std::string, std::string> actors;
        for (const Entry& entry : taxonomy_.entries) {
            for (const SurfaceForm& form : entry.forms) actors.emplace(folded(form.form), to_string(entry.tag));
        }
        for (const Mask& mask : taxonomy_.masks) {
            for (const std::string& form : mask.forms) {
                if (const auto actor = actors.find(folded(form)); actor != actors.end()) {
                    report(mask.origin, fmt::format("the mask \"{}\" can never hide anything: it is a form of {}", form,
                                                    actor->second));
                }
            }
        }
    }

    void check_entry(const Entry& entry) {
        if (entry.forms.empty()) report(entry.origin, fmt::format("{} has no surface form", to_string(entry.tag)));
        if (entry.validity.from && entry.validity.to && *entry.validity.to < *entry.validity.from) {
            report(entry.origin, fmt::format("{} ends before it begins", to_string(entry.tag)));
        }
        if (entry.tag.facet != Facet::Country) return;
        const std::string& id = entry.tag.id;
        const bool code =
            id.size() == 2 && std::all_of(id.begin(), id.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (!code) report(entry.origin, fmt::format("{} is no country code", to_string(entry.tag)));
    }

    void check_theme(const Theme& theme) {
        const std::string group = theme.id.substr(0, theme.id.find('.'));
        const bool has_head = std::any_of(taxonomy_.theme_groups.begin(), taxonomy_.theme_groups.end(),
                                          [&](const ThemeGroup& head) { return head.id == group; });
        if (!has_head) report(theme.origin, fmt::format("theme {} has no [[theme_group]] \"{}\"", theme.id, group));
        if (theme.tags.size() < 2 || theme.not_tags.size() < 2) {
            report(theme.origin, fmt::format("theme {} needs two examples that tag and two that do not", theme.id));
        }
        if (theme.strong.empty() && theme.medium.empty())
            report(theme.origin, fmt::format("theme {} has no strong or medium pattern", theme.id));
    }

    const Taxonomy& taxonomy_;
    std::vector<LintFinding> findings_;
};

}  // namespace

std::vector<LintFinding> lint_taxonomy(const Matcher& matcher) { return Linter(matcher).run(); }

}  // namespace chancery::corpus
