#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/support/expected.hpp"

namespace chancery::corpus {

/// The fields a record may have, whatever its format calls them.
enum class CanonicalField : std::uint8_t {
    Id,
    Title,
    Body,
    Summary,  ///< stands in for the body where there is none
    Date,
    Url,
    Source,  ///< the outlet
    Author,
    Language,
    Section,
    Dateline,  ///< a field of its own, not the one in the body
};

/// Every canonical field and the name it has in `--map`, in the order of the enumeration.
inline constexpr std::array<std::pair<CanonicalField, std::string_view>, 11> kCanonicalFields{{
    {CanonicalField::Id, "id"},
    {CanonicalField::Title, "title"},
    {CanonicalField::Body, "body"},
    {CanonicalField::Summary, "summary"},
    {CanonicalField::Date, "date"},
    {CanonicalField::Url, "url"},
    {CanonicalField::Source, "source"},
    {CanonicalField::Author, "author"},
    {CanonicalField::Language, "language"},
    {CanonicalField::Section, "section"},
    {CanonicalField::Dateline, "dateline"},
}};

/// Says which names of a record's fields stand for which canonical field.
///
/// Names are compared without case, spaces, `_` and `-`. A dotted name (`headline.main`) goes into
/// nested objects; `[...]` behind a name tells items of a list apart by their role (`bodies[text/plain].value`).
/// Aliases are tried in the order of the table; the first with a value wins. Objects that only wrap the fields
/// (`fields`, `_source`, `attributes`) may be left out of a name.
class FieldMap {
public:
    /// The alias table of the common dump formats.
    FieldMap();

    /// Puts `field` first among the aliases of `canonical` ("--map title=kicker").
    ///
    /// Shape:   the field stands for `canonical` alone from then on; the last call wins.
    /// Errors:  the reason, when `canonical` is none of kCanonicalFields or `field` is empty.
    [[nodiscard]] Expected<void, std::string> prefer(std::string_view canonical, std::string_view field);

    /// One alias: the canonical field it stands for and its rank among that field's aliases, least first.
    struct Alias {
        CanonicalField field = CanonicalField::Id;
        int rank = 0;
        bool joins = false;  ///< its value is put together with those of the other names of the same rank
    };

    /// Looks up the name of a record's field; none when it stands for nothing.
    [[nodiscard]] std::optional<Alias> find(std::string_view name) const;

    /// True when some alias goes further into the object called `name` ("headline" for `headline.main`).
    [[nodiscard]] bool leads_further(std::string_view name) const;

    /// True when some alias tells the items of the list called `name` apart by their role ("bodies").
    [[nodiscard]] bool tells_roles(std::string_view name) const;

private:
    [[nodiscard]] std::optional<Alias> find_normalised(std::string_view wanted) const;
    [[nodiscard]] bool begins_any(std::string_view start) const;

    std::vector<std::pair<std::string, Alias>> aliases_;  ///< normalised name, sorted by it
    int best_rank_ = 0;                                   ///< what prefer() gave last; below all others
};

}  // namespace chancery::corpus
