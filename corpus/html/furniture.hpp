#pragma once

#include <cstdint>
#include <vector>

#include "corpus/html/page_tree.hpp"

namespace chancery::corpus {

/// How much is taken for furniture.
enum class Strictness : std::uint8_t {
    Strict,   ///< what a class or id calls a menu, a share bar, comments, ... goes too
    Lenient,  ///< only what the elements themselves say
};

/// Which nodes of a page are not body: menus, asides, captions, share bars, related links, comments, cookie notes.
///
/// Shape:   one value a node, true for everything inside a piece of furniture. What holds a good part of the page's
///          paragraphs is not believed to be furniture, whatever its class says.
[[nodiscard]] std::vector<bool> find_furniture(const PageTree& tree, Strictness strictness);

}  // namespace chancery::corpus
