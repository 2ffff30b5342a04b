#pragma once

#include <cstdint>
#include <vector>

#include "corpus/article/article.hpp"

namespace chancery::tests {

/// Articles, and which of them are copies of one text.
struct StoryCollection {
    std::vector<corpus::Article> articles;
    std::vector<std::uint32_t> group;
};

/// The articles of the sample dump, cleaned.
[[nodiscard]] const std::vector<corpus::Article>& sample_articles();

/// Articles of the sample with copies and look-alikes of them, ids unique; unless `dated`, some without a date.
[[nodiscard]] StoryCollection make_story_collection(std::uint64_t seed, std::size_t originals, bool dated);

/// The cluster of each article, as the smallest number in it, by comparing every article with every other.
[[nodiscard]] std::vector<std::uint32_t> scanned_clusters(const std::vector<corpus::Article>& articles,
                                                          std::int32_t window_days = 7);

}  // namespace chancery::tests
