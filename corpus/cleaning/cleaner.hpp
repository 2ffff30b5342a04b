#pragma once

#include "corpus/article/article.hpp"
#include "corpus/article/date_window.hpp"

namespace chancery::corpus {

/// How an article is cleaned.
struct CleanOptions {
    DateWindow dates;  ///< a date outside, wherever it was found, is none
};

/// Makes an article of what a reader found: what is left is what the outlet's writer wrote.
///
/// In order: the title loses its breadcrumb (find_title), the body loses navigation, bios, related
/// links and the like (boilerplate.hpp), the dateline is taken off and gives the day where no field
/// did (dateline.hpp), a "Published:" line or the URL gives it otherwise. Paragraphs of the result are
/// separated by one blank line, so byte offsets into `title` and `body` are stable evidence.
/// An id is made from URL or content where the record had none. The language is that of the text
/// (article_language.hpp).
///
/// Shape:   title and body must be valid UTF-8, and stay so. Cleaning twice changes nothing.
[[nodiscard]] Article clean(Article article, const CleanOptions& options = {});

}  // namespace chancery::corpus
