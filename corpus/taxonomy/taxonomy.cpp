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
    return !unless_given_name && !unless_surname && !dateline &&
           std::all_of(kGuardKeys.begin(), kGuardKeys.end(),
                       [this](const GuardKey& key) { return (this->*key.list).empty(); });
}

const Entry* Taxonomy::find_entry(const TagId& tag) const {
    return find_in(entries, [&](const Entry& entry) { return entry.tag == tag; });
}

const Theme* Taxonomy::find_theme(std::string_view id) const {
    return find_in(themes, [&](const Theme& theme) { return theme.id == id; });
}

}  // namespace chancery::corpus
