#pragma once

#include <string>
#include <string_view>

#include "corpus/article/date_window.hpp"
#include "corpus/reader/delivery.hpp"
#include "corpus/reader/nexis_label.hpp"

namespace chancery::corpus {

/// Makes an article of the text of one document.
///
/// Shape:   `text` is valid UTF-8, from the outlet's name (NexisStyle::Text) or the title (NexisStyle::Document) to
///          the end. A highlight goes before the body; length, pictures, index terms and copyright are left out.
[[nodiscard]] ParsedArticle parse_nexis_article(std::string_view text, NexisStyle style, const DateWindow& dates);

/// Parses the text of one document and gives the article to `sink`, or says there why there is none, at `position` of
/// `file`. False when the sink wants no more.
[[nodiscard]] bool deliver_nexis_article(std::string_view text, NexisStyle style, const DateWindow& dates,
                                         const std::string& file, SourcePosition position, const ArticleSink& sink);

/// The date that `line` begins with: "January 10, 2018 Wednesday 10:36 EST", "May 29, 2024 Wednesday Late
/// Edition - Final". Empty when it begins with none.
[[nodiscard]] std::string_view leading_date(std::string_view line);

}  // namespace chancery::corpus
