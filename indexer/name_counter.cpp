#include "indexer/name_counter.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "indexer/name_parts.hpp"

namespace chancery::indexer {

namespace {

constexpr std::size_t kContexts = 2;

/// True when a phrase stands where its part does: always for the part of a name, which is counted only where it stands
/// without the name; in two articles of three for a wide phrase, whose parts are counted in all.
bool is_most_of(const CountedName& whole, const CountedName& part) {
    return whole.is_wide() ? whole.articles * 3 >= part.articles * 2 : whole.articles >= part.articles;
}

}  // namespace

void NameCounter::add(std::vector<FoundName>&& names) {
    for (FoundName& found : names) {
        CountedName& name = names_[found.key];
        if (name.articles == 0) {
            name.key = found.key;
            name.text = std::move(found.text);
            name.missed = bucket_;
            name.cores = std::move(found.cores);
        } else if (!found.is_wide()) {
            name.cores.clear();
        }
        ++name.articles;
        name.mentions += found.mentions;
        if (name.contexts.size() < kContexts) name.contexts.push_back(std::move(found.context));
        if (++seen_ % width_ == 0) forget_rare();
    }
}

void NameCounter::forget_rare() {
    ++bucket_;
    std::erase_if(names_, [&](const auto& item) { return item.second.articles + item.second.missed <= bucket_; });
}

bool NameCounter::takes_place(const CountedName& name, std::uint64_t least) const {
    if (!name.is_wide()) return true;
    return std::any_of(name.cores.begin(), name.cores.end(), [&](const std::string& key) {
        const auto core = names_.find(key);
        return core != names_.end() && core->second.articles >= least && is_most_of(name, core->second);
    });
}

std::vector<CountedName> NameCounter::frequent(std::uint64_t least, const WordCases& cases) const {
    std::vector<const CountedName*> wholes;
    for (const auto& [key, name] : names_) {
        if (name.articles >= least && takes_place(name, least)) wholes.push_back(&name);
    }
    std::unordered_set<std::string> parts;
    for (const CountedName* whole : wholes) {
        for_each_part(whole->key, [&](const std::string& part) {
            const auto found = names_.find(part);
            if (found != names_.end() && is_most_of(*whole, found->second)) parts.insert(part);
        });
    }
    std::vector<CountedName> names;
    for (const CountedName* name : wholes) {
        const bool is_word = name->key.find(' ') == std::string::npos && cases.is_ordinary(name->key);
        if (!is_word && !parts.contains(name->key)) names.push_back(*name);
    }
    std::sort(names.begin(), names.end(), [](const CountedName& a, const CountedName& b) {
        return std::tie(b.articles, b.mentions, a.key) < std::tie(a.articles, a.mentions, b.key);
    });
    return names;
}

}  // namespace chancery::indexer
