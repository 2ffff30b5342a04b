#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article/publication_date.hpp"
#include "corpus/taxonomy/tag_id.hpp"
#include "corpus/taxonomy/theme_pattern.hpp"

namespace chancery::corpus {

/// How a mention was found. Stored in indexes: never reuse a number.
enum class Via : std::uint8_t {
    Name = 0,
    Abbreviation = 1,
    Demonym = 2,
    Capital = 3,
    City = 4,
    Metonym = 5,  ///< a seat or body of government: the Kremlin
    Former = 6,
    Native = 7,
    Office = 8,
    Combining = 9,  ///< Sino- in Sino-Russian
    Implied = 10,   ///< by another tag: Crimea gives Ukraine
    Rule = 11,      ///< by a theme's rule
};

inline constexpr std::size_t kViaCount = 12;

[[nodiscard]] std::string_view to_string(Via via);

/// Which spellings of a surface form count (docs/taxonomy.md).
enum class CaseClass : std::uint8_t { Name, Exact, Any };

/// Where something stands in the taxonomy's files, for messages.
struct Origin {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// A time from and to a day, both included; open where there is none.
struct Validity {
    std::optional<PublicationDate> from;
    std::optional<PublicationDate> to;

    /// Undated articles are taken for recent: what has ended does not hold.
    [[nodiscard]] bool holds_on(const std::optional<PublicationDate>& day) const;
    [[nodiscard]] bool is_open() const { return !from && !to; }
};

/// The context that a surface form needs or must not have. Items are phrases, or tags as "country:RU".
struct Guard {
    std::vector<std::string> unless_before, unless_after, unless_near, unless_document;
    std::vector<std::string> only_before, only_after, only_near, only_document;
    bool unless_given_name = false;
    bool unless_surname = false;
    bool dateline = false;  ///< a record's dateline needs none of the `only_` context

    [[nodiscard]] bool empty() const;
};

/// A list of a guard, with its key in the files.
struct GuardKey {
    std::string_view name;
    std::vector<std::string> Guard::*list;
};

inline constexpr std::array kGuardKeys{
    GuardKey{"unless_before", &Guard::unless_before}, GuardKey{"unless_after", &Guard::unless_after},
    GuardKey{"unless_near", &Guard::unless_near},     GuardKey{"unless_document", &Guard::unless_document},
    GuardKey{"only_before", &Guard::only_before},     GuardKey{"only_after", &Guard::only_after},
    GuardKey{"only_near", &Guard::only_near},         GuardKey{"only_document", &Guard::only_document}};

/// One spelling of a name.
struct SurfaceForm {
    std::string form;
    CaseClass case_class = CaseClass::Name;
    Via via = Via::Name;
    Guard guard;
    Validity validity;  ///< days of publication on which the form speaks for its entry: Moscow for the Soviet Union
    Origin origin;
};

/// An actor: a country, region, organisation, armed group, person or place.
struct Entry {
    TagId tag;
    std::string label;
    std::map<std::string, std::string> codes;  ///< alpha3, m49, iptc, wikidata...
    std::vector<SurfaceForm> forms;
    std::vector<TagId> implies;
    std::vector<std::string> disputed_by;
    Validity validity;                  ///< days on which `implies` holds
    std::vector<std::string> tags;      ///< sentences that must give the tag
    std::vector<std::string> not_tags;  ///< sentences that must not
    Origin origin;
};

/// A list of phrases that only consume.
struct Mask {
    std::string why;
    CaseClass case_class = CaseClass::Name;
    std::vector<std::string> forms;
    Origin origin;
};

/// Forms that the rest of the document settles.
struct Settlement {
    enum class Default { Candidate, All, None };

    std::vector<SurfaceForm> forms;
    std::vector<TagId> candidates;
    std::map<TagId, std::vector<std::string>> cues;
    std::vector<std::string> none_cues;
    Default fallback = Default::None;
    std::size_t fallback_candidate = 0;  ///< index into candidates, for Default::Candidate
    Origin origin;
};

/// A subject, found by weighted patterns.
struct Theme {
    std::string id;  ///< "group.slug"
    std::string label;
    std::string iptc;
    std::vector<std::string> names;
    double threshold = 2.0;
    std::vector<ThemePattern> strong, medium, weak, required, none;
    std::vector<std::string> tags, not_tags;
    Origin origin;
};

/// The head of a group of themes.
struct ThemeGroup {
    std::string id;
    std::string label;
    Origin origin;
};

/// Everything the taxonomy's files say, as values.
struct Taxonomy {
    std::vector<Entry> entries;
    std::vector<Mask> masks;
    std::vector<Settlement> settlements;
    std::vector<Theme> themes;
    std::vector<ThemeGroup> theme_groups;
    std::vector<std::string> given_names;
    std::string hash;  ///< 16 hex digits over all files: an index knows which taxonomy tagged it

    [[nodiscard]] const Entry* find_entry(const TagId& tag) const;
    [[nodiscard]] const Theme* find_theme(std::string_view id) const;
};

}  // namespace chancery::corpus
