#include "corpus/schema/lexicon.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "corpus/schema/byte_codec.hpp"
#include "corpus/taxonomy/consuming_form.hpp"
#include "corpus/text/analyser.hpp"

namespace chancery::corpus {

namespace {

constexpr const char* kKey = "chancery.lexicon";

bool asks_for_context(const Guard& guard) {
    return !guard.only_before.empty() || !guard.only_after.empty() || !guard.only_near.empty() ||
           !guard.only_document.empty();
}

std::vector<std::size_t> winners(const Settlement& rule) {
    std::vector<std::size_t> candidates;
    if (rule.fallback == Settlement::Default::Candidate) candidates.push_back(rule.fallback_candidate);
    if (rule.fallback == Settlement::Default::All) {
        for (std::size_t i = 0; i < rule.candidates.size(); ++i) candidates.push_back(i);
    }
    return candidates;
}

}  // namespace

std::string name_key(std::string_view name) {
    Vocabulary vocabulary;
    std::vector<Token> tokens;
    Analyser(vocabulary).analyse(name, tokens);
    std::string key;
    for (const Token& token : tokens) {
        if (!key.empty()) key += ' ';
        key += vocabulary.word(token.word);
    }
    return key;
}

Lexicon Lexicon::make(const Taxonomy& taxonomy) {
    Lexicon lexicon;
    for (const Entry& entry : taxonomy.entries) lexicon.add_value(entry.tag, entry.label);
    for (const ThemeGroup& group : taxonomy.theme_groups) lexicon.add_value({Facet::Theme, group.id}, group.label);
    for (const Theme& theme : taxonomy.themes) lexicon.add_value({Facet::Theme, theme.id}, theme.label);
    for (const Entry& entry : taxonomy.entries) {
        const std::uint32_t value = lexicon.by_tag_.at(to_string(entry.tag));
        lexicon.add_name({name_key(entry.label), Via::Name, false, false, {value}});
        for (const SurfaceForm& form : entry.forms) lexicon.add_form(form, {value});
    }
    for (const Settlement& rule : taxonomy.settlements) {
        std::vector<std::uint32_t> values;
        for (const std::size_t candidate : winners(rule))
            values.push_back(lexicon.by_tag_.at(to_string(rule.candidates[candidate])));
        if (values.empty()) continue;
        for (const SurfaceForm& form : rule.forms) lexicon.add_form(form, values);
    }
    for (const Theme& theme : taxonomy.themes) {
        const std::uint32_t value = lexicon.by_tag_.at(to_string(TagId{Facet::Theme, theme.id}));
        lexicon.add_name({name_key(theme.label), Via::Name, false, false, {value}});
        for (const std::string& name : theme.names) lexicon.add_name({name_key(name), Via::Name, false, true, {value}});
    }
    lexicon.index();
    return lexicon;
}

void Lexicon::add_form(const SurfaceForm& form, std::vector<std::uint32_t> values) {
    Name name;
    name.key = name_key(form.form);
    name.via = form.via;
    name.needs_capitals = form.case_class == CaseClass::Exact && is_short_english_word(name.key);
    name.is_free = !asks_for_context(form.guard) && form.validity.is_open();
    name.values = std::move(values);
    add_name(std::move(name));
}

std::uint32_t Lexicon::add_value(const TagId& tag, std::string_view label) {
    const auto [place, added] = by_tag_.try_emplace(to_string(tag), static_cast<std::uint32_t>(values_.size()));
    if (added) values_.push_back({tag, std::string(label)});
    return place->second;
}

void Lexicon::add_name(Name name) {
    if (!name.key.empty()) names_.push_back(std::move(name));
}

/// Names that say the same are kept once, the freest first.
void Lexicon::index() {
    std::set<std::pair<std::string, std::vector<std::uint32_t>>> seen;
    std::stable_sort(names_.begin(), names_.end(), [](const Name& left, const Name& right) {
        return std::tuple(!left.is_free, left.needs_capitals, left.via) <
               std::tuple(!right.is_free, right.needs_capitals, right.via);
    });
    const auto repeated = [&](const Name& name) { return !seen.emplace(name.key, name.values).second; };
    names_.erase(std::remove_if(names_.begin(), names_.end(), repeated), names_.end());
    by_key_.clear();
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
        by_key_.emplace(names_[i].key, i);
        longest_ = std::max(longest_,
                            static_cast<std::size_t>(std::count(names_[i].key.begin(), names_[i].key.end(), ' ')) + 1);
    }
}

void Lexicon::save(Xapian::WritableDatabase& database) const {
    std::string bytes;
    put_varint(values_.size(), bytes);
    for (const Value& value : values_) {
        bytes.push_back(static_cast<char>(value.tag.facet));
        put_text(value.tag.id, bytes);
        put_text(value.label, bytes);
    }
    for (const Name& name : names_) {
        put_text(name.key, bytes);
        bytes.push_back(static_cast<char>(name.via));
        bytes.push_back(static_cast<char>((name.needs_capitals ? 1 : 0) + (name.is_free ? 2 : 0)));
        put_varint(name.values.size(), bytes);
        for (const std::uint32_t value : name.values) put_varint(value, bytes);
    }
    database.set_metadata(kKey, bytes);
}

Lexicon Lexicon::load(const Xapian::Database& database) {
    Lexicon lexicon;
    const std::string bytes = database.get_metadata(kKey);
    ByteReader reader(bytes);
    for (std::uint32_t count = bytes.empty() ? 0 : reader.take_number(); count > 0; --count) {
        const std::uint8_t facet = reader.take_byte();
        const std::string_view id = reader.take_text();
        if (facet >= kFacetCount) throw Error(ErrorCode::IndexCorrupt, "the index names an unknown facet");
        lexicon.add_value({static_cast<Facet>(facet), std::string(id)}, reader.take_text());
    }
    while (!reader.done()) {
        Name name;
        name.key = reader.take_text();
        name.via = static_cast<Via>(reader.take_byte() % kViaCount);
        const std::uint8_t flags = reader.take_byte();
        name.needs_capitals = (flags & 1U) != 0;
        name.is_free = (flags & 2U) != 0;
        for (std::uint32_t count = reader.take_number(); count > 0; --count) {
            const std::uint32_t value = reader.take_number();
            if (value >= lexicon.values_.size())
                throw Error(ErrorCode::IndexCorrupt, "the index has a name of nothing");
            name.values.push_back(value);
        }
        lexicon.add_name(std::move(name));
    }
    lexicon.index();
    return lexicon;
}

std::vector<const Lexicon::Name*> Lexicon::find(std::string_view key) const {
    std::vector<std::uint32_t> found;
    const auto [first, last] = by_key_.equal_range(key);
    for (auto place = first; place != last; ++place) found.push_back(place->second);
    std::sort(found.begin(), found.end());
    std::vector<const Name*> names;
    names.reserve(found.size());
    for (const std::uint32_t index : found) names.push_back(&names_[index]);
    return names;
}

std::string_view Lexicon::label(const TagId& tag) const {
    const auto found = by_tag_.find(to_string(tag));
    return found == by_tag_.end() ? std::string_view(tag.id) : std::string_view(values_[found->second].label);
}

}  // namespace chancery::corpus
