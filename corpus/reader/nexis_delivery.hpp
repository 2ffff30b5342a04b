#pragma once

#include <string>
#include <string_view>

#include "corpus/reader/nexis_article.hpp"
#include "corpus/reader/reader.hpp"

namespace chancery::corpus {

/// Gives what the text of one document holds to `sink`: an article, or why there is none.
///
/// Shape:   `text` is valid UTF-8. False when the sink
///          wants no more.
[[nodiscard]] bool deliver_nexis_article(std::string_view text, NexisStyle style, const DateWindow& dates,
                                         const std::string& file, SourcePosition position, const ArticleSink& sink);

}  // namespace chancery::corpus
