#pragma once

#include <string>

#include "corpus/article/article.hpp"

namespace chancery::corpus {

/// The language of an article by its text, what it declares and the country of its address; see detect_language.
[[nodiscard]] std::string find_language(const Article& article);

}  // namespace chancery::corpus
