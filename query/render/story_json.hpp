#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "query/searcher.hpp"

namespace chancery::query {

/// The other articles of a story: id, source, day, and which of them leads it.
[[nodiscard]] nlohmann::ordered_json copies_to_json(const std::vector<Copy>& copies);

}  // namespace chancery::query
