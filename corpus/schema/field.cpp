#include "corpus/schema/field.hpp"

#include <algorithm>

namespace chancery::corpus {

namespace {

constexpr bool has_terms(FieldKind kind) { return kind != FieldKind::Date && kind != FieldKind::Story; }

constexpr bool prefixes_are_unique() {
    for (std::size_t i = 0; i < kFields.size(); ++i) {
        for (std::size_t j = i + 1; j < kFields.size(); ++j) {
            if (has_terms(kFields[i].kind) && has_terms(kFields[j].kind) && kFields[i].prefix == kFields[j].prefix)
                return false;
            if (kFields[i].name == kFields[j].name) return false;
        }
    }
    return true;
}

constexpr bool every_facet_has_a_row() {
    for (std::size_t i = 0; i < kFacetCount; ++i) {
        bool found = false;
        for (const Field& field : kFields) found = found || field.facet == static_cast<Facet>(i);
        if (!found) return false;
    }
    return true;
}

static_assert(prefixes_are_unique(), "two fields share a name or a prefix");
static_assert(every_facet_has_a_row(), "a facet has no field");

}  // namespace

const Field* find_field(std::string_view name) {
    const auto* const found =
        std::find_if(kFields.begin(), kFields.end(), [&](const Field& field) { return field.name == name; });
    return found == kFields.end() ? nullptr : found;
}

const Field& field_of(Facet facet) {
    return *std::find_if(kFields.begin(), kFields.end(), [&](const Field& field) { return field.facet == facet; });
}

}  // namespace chancery::corpus
