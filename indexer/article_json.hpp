#pragma once

#include <string>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/taxonomy/matcher.hpp"
#include "corpus/taxonomy/tag.hpp"

namespace chancery::indexer {

/// One line of `tag`: the article's head and its tags with their evidence. Ends with a newline.
[[nodiscard]] std::string to_tag_line(const corpus::Article& article, const std::vector<corpus::Tag>& tags,
                                      const corpus::Matcher& matcher);

/// One line of `extract`: the cleaned article and how its date was found. Ends with a newline.
[[nodiscard]] std::string to_extract_line(const corpus::Article& article);

}  // namespace chancery::indexer
