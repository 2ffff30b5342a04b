#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/schema/facet_dictionary.hpp"
#include "corpus/schema/index_metadata.hpp"
#include "indexer/prepared_document.hpp"
#include "indexer/stories/story_settler.hpp"

namespace chancery::indexer {

/// What became of the documents handed to a writer.
struct WriteCounts {
    std::uint64_t added = 0;
    std::uint64_t updated = 0;    ///< an article of that id was there with other content
    std::uint64_t unchanged = 0;  ///< it was there with the same content: not rewritten
    StoryCounts stories;          ///< once stories are settled

    WriteCounts& operator+=(const WriteCounts& other);
};

/// A prepared document with its packed facet slot: all that one database needs of it.
struct NumberedDocument {
    PreparedDocument document;
    std::string packed_facets;
};

/// Writes documents to one WritableDatabase, replacing by id. A batch is one transaction.
///
/// Xapian's errors pass; after one, drop the object: the database is at its last commit.
class DatabaseWriter {
public:
    explicit DatabaseWriter(Xapian::WritableDatabase database) : database_(std::move(database)) {}

    /// Adds or replaces one document; commits first when the batch is full. Only what commit() returned from is safe.
    void write(const NumberedDocument& numbered);

    /// Ends the batch.
    void commit();

    /// Called within the batch's transaction just before each commit.
    void set_before_commit(std::function<void(Xapian::WritableDatabase&)> action) {
        before_commit_ = std::move(action);
    }
    /// Called after each commit.
    void set_after_commit(std::function<void()> action) { after_commit_ = std::move(action); }

    /// Notes what is written for a later settlement of stories.
    void note_changes(StoryChanges& changes) { changes_ = &changes; }

    [[nodiscard]] const WriteCounts& counts() const noexcept { return counts_; }
    [[nodiscard]] Xapian::WritableDatabase& database() noexcept { return database_; }

private:
    void begin();
    void note(Xapian::docid docid, const Xapian::Document* old, const std::string& id_term);
    [[nodiscard]] Xapian::docid find(const std::string& id_term) const;

    Xapian::WritableDatabase database_;
    std::function<void(Xapian::WritableDatabase&)> before_commit_;
    std::function<void()> after_commit_;
    StoryChanges* changes_ = nullptr;
    WriteCounts counts_;
    std::uint64_t batch_documents_ = 0;
    std::uint64_t batch_bytes_ = 0;
    bool in_batch_ = false;
};

}  // namespace chancery::indexer
