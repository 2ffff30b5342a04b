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

    std::unique_ptr<DatabaseWriter> writer_;
    bool removed_ = false;
};

}  // namespace chancery::indexer
