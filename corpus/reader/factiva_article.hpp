#pragma once

#include "corpus/article/date_window.hpp"
#include "corpus/reader/delivery.hpp"
#include "corpus/xml/xml_element.hpp"

namespace chancery::corpus {

/// True for the element that holds one article: `<div class="article enArticle">`, the prefix being the language of
/// the page.
[[nodiscard]] bool is_factiva_article(XmlElement element);

/// Reads the article in `element`: rows with the codes HD, BY, PD, SN, LA, SE, LP, TD, AN where it is indexed, else
/// the headline, the lines under it in their order, and the paragraphs.
[[nodiscard]] ParsedArticle parse_factiva_article(XmlElement element, const DateWindow& dates);

}  // namespace chancery::corpus
