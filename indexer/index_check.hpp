#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace chancery::indexer {

/// Proves an index consistent: Xapian's own check of its tables, then for every article its checksum, its id term, and
/// that stored tags, facet slot, day slot and columns say the same, then its stories. Returns what is wrong, a line
/// each.
///
/// Errors:  throws chancery::Error when the index cannot be opened at all.
[[nodiscard]] std::vector<std::string> check_index(const std::filesystem::path& index);

}  // namespace chancery::indexer
