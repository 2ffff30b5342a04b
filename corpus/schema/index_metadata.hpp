#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

namespace chancery::corpus {

/// What an index says about itself, in the database's metadata.
struct IndexMetadata {
    int schema_version = 0;
    std::string taxonomy_hash;           ///< of the taxonomy that tagged it last
    std::vector<std::string> languages;  ///< whose stemmers were used, sorted
    bool stories_settled = true;         ///< copies of every article have been looked for
};

/// Errors:  throws chancery::Error: IndexForeign when the database is not ours, SchemaMismatch when it is of another
///          schema. Xapian's errors pass.
[[nodiscard]] IndexMetadata load_metadata(const Xapian::Database& database, const std::filesystem::path& index);

/// Writes the metadata as part of the caller's commit.
void save_metadata(Xapian::WritableDatabase& database, const IndexMetadata& metadata);

}  // namespace chancery::corpus
