#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader/wikitext.hpp"

namespace chancery::corpus {

/// The text that stands for the template `{{parts[0]|parts[1]|...}}` on the page, mostly none; a date or byline is
/// noted in `page`.
[[nodiscard]] std::string expand_wiki_template(const std::vector<std::string>& parts, WikiPage& page);

/// The text that stands for the link `[[parts[0]|...|label]]`; a category is noted in `page`.
[[nodiscard]] std::string expand_wiki_link(const std::vector<std::string>& parts, const WikiNamespaces& namespaces,
                                           WikiPage& page);

/// In lower case, as far as letters of ASCII go, `_` as a space, without the blanks around.
[[nodiscard]] std::string to_wiki_name(std::string_view text);

}  // namespace chancery::corpus
