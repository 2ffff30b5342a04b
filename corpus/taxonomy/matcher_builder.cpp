#include "corpus/taxonomy/matcher_builder.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "corpus/support/nearest.hpp"
#include "corpus/taxonomy/toml_cursor.hpp"

namespace chancery::corpus {

namespace {

constexpr double kStrong = 2.0;
constexpr double kMedium = 1.0;
constexpr double kWeak = 0.4;
constexpr std::size_t kMostWords = 32;  // of a form: one bit each in ConsumingForm::commas

}  // namespace

void MatcherBuilder::build() {
    const Taxonomy& taxonomy = matcher_.taxonomy_;
    for (std::uint32_t i = 0; i < taxonomy.entries.size(); ++i)
        entry_index_.emplace(to_string(taxonomy.entries[i].tag), i);
    if (!taxonomy.given_names.empty())
        matcher_.guards_->set_given_names(matcher_.cues_->intern_capitalised(taxonomy.given_names));
    add_entries();
    add_settlements();
    add_masks();
    add_themes();
    add_terminals();
    for (const Entry& entry : taxonomy.entries) matcher_.labels_.emplace(entry.tag, entry.label);
    for (const Theme& theme : taxonomy.themes) matcher_.labels_.emplace(TagId{Facet::Theme, theme.id}, theme.label);
    for (const ThemeGroup& group : taxonomy.theme_groups)
        matcher_.labels_.emplace(TagId{Facet::Theme, group.id}, group.label);
    matcher_.rules_->index(matcher_.cues_->size(), taxonomy.themes.size());
}

void MatcherBuilder::add_entries() {
    const std::vector<Entry>& entries = matcher_.taxonomy_.entries;
    matcher_.implied_.resize(entries.size());
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        for (const TagId& implied : entries[i].implies)
            matcher_.implied_[i].push_back(entry_of(implied, entries[i].origin));
        for (const SurfaceForm& surface : entries[i].forms) add_surface(surface, FormOwner::Entry, i);
    }
}

void MatcherBuilder::add_surface(const SurfaceForm& surface, FormOwner owner, std::uint32_t index) {
    ConsumingForm form;
    form.owner = owner;
    form.owner_index = index;
    form.via = surface.via;
    form.case_class = surface.case_class;
    form.needs_hyphen = surface.via == Via::Combining;
    form.text = surface.form;
    form.validity = surface.validity;
    if (!surface.guard.empty()) form.guard = guard(surface.guard, surface.origin);
    add_form(std::move(form), surface.origin);
}

void MatcherBuilder::add_settlements() {
    const std::vector<Settlement>& settlements = matcher_.taxonomy_.settlements;
    for (std::uint32_t i = 0; i < settlements.size(); ++i) {
        const Settlement& rule = settlements[i];
        CompiledSettlement compiled;
        for (const TagId& candidate : rule.candidates) {
            compiled.candidates.push_back(entry_of(candidate, rule.origin));
            compiled.cues.push_back(cues(
                rule.cues.contains(candidate) ? rule.cues.at(candidate) : std::vector<std::string>{}, rule.origin));
        }
        compiled.none_cues = cues(rule.none_cues, rule.origin);
        matcher_.rules_->settlements_.push_back(std::move(compiled));
        for (const SurfaceForm& surface : rule.forms) add_surface(surface, FormOwner::Settlement, i);
    }
}

void MatcherBuilder::add_masks() {
    const std::vector<Mask>& masks = matcher_.taxonomy_.masks;
    for (std::uint32_t i = 0; i < masks.size(); ++i) {
        for (const std::string& text : masks[i].forms) {
            ConsumingForm form;
            form.owner = FormOwner::Mask;
            form.owner_index = i;
            form.case_class = masks[i].case_class;
            form.text = text;
            add_form(std::move(form), masks[i].origin);
        }
    }
}

void MatcherBuilder::add_themes() {
    const std::vector<Theme>& themes = matcher_.taxonomy_.themes;
    for (std::uint32_t i = 0; i < themes.size(); ++i) {
        const Theme& theme = themes[i];
        add_patterns(theme, i, theme.strong, PatternRole::Evidence, kStrong);
        add_patterns(theme, i, theme.medium, PatternRole::Evidence, kMedium);
        add_patterns(theme, i, theme.weak, PatternRole::Evidence, kWeak);
        add_patterns(theme, i, theme.required, PatternRole::Requirement, 0);
        add_patterns(theme, i, theme.none, PatternRole::Veto, 0);
    }
}

void MatcherBuilder::add_patterns(const Theme& theme, std::uint32_t index, const std::vector<ThemePattern>& patterns,
                                  PatternRole role, double weight) {
    for (const ThemePattern& written : patterns) {
        CompiledPattern pattern;
        pattern.theme = index;
        pattern.role = role;
        pattern.weight = weight;
        pattern.text = written.text;
        pattern.links = written.links;
        for (const PatternOperand& side : written.operands) pattern.operands.push_back(operand(side, theme.origin));
        matcher_.rules_->patterns_.push_back(std::move(pattern));
    }
}

