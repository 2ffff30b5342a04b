#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "corpus/reader/field_map.hpp"

namespace chancery::corpus {

/// The name of a record's field, what it stands for, and how often it did.
struct FieldName {
    std::string text;                      ///< dotted inside nested objects: "headline.main"
    std::optional<FieldMap::Alias> alias;  ///< none: it stands for nothing
    bool leads_further = false;            ///< an alias goes into the object of this name
    bool has_roles = false;                ///< an alias tells the items of a list of this name apart by their role
    bool is_guessed = false;               ///< the alias comes from the content, not from the name
    std::uint64_t taken = 0;               ///< articles that have a value from it
    CanonicalField taken_as{};             ///< where it went last: a `source` may turn out to be the URL
};

/// The names of fields seen in one source: each is looked up in the field map once.
///
/// Shape:   remembers the first 1,000 names; a dump that makes up a new name for each record cannot fill the memory.
class FieldNames {
public:
    explicit FieldNames(const FieldMap& map) : map_(&map) {}
    FieldNames(const FieldNames&) = delete;
    FieldNames& operator=(const FieldNames&) = delete;
    ~FieldNames() = default;

    /// What is known of `name`. Valid as long as this object; past the first 1,000 until the next call.
    [[nodiscard]] FieldName& look_up(std::string_view name);

    /// All names seen, in the order of their first appearance.
    [[nodiscard]] const std::deque<FieldName>& all() const noexcept { return names_; }

private:
    [[nodiscard]] FieldName make_name(std::string_view name) const;

    const FieldMap* map_;
    std::deque<FieldName> names_;
    std::unordered_map<std::string_view, FieldName*> by_text_;  ///< the keys are texts of names_
    FieldName unremembered_;
};

/// The map as `--map` would write it and what was left aside: "title=headline body=text; not used: image, tags".
///
/// Shape:   one line, in the order of the canonical fields; "(by content)" stands behind what was guessed, and at
///          most twelve unused names are given. Empty where no name was seen.
[[nodiscard]] std::string describe(const FieldNames& names);

}  // namespace chancery::corpus
