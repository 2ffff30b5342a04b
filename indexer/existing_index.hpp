#pragma once

#include <span>
#include <string>
#include <vector>

#include "indexer/index_builder.hpp"

namespace chancery::indexer {

/// Adds to an index that is there, through Xapian, in transactions.
class ExistingIndex : public IndexBuilder {
public:
    explicit ExistingIndex(const BuilderOptions& options);

    std::uint64_t prune() override;
    WriteCounts finish() override;

    /// Takes out the articles of these ids. Returns the ids that were not there.
    std::vector<std::string> remove(std::span<const std::string> ids);

private:
    void write(NumberedDocument&& numbered) override;
    void remove_terms(const std::vector<std::string>& id_terms);
    StoryCounts settle_stories();

    std::unique_ptr<DatabaseWriter> writer_;
    StoryChanges changes_;
    bool removed_ = false;
    bool settle_all_ = false;  ///< an earlier run ended before it had looked for copies
};

}  // namespace chancery::indexer
