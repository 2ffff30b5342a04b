#pragma once

#include <optional>
#include <string>

#include "corpus/article/article.hpp"
#include "corpus/article/date_window.hpp"
#include "corpus/xml/xml_element.hpp"

namespace chancery::corpus {

/// An article of Factiva, and what was wrong with its date.
struct FactivaArticle {
    Article article;
    std::optional<std::string> bad_date;  ///< the text of a date that is not believed
};

/// True for the element that holds one article: `<div class="article enArticle">`, the prefix being the language of
/// the page.
[[nodiscard]] bool is_factiva_article(XmlElement element);

/// Reads the article in `element`: rows with the codes HD, BY, PD, SN, LA, SE, LP, TD, AN where it is indexed, else
/// the headline, the lines under it in their order, and the paragraphs.
[[nodiscard]] FactivaArticle parse_factiva_article(XmlElement element, const DateWindow& dates);

}  // namespace chancery::corpus
