#include "corpus/taxonomy/taxonomy.hpp"

#include <algorithm>
#include <array>

namespace chancery::corpus {

namespace {

constexpr std::array<std::string_view, kViaCount> kViaNames{"name",   "abbreviation", "demonym", "capital",
                                                            "city",   "metonym",      "former",  "native",
                                                            "office", "combining",    "implied", "rule"};

template <class Range, class Predicate>
auto* find_in(Range& range, Predicate predicate) {
    const auto found = std::find_if(range.begin(), range.end(), predicate);
    return found == range.end() ? nullptr : &*found;
}

}  // namespace

std::string_view to_string(Via via) { return kViaNames[static_cast<std::size_t>(via)]; }

bool Validity::holds_on(const std::optional<PublicationDate>& day) const {
    if (!day) return !to;
    return (!from || *from <= *day) && (!to || *day <= *to);
}

bool Guard::empty() const {
    const auto lists = {&unless_before, &unless_after, &unless_near, &unless_document,
                        &only_before,   &only_after,   &only_near,   &only_document};
    return !unless_given_name && !unless_surname && !dateline &&
           std::all_of(lists.begin(), lists.end(), [](const auto* list) { return list->empty(); });
}

std::string to_string(const TagId& tag) { return std::string(to_string(tag.facet)) + ':' + tag.id; }

std::optional<TagId> parse_tag_id(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 == text.size()) return std::nullopt;
    const std::optional<Facet> facet = parse_facet(text.substr(0, colon));
    if (!facet) return std::nullopt;
    return TagId{*facet, std::string(text.substr(colon + 1))};
}

const Entry* Taxonomy::find_entry(const TagId& tag) const {
    return find_in(entries, [&](const Entry& entry) { return entry.tag == tag; });
}

const Theme* Taxonomy::find_theme(std::string_view id) const {
    return find_in(themes, [&](const Theme& theme) { return theme.id == id; });
}

}  // namespace chancery::corpus
