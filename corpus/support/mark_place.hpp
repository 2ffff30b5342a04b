#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace chancery {

/// Where one of several marks stands in a text; none where `size` is 0.
struct MarkPlace {
    std::size_t at = std::string_view::npos;
    std::size_t size = 0;
};

/// The first of `marks` in `text`; of those that begin at one place the first in the list.
template <std::size_t N>
[[nodiscard]] MarkPlace find_first_mark(std::string_view text, const std::array<std::string_view, N>& marks) {
    MarkPlace first;
    for (const std::string_view mark : marks) {
        const std::size_t at = text.find(mark);
        if (at < first.at) first = {at, mark.size()};
    }
    return first;
}

/// The last of `marks` in `text`; of those that begin at one place the first in the list.
template <std::size_t N>
[[nodiscard]] MarkPlace find_last_mark(std::string_view text, const std::array<std::string_view, N>& marks) {
    MarkPlace last;
    for (const std::string_view mark : marks) {
        const std::size_t at = text.rfind(mark);
        const bool is_later = at != std::string_view::npos && (last.size == 0 || at > last.at);
        if (is_later) last = {at, mark.size()};
    }
    return last;
}

}  // namespace chancery
