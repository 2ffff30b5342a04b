#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "corpus/schema/facet_dictionary.hpp"
#include "corpus/schema/index_metadata.hpp"
#include "corpus/taxonomy/taxonomy.hpp"
#include "indexer/database_writer.hpp"
#include "indexer/prepared_document.hpp"

namespace chancery::indexer {

/// How an index is written.
struct BuilderOptions {
    std::filesystem::path index;
    const corpus::Taxonomy* taxonomy = nullptr;  ///< the one that the documents are tagged with; outlives the builder
    bool remember_ids = false;  ///< keep a 64-bit hash of every id seen, for prune(): 8 bytes an article
    StoryOptions stories = {};
};

/// Puts prepared documents into an index, new or there already.
///
/// A new index is built beside its place in two databases by two threads, compacted into one and renamed: a build that
/// is killed leaves nothing that could be taken for an index. An index that is there is written in transactions under
/// Xapian's lock. In both cases only what finish() returned from is promised.
class IndexBuilder {
public:
    /// Errors:  throws chancery::Error: IndexForeign, IndexLocked, SchemaMismatch, Io.
    static std::unique_ptr<IndexBuilder> open(const BuilderOptions& options);

    IndexBuilder(const IndexBuilder&) = delete;
    IndexBuilder& operator=(const IndexBuilder&) = delete;
    virtual ~IndexBuilder() = default;

    /// Adds documents; the order of all calls decides the order of facet numbers, so it should not depend on threads.
    void add(std::vector<PreparedDocument>&& documents);

    /// Takes out every article whose id was not added since open(). Returns how many. An index that was made new by
    /// this builder has none. Needs `remember_ids`.
    virtual std::uint64_t prune() { return 0; }

    /// Commits, writes the columns and puts the index in its place.
    virtual WriteCounts finish() = 0;

protected:
    explicit IndexBuilder(BuilderOptions options);

    virtual void write(NumberedDocument&& numbered) = 0;
    void save_dictionary(Xapian::WritableDatabase& database);
    [[nodiscard]] bool was_seen(const std::string& id_term) const;

    BuilderOptions options_;
    corpus::FacetDictionary dictionary_;
    corpus::IndexMetadata metadata_;

private:
    std::unordered_set<std::uint64_t> seen_;
};

}  // namespace chancery::indexer
