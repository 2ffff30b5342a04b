#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/render/result_page.hpp"

namespace chancery::query {

/// The columns that `text` takes on a terminal: accents none, wide East Asian characters two.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text` cut to at most `columns`, with `…` where something is missing, then filled with blanks.
[[nodiscard]] std::string to_columns(std::string_view text, std::size_t columns);

/// `text` made safe for a terminal, with the ranges in bold where colour is on.
[[nodiscard]] std::string highlighted(std::string_view text,
                                      const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ranges,
                                      const TextStyle& style);

[[nodiscard]] std::string bold(std::string_view text, const TextStyle& style);
[[nodiscard]] std::string dim(std::string_view text, const TextStyle& style);

/// The style for standard output: colour by `color` (auto, always, never), NO_COLOR and the terminal; width of the
/// terminal.
[[nodiscard]] TextStyle style_of_stdout(const std::string& color);

}  // namespace chancery::query
