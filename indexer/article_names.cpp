#include "indexer/article_names.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "indexer/name_parts.hpp"

namespace chancery::indexer {

FoundName* ArticleNames::add(const std::string& key) {
    const auto [place, is_new] = places_.try_emplace(key, names_.size());
    if (is_new) names_.push_back({key, {}, {}, 0, {}});
    FoundName& name = names_[place->second];
    ++name.mentions;
    return is_new ? &name : nullptr;
}

void ArticleNames::set_name(const std::string& key) { names_[places_.at(key)].cores.clear(); }

std::vector<FoundName> ArticleNames::take() {
    give_parts_to_wholes();
    std::erase_if(names_, [](const FoundName& name) { return name.mentions == 0; });
    places_.clear();
    return std::exchange(names_, {});
}

/// The longest first, so that each part gives its mentions once and to what is no part itself.
void ArticleNames::give_parts_to_wholes() {
    std::vector<std::size_t> order(names_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return names_[a].key.size() > names_[b].key.size(); });
    for (const std::size_t place : order) {
        FoundName& whole = names_[place];
        if (whole.is_wide() || whole.mentions == 0) continue;
        for_each_part(whole.key, [&](const std::string& key) {
            const auto part = places_.find(key);
            if (part == places_.end() || names_[part->second].is_wide()) return;
            whole.mentions += std::exchange(names_[part->second].mentions, 0U);
        });
    }
}

}  // namespace chancery::indexer
