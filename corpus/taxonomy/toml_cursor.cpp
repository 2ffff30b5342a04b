#include "corpus/taxonomy/toml_cursor.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "corpus/support/error.hpp"
#include "corpus/support/nearest.hpp"

namespace chancery::corpus {

void fail_taxonomy(const Origin& origin, const std::string& reason) {
    throw Error(ErrorCode::BadTaxonomy, fmt::format("{}:{}:{}: {}", origin.file, origin.line, origin.column, reason),
                "mend the file; nothing is tagged by half a taxonomy");
}

std::string or_nearest(std::string_view typed, std::span<const std::string> known) {
    const std::string nearest = did_you_mean(typed, known);
    return nearest.empty() ? "" : "; " + nearest;
}

namespace {

/// "; did you mean `country`?" for "contry:JP".
std::string nearest_facet(std::string_view tag) {
    std::vector<std::string> facets;
    for (const Facet facet : all_facets()) facets.emplace_back(to_string(facet));
    const std::size_t colon = tag.find(':');
    return colon == std::string_view::npos ? "" : or_nearest(tag.substr(0, colon), facets);
}

}  // namespace

Origin TomlCursor::origin_of(const toml::node& node) const {
    const toml::source_position at = node.source().begin;
    return Origin{file_, at.line, at.column};
}

void TomlCursor::fail(const toml::node& node, const std::string& reason) const {
    fail_taxonomy(origin_of(node), reason);
}

const toml::node* TomlCursor::find(std::string_view key) {
    known_.emplace_back(key);
    return table_.get(key);
}

std::string TomlCursor::text(std::string_view key, bool required) {
    const toml::node* const node = find(key);
    if (node == nullptr) {
        if (required) fail(table_, fmt::format("the key `{}` is missing", key));
        return {};
    }
    const auto value = node->value<std::string>();
    if (!node->is_string() || !value) fail(*node, fmt::format("`{}` must be a text in quotes", key));
    if (required && value->empty()) fail(*node, fmt::format("`{}` is empty", key));
    return *value;
}

double TomlCursor::number(std::string_view key, double fallback) {
    const toml::node* const node = find(key);
    if (node == nullptr) return fallback;
    const auto value = node->value<double>();
    if (!value) fail(*node, fmt::format("`{}` must be a number", key));
    return *value;
}

bool TomlCursor::flag(std::string_view key) {
    const toml::node* const node = find(key);
    if (node == nullptr) return false;
    if (!node->is_boolean()) fail(*node, fmt::format("`{}` must be true or false", key));
    return *node->value<bool>();
}

std::vector<std::string> TomlCursor::texts(std::string_view key) {
    const toml::array* const list = array(key);
    if (list == nullptr) return {};
    std::vector<std::string> texts;
    texts.reserve(list->size());
    for (const toml::node& node : *list) {
        if (!node.is_string()) fail(node, fmt::format("`{}` must hold texts in quotes", key));
        texts.push_back(*node.value<std::string>());
        if (texts.back().empty()) fail(node, fmt::format("`{}` holds an empty text", key));
    }
    return texts;
}

const toml::array* TomlCursor::array(std::string_view key) {
    const toml::node* const node = find(key);
    if (node == nullptr) return nullptr;
    if (!node->is_array()) fail(*node, fmt::format("`{}` must be a list", key));
    return node->as_array();
}

const toml::table* TomlCursor::table(std::string_view key) {
    const toml::node* const node = find(key);
    if (node == nullptr) return nullptr;
    if (!node->is_table()) fail(*node, fmt::format("`{}` must be a table", key));
    return node->as_table();
}

std::optional<PublicationDate> TomlCursor::date(std::string_view key) {
    const std::string value = text(key);
    if (value.empty()) return std::nullopt;
    const auto date = parse_publication_date(value);
    if (!date) fail(*table_.get(key), date.error());
    return *date;
}

std::vector<TagId> TomlCursor::tag_ids(std::string_view key) {
    std::vector<TagId> ids;
    const std::vector<std::string> values = texts(key);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto id = parse_tag_id(values[i]);
        if (!id) {
            fail(*table_.get(key)->as_array()->get(i),
                 fmt::format("`{}` is no tag; write it as \"country:JP\"{}", values[i], nearest_facet(values[i])));
        }
        ids.push_back(*id);
    }
    return ids;
}

void TomlCursor::finish() const {
    for (const auto& [key, node] : table_) {
        const std::string name(key.str());
        if (std::find(known_.begin(), known_.end(), name) != known_.end()) continue;
        fail(node, fmt::format("unknown key `{}`{}", name, or_nearest(name, known_)));
    }
}

CaseClass parse_case_class(TomlCursor& cursor, std::string_view key, CaseClass fallback) {
    const std::string name = cursor.text(key);
    if (name.empty()) return fallback;
    if (name == "name") return CaseClass::Name;
    if (name == "exact") return CaseClass::Exact;
    if (name == "any") return CaseClass::Any;
    cursor.fail(*cursor.raw().get(key), fmt::format(R"(`{}` is "{}"; it must be "name", "exact" or "any")", key, name));
}

}  // namespace chancery::corpus