CompiledOperand MatcherBuilder::operand(const PatternOperand& operand, const Origin& origin) {
    CompiledOperand compiled;
    for (const PatternPhrase& phrase : operand.phrases) {
        const std::uint32_t cue = matcher_.cues_->intern(phrase, CueTable::Variants::EnglishSpelling);
        if (cue == CueTable::kNoCue) fail_taxonomy(origin, "a phrase of a pattern has no words");
        compiled.cues.push_back(cue);
    }
    for (const TagId& actor : operand.actors) {
        if (actor.id == "*") {
            compiled.facets.push_back(actor.facet);
        } else {
            compiled.entries.push_back(entry_of(actor, origin));
        }
    }
    return compiled;
}

void MatcherBuilder::add_form(ConsumingForm form, const Origin& origin) {
    std::vector<Token> tokens;
    Analyser(vocabulary_).analyse(form.text, tokens);
    if (tokens.empty() || tokens.size() > kMostWords) {
        fail_taxonomy(origin, fmt::format("the form \"{}\" has {} words; it needs 1 to {}", form.text, tokens.size(),
                                          kMostWords));
    }
    std::vector<PhraseTrie::Word> words;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        words.push_back({std::string(vocabulary_.word(token.word)), false});
        form.shapes.push_back(token.shape);
        form.words.push_back(form.text.substr(token.start, token.end - token.start));
        if (i > 0 && (token.gap & gap::kComma) != 0) form.commas |= 1U << i;
    }
    form.is_english_word =
        form.case_class == CaseClass::Exact && tokens.size() == 1 && is_short_english_word(words.front().folded);
    const PhraseTrie::Node node = matcher_.trie_.add(words);
    form_nodes_.emplace_back(node, static_cast<std::uint32_t>(matcher_.forms_.size()));
    matcher_.forms_.push_back(std::move(form));
}

void MatcherBuilder::add_terminals() {
    std::sort(form_nodes_.begin(), form_nodes_.end());
    std::vector<std::pair<PhraseTrie::Node, std::uint32_t>> cue_nodes;
    const auto& spellings = matcher_.cues_->spellings();
    for (std::uint32_t i = 0; i < spellings.size(); ++i) cue_nodes.emplace_back(spellings[i].node, i);
    std::sort(cue_nodes.begin(), cue_nodes.end());
    matcher_.terminals_.resize(matcher_.trie_.size());
    for (const auto& [node, form] : form_nodes_) {
        Matcher::Terminal& terminal = matcher_.terminals_[node];
        if (terminal.forms++ == 0) terminal.first_form = static_cast<std::uint32_t>(matcher_.node_forms_.size());
        matcher_.node_forms_.push_back(form);
    }
    for (const auto& [node, spelling] : cue_nodes) {
        Matcher::Terminal& terminal = matcher_.terminals_[node];
        if (terminal.cues++ == 0) terminal.first_cue = static_cast<std::uint32_t>(matcher_.node_cues_.size());
        matcher_.node_cues_.push_back(spelling);
    }
}

std::int32_t MatcherBuilder::guard(const Guard& guard, const Origin& origin) {
    CompiledGuard compiled;
    compiled.unless_before = guard_list(guard.unless_before, origin);
    compiled.unless_after = guard_list(guard.unless_after, origin);
    compiled.unless_near = guard_list(guard.unless_near, origin);
    compiled.unless_document = guard_list(guard.unless_document, origin);
    compiled.only_before = guard_list(guard.only_before, origin);
    compiled.only_after = guard_list(guard.only_after, origin);
    compiled.only_near = guard_list(guard.only_near, origin);
    compiled.only_document = guard_list(guard.only_document, origin);
    compiled.unless_given_name = guard.unless_given_name;
    compiled.unless_surname = guard.unless_surname;
    compiled.dateline = guard.dateline;
    return matcher_.guards_->add(std::move(compiled));
}

GuardList MatcherBuilder::guard_list(const std::vector<std::string>& items, const Origin& origin) {
    GuardList list;
    std::vector<std::string> phrases;
    for (const std::string& item : items) {
        if (const auto tag = parse_tag_id(item)) {
            list.entries.push_back(entry_of(*tag, origin));
        } else {
            phrases.push_back(item);
        }
    }
    list.cues = cues(phrases, origin);
    return list;
}

std::vector<std::uint32_t> MatcherBuilder::cues(const std::vector<std::string>& phrases, const Origin& origin) {
    std::vector<std::uint32_t> ids;
    for (const std::string& text : phrases) {
        const auto phrase = parse_pattern_phrase(text);
        if (!phrase) fail_taxonomy(origin, fmt::format("\"{}\": {}", text, phrase.error()));
        const std::uint32_t cue = matcher_.cues_->intern(*phrase, CueTable::Variants::None);
        if (cue == CueTable::kNoCue) fail_taxonomy(origin, fmt::format("\"{}\" has no words", text));
        ids.push_back(cue);
    }
    return ids;
}

std::uint32_t MatcherBuilder::entry_of(const TagId& tag, const Origin& origin) const {
    const auto found = entry_index_.find(to_string(tag));
    if (found != entry_index_.end()) return found->second;
    std::vector<std::string> known;
    for (const auto& [name, index] : entry_index_) known.push_back(name);
    const auto nearest = find_nearest(to_string(tag), known, 1);
    fail_taxonomy(origin, nearest.empty() ? fmt::format("no entry is called {}", to_string(tag))
                                          : fmt::format("no entry is called {}; did you mean {}?", to_string(tag),
                                                        nearest.front()));
}

}  // namespace chancery::corpus
