#pragma once

#include <cstdint>
#include <vector>

#include "corpus/html/page_tree.hpp"

namespace chancery::corpus {

/// How much text stands inside a node.
struct NodeMeasure {
    std::uint32_t chars = 0;       ///< code points, a run of white space as one
    std::uint32_t link_chars = 0;  ///< of them inside `a`
    std::uint32_t commas = 0;      ///< of any script
    std::uint32_t prose = 0;       ///< chars in paragraphs of some length with few links
};

/// The measures of a page, one a node.
struct PageMeasures {
    std::vector<NodeMeasure> inside;  ///< all that stands inside the node
    std::vector<NodeMeasure> own;     ///< of a block: what stands in it and in no block inside it; no prose
    std::vector<NodeIndex> block;     ///< the block that the node stands in, or is
};

/// Measures every node in two passes over the page; what `left_out` marks counts as nothing.
[[nodiscard]] PageMeasures measure_nodes(const PageTree& tree, const std::vector<bool>& left_out);

/// The part of a node's text that is links, from 0 to 1.
[[nodiscard]] inline double link_density(const NodeMeasure& measure) {
    return measure.chars == 0 ? 0.0 : static_cast<double>(measure.link_chars) / measure.chars;
}

}  // namespace chancery::corpus
