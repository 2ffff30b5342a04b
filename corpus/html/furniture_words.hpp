#pragma once

#include <cstdint>
#include <string_view>

namespace chancery::corpus {

/// What the class or id of an element says it is.
enum class FurnitureKind : std::uint8_t {
    None,
    Label,     ///< byline, date, tools: short
    Frame,     ///< menus, share bars, advertisements, subscription boxes, players
    Links,     ///< related articles with their teasers
    Comments,  ///< what readers say, and picture galleries: often longer than the article
};

/// Reads the words of a class or id attribute.
[[nodiscard]] FurnitureKind to_furniture_kind(std::string_view names);

/// Reads the words of a class or id attribute: +1 for each that an article's body has, -1 for each of furniture.
[[nodiscard]] int count_body_words(std::string_view names);

}  // namespace chancery::corpus
