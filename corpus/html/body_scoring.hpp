#pragma once

#include <vector>

#include "corpus/html/page_measures.hpp"
#include "corpus/html/page_tree.hpp"

namespace chancery::corpus {

/// The elements that hold the body of the page, in the order of the page and none inside another.
///
/// Shape:   the element with the best paragraphs, raised to where its paragraphs are all in, and those of its
///          siblings that go on with it. Empty only for an empty page.
/// Source:  the scoring of Readability (arc90, Mozilla), in passes over an array instead of walks of a tree.
[[nodiscard]] std::vector<NodeIndex> find_body(const PageTree& tree, const std::vector<bool>& furniture,
                                               const PageMeasures& measures);

}  // namespace chancery::corpus
