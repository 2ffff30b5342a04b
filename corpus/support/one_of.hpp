#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace chancery {

/// True when `word` is one of `words`, to the letter.
template <std::size_t N>
[[nodiscard]] constexpr bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace chancery
