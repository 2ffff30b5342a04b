#pragma once

#include <string_view>

#include "corpus/reader/wikitext.hpp"

namespace chancery::corpus {

/// Resolves what has brackets and braces, comments and elements that hold no text. What is left in WikiPage::text has
/// lines, headings, lists, quotes and HTML still as markup.
[[nodiscard]] WikiPage resolve_wiki_markup(std::string_view markup, const WikiNamespaces& namespaces);

}  // namespace chancery::corpus
