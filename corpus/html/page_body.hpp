#pragma once

#include <string>
#include <string_view>

#include "corpus/html/page_tree.hpp"

namespace chancery::corpus {

/// The body of the article on a page.
///
/// Shape:   paragraphs separated by blank lines, with its lists, quotations and sub-headings; empty where the page has
///          none. `told` is what the page's JSON-LD gives as the body: it settles what on the page belongs to the body,
///          and stands in for it where the page itself does not show it.
[[nodiscard]] std::string extract_body(const PageTree& tree, std::string_view told);

}  // namespace chancery::corpus
