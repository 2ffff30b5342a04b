#pragma once

#include <string>
#include <string_view>

#include "corpus/article/article.hpp"

namespace chancery::corpus {

/// The article of an HTML page, as it stands: what is written in it is not cleaned.
///
/// Shape:   title, date, author, outlet, section, language and address by JSON-LD, then OpenGraph, then other meta
///          elements, then the page itself; the body by what JSON-LD tells and the scoring of paragraphs. A page
///          without a body has its description for one. `url_hint` is where the page came from, or empty.
/// Units:   at most kMaxHtmlBytes are read.
/// Errors:  none: a page without anything gives an article without title and body.
[[nodiscard]] Article extract_page(std::string_view utf8_html, std::string_view url_hint);

/// An article, and what was wrong with the bytes it came from.
struct DecodedPage {
    Article article;
    std::string problem;  ///< "not UTF-8: read as windows-1252"; empty when there was none
};

/// The article of a page as it came over the network or out of a file.
///
/// Shape:   `http_charset` is the charset of the Content-Type header, or empty; it goes before the page's own
///          declaration, and the letters themselves may prove both wrong.
[[nodiscard]] DecodedPage extract_page_bytes(std::string_view bytes, std::string_view http_charset,
                                             std::string_view url_hint);

}  // namespace chancery::corpus
