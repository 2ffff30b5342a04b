#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace chancery::indexer {

/// Calls `each` with every run of words in `key` that is shorter than it: "a b" and "b c", "a", "b", "c" for "a b c".
template <class Each>
void for_each_part(const std::string& key, Each each) {
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (key[i] == ' ') starts.push_back(i + 1);
    }
    starts.push_back(key.size() + 1);
    for (std::size_t first = 0; first + 1 < starts.size(); ++first) {
        for (std::size_t last = first + 1; last < starts.size(); ++last) {
            const std::string part = key.substr(starts[first], starts[last] - 1 - starts[first]);
            if (part.size() < key.size()) each(part);
        }
    }
}

}  // namespace chancery::indexer
