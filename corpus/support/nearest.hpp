#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// The number of insertions, deletions, replacements and swaps of neighbours between two texts, in bytes.
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right);

/// The candidates nearest to `typed`, best first, at most `limit`; only those within a third of its length
/// (at least one edit), or of which it is a prefix. For "did you mean".
[[nodiscard]] std::vector<std::string> find_nearest(std::string_view typed, std::span<const std::string> candidates,
                                                    std::size_t limit = 3);

/// "did you mean `name`?" with the nearest candidate; empty when none is near.
[[nodiscard]] std::string did_you_mean(std::string_view typed, std::span<const std::string> candidates);

}  // namespace chancery
