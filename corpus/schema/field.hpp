#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "corpus/taxonomy/facet.hpp"

namespace chancery::corpus {

/// The version of everything below. Changing a row or a layout changes the format: raise it.
inline constexpr int kSchemaVersion = 4;

/// How a field is searched.
enum class FieldKind : std::uint8_t {
    Text,   ///< words: stems with positions (prefix Z before its own) and, where they differ, forms without; pairs of
            ///< neighbouring characters in scripts without spaces
    Names,  ///< words with positions, folded but not stemmed
    Id,     ///< one boolean term per article
    Story,  ///< the articles of one story, by the story slot
    Facet,  ///< boolean terms whose wdf is the salience, and ordinals in the facet slot
    Date,   ///< a range over the day slot
};

/// One searchable field: the indexer writes it, the query tool reads it, help prints it.
struct Field {
    std::string_view name;
    std::string_view prefix;  ///< of its terms; for facets followed by the value's id
    FieldKind kind;
    std::optional<Facet> facet;
    std::string_view description;
    std::string_view example;
};

/// Single capitals are those of Omega's convention; ours begin with X and end in a colon, so that a capital
/// after them is never taken for a part of the prefix. Text terms are folded: they never hold a capital.
inline constexpr std::array kFields{
    Field{"id", "Q", FieldKind::Id, std::nullopt, "the article's id", "id:reuters-20240307-001"},
    Field{"story", "", FieldKind::Story, std::nullopt, "an article and its copies, by the id of any of them",
          "story:reuters-20240307-001"},
    Field{"title", "S", FieldKind::Text, std::nullopt, "words of the title", "title:ceasefire"},
    Field{"body", "", FieldKind::Text, std::nullopt, "words of title and body: the default", "sanctions"},
    Field{"author", "A", FieldKind::Names, std::nullopt, "words of the byline", "author:whitfield"},
    Field{"country", "XCO:", FieldKind::Facet, Facet::Country, "country by ISO code or any name", "country:JP"},
    Field{"region", "XRE:", FieldKind::Facet, Facet::Region, "region", "region:sahel"},
    Field{"organisation", "XOR:", FieldKind::Facet, Facet::Organisation, "international organisation",
          "organisation:nato"},
    Field{"group", "XGR:", FieldKind::Facet, Facet::Group, "armed non-state group", "group:houthis"},
    Field{"person", "XPE:", FieldKind::Facet, Facet::Person, "leader or official", "person:\"Kim Jong Un\""},
    Field{"place", "XPL:", FieldKind::Facet, Facet::Place, "flashpoint, sea or strait", "place:taiwan-strait"},
    Field{"theme", "XTH:", FieldKind::Facet, Facet::Theme, "theme, or the head of a group of themes",
          "theme:maritime.security"},
    Field{"source", "XSO:", FieldKind::Facet, Facet::Source, "outlet by id, domain or any name", "source:nytimes"},
    Field{"source-country", "XSC:", FieldKind::Facet, Facet::SourceCountry, "the outlet's own country",
          "source-country:GB"},
    Field{"section", "XSE:", FieldKind::Facet, Facet::Section, "section of the outlet", "section:world"},
    Field{"lang", "XLA:", FieldKind::Facet, Facet::Language, "language by code or English name", "lang:fr"},
    Field{"wire", "XWI:", FieldKind::Facet, Facet::Wire, "news agency credited", "wire:reuters"},
    Field{"year", "XYE:", FieldKind::Facet, Facet::Year, "year of publication", "year:2024"},
    Field{"month", "XMO:", FieldKind::Facet, Facet::Month, "month of publication", "month:2024-05"},
    Field{"date", "", FieldKind::Date, std::nullopt, "day of publication, or a range", "date:2024-01..2024-06"},
};

/// Comes between a facet's prefix and the value's id in the term that only major tags have.
inline constexpr std::string_view kMajorMark = "!";

/// Value slots.
namespace slot {
inline constexpr std::uint32_t kDay = 0;          ///< DayKey of the publication day; empty when unknown
inline constexpr std::uint32_t kFacets = 1;       ///< packed facet ordinals (packed_facets.hpp)
inline constexpr std::uint32_t kFingerprint = 2;  ///< 8 bytes over all that the document was built from
inline constexpr std::uint32_t kStory = 3;        ///< place in a story with copies (story_slot.hpp); empty without
inline constexpr std::uint32_t kSketch = 4;       ///< what tells the article's copies; the indexer's own
}  // namespace slot

/// Whether values of a field are ids, which go on to the next blank.
[[nodiscard]] constexpr bool holds_ids(FieldKind kind) { return kind == FieldKind::Id || kind == FieldKind::Story; }

/// The row of that name; null when there is none.
[[nodiscard]] const Field* find_field(std::string_view name);

/// The row of that facet.
[[nodiscard]] const Field& field_of(Facet facet);

}  // namespace chancery::corpus
