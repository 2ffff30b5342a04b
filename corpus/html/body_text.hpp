#pragma once

#include <string>
#include <vector>

#include "corpus/html/page_measures.hpp"
#include "corpus/html/page_tree.hpp"

namespace chancery::corpus {

/// A paragraph, heading, list item or row of a body.
struct BodyBlock {
    NodeIndex at = 0;  ///< the element it stands in
    std::string text;  ///< lines; valid UTF-8
    bool heading = false;
    bool all_links = false;  ///< nearly every character is inside a link
};

/// The blocks of text inside `roots`, in the order of the page, without what `left_out` marks.
[[nodiscard]] std::vector<BodyBlock> write_blocks(const PageTree& tree, const std::vector<NodeIndex>& roots,
                                                  const std::vector<bool>& left_out);

/// The blocks as one text with blank lines between them.
[[nodiscard]] std::string join_blocks(const std::vector<BodyBlock>& blocks);

}  // namespace chancery::corpus
