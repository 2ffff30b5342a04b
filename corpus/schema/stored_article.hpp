#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/taxonomy/tag.hpp"

namespace chancery::corpus {

/// What a document's data holds: the cleaned article and its tags with their evidence.
struct StoredArticle {
    Article article;
    std::vector<Tag> tags;
};

/// The bytes of a document's data: format byte, 8 bytes of XXH3-64 over the rest, then the fields.
[[nodiscard]] std::string encode_stored_article(const Article& article, const std::vector<Tag>& tags);

/// The inverse.
///
/// Errors:  throws chancery::Error (IndexCorrupt) when the checksum or the layout does not hold:
///          never wrong text.
[[nodiscard]] StoredArticle decode_stored_article(std::string_view bytes);

}  // namespace chancery::corpus
