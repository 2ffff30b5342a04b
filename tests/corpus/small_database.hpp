#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/schema/day_key.hpp"
#include "corpus/schema/field.hpp"
#include "corpus/schema/index_metadata.hpp"
#include "corpus/schema/packed_facets.hpp"
#include "corpus/schema/story_slot.hpp"

namespace chancery::tests {

/// A document that has only what the columns are built from.
struct SlotDocument {
    std::vector<corpus::FacetOrdinal> facets;
    std::optional<std::int32_t> day;
    std::optional<corpus::StoryPlace> story = std::nullopt;
};

inline Xapian::Document to_document(const SlotDocument& slots) {
    Xapian::Document document;
    document.set_data("data");
    document.add_posting("Zword", 1);
    document.add_value(corpus::slot::kFacets, corpus::pack_facets(slots.facets));
    if (slots.day) document.add_value(corpus::slot::kDay, corpus::to_day_key(*slots.day));
    if (slots.story) document.add_value(corpus::slot::kStory, corpus::to_story_slot(*slots.story));
    return document;
}

/// A new database of our schema with these documents, numbered from 1.
inline void make_database(const std::filesystem::path& index, const std::vector<SlotDocument>& documents) {
    Xapian::WritableDatabase database(index.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    corpus::save_metadata(database, {corpus::kSchemaVersion, "0123456789abcdef", {"en"}});
    for (const SlotDocument& document : documents) database.add_document(to_document(document));
    database.commit();
}

inline Xapian::Database open_database(const std::filesystem::path& index) {
    return Xapian::Database(index.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
}

}  // namespace chancery::tests
