#include "corpus/support/nearest.hpp"

#include <algorithm>

namespace chancery {

std::size_t edit_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> before(right.size() + 1);
    std::vector<std::size_t> above(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[right.size()];
}

std::vector<std::string> find_nearest(std::string_view typed, std::span<const std::string> candidates,
                                      std::size_t limit) {
    const std::size_t furthest = std::max<std::size_t>(1, typed.size() / 3);
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string& candidate : candidates) {
        const bool prefix = !typed.empty() && candidate.starts_with(typed);
        const std::size_t distance = prefix ? 1 : edit_distance(typed, candidate);
        if (distance <= furthest) near.emplace_back(distance, candidate);
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    std::vector<std::string> best;
    for (auto& [distance, candidate] : near) {
        if (best.size() == limit) break;
        best.push_back(std::move(candidate));
    }
    return best;
}

std::string did_you_mean(std::string_view typed, std::span<const std::string> candidates) {
    const auto nearest = find_nearest(typed, candidates, 1);
    return nearest.empty() ? "" : "did you mean `" + nearest.front() + "`?";
}

}  // namespace chancery
