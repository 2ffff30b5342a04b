#include "indexer/index_builder.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "corpus/schema/field.hpp"
#include "corpus/schema/index_directory.hpp"
#include "corpus/schema/lexicon.hpp"
#include "corpus/schema/packed_facets.hpp"
#include "corpus/support/error.hpp"
#include "indexer/existing_index.hpp"
#include "indexer/fresh_index.hpp"

namespace chancery::indexer {

namespace {

std::uint64_t hash_of(const std::string& text) { return XXH3_64bits(text.data(), text.size()); }

}  // namespace

std::unique_ptr<IndexBuilder> IndexBuilder::open(const BuilderOptions& options) {
    switch (corpus::inspect_directory(options.index)) {
        case corpus::DirectoryState::Missing: return std::make_unique<FreshIndex>(options);
        case corpus::DirectoryState::Index: return std::make_unique<ExistingIndex>(options);
        case corpus::DirectoryState::Foreign: break;
    }
    throw Error(ErrorCode::IndexForeign,
                fmt::format("{}: something else than an index stands there", options.index.string()),
                "give --index a new or empty directory, or one that `chancery-index build` made");
}

IndexBuilder::IndexBuilder(BuilderOptions options) : options_(std::move(options)) {
    metadata_.schema_version = corpus::kSchemaVersion;
}

void IndexBuilder::add(std::vector<PreparedDocument>&& documents) {
    for (PreparedDocument& document : documents) {
        std::vector<corpus::FacetOrdinal> ordinals;
        ordinals.reserve(document.facets.size());
        for (const PreparedDocument::FacetValue& value : document.facets) {
            ordinals.push_back({dictionary_.intern(value.facet, value.id, value.label), value.major});
        }
        auto& languages = metadata_.languages;
        const auto place = std::lower_bound(languages.begin(), languages.end(), document.language);
        if (place == languages.end() || *place != document.language) languages.insert(place, document.language);
        if (options_.remember_ids) seen_.insert(hash_of(document.id_term));
        write({std::move(document), corpus::pack_facets(std::move(ordinals))});
    }
}

void IndexBuilder::save_dictionary(Xapian::WritableDatabase& database) {
    dictionary_.save(database);
    if (options_.taxonomy != nullptr && metadata_.taxonomy_hash != options_.taxonomy->hash) {
        corpus::Lexicon::make(*options_.taxonomy).save(database);
        metadata_.taxonomy_hash = options_.taxonomy->hash;
    }
    corpus::save_metadata(database, metadata_);
}

bool IndexBuilder::was_seen(const std::string& id_term) const { return seen_.contains(hash_of(id_term)); }

}  // namespace chancery::indexer
