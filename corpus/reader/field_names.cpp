#include "corpus/reader/field_names.hpp"

#include <algorithm>
#include <vector>

namespace chancery::corpus {

namespace {

constexpr std::size_t kMostNames = 1000;
constexpr std::size_t kMostUnused = 12;

/// The names that gave `field` its values, the most frequent first.
std::vector<const FieldName*> givers_of(const FieldNames& names, CanonicalField field) {
    std::vector<const FieldName*> givers;
    for (const FieldName& name : names.all()) {
        if (name.taken > 0 && name.taken_as == field) givers.push_back(&name);
    }
    std::stable_sort(givers.begin(), givers.end(),
                     [](const FieldName* a, const FieldName* b) { return a->taken > b->taken; });
    return givers;
}

void add_givers(const FieldNames& names, CanonicalField field, std::string_view label, std::string& out) {
    const auto givers = givers_of(names, field);
    if (givers.empty()) return;
    if (!out.empty()) out += ' ';
    out.append(label).append("=");
    for (const FieldName* giver : givers) {
        if (giver != givers.front()) out += ',';
        out += giver->text;
        if (giver->is_guessed) out += "(by content)";
    }
}

std::string describe_unused(const FieldNames& names) {
    std::string out;
    std::size_t count = 0;
    for (const FieldName& name : names.all()) {
        if (name.taken > 0 || name.leads_further || name.text.empty()) continue;
        if (count++ < kMostUnused) out.append(out.empty() ? "" : ", ").append(name.text);
    }
    if (count > kMostUnused) out.append(" and ").append(std::to_string(count - kMostUnused)).append(" more");
    return out;
}

}  // namespace

FieldName& FieldNames::look_up(std::string_view name) {
    const auto found = by_text_.find(name);
    if (found != by_text_.end()) return *found->second;
    if (names_.size() >= kMostNames) return unremembered_ = make_name(name);
    FieldName& added = names_.emplace_back(make_name(name));
    by_text_.emplace(added.text, &added);
    return added;
}

FieldName FieldNames::make_name(std::string_view name) const {
    return {std::string(name), map_->find(name), map_->leads_further(name), map_->tells_roles(name)};
}

std::string describe(const FieldNames& names) {
    std::string out;
    for (const auto& [field, label] : kCanonicalFields) add_givers(names, field, label, out);
    const std::string unused = describe_unused(names);
    if (!unused.empty()) out.append(out.empty() ? "" : "; ").append("not used: ").append(unused);
    return out;
}

}  // namespace chancery::corpus
