#pragma once

#include <string>

#include "corpus/article/article.hpp"
#include "corpus/text/analyser.hpp"
#include "indexer/stories/sketcher.hpp"

namespace chancery::tests {

/// The sketch of an article, as the document builder makes it.
inline indexer::TextSketch sketch_of(const corpus::Article& article) {
    static corpus::Vocabulary vocabulary;
    static corpus::Analyser analyser(vocabulary);
    static corpus::AnalysedArticle analysed;
    static indexer::Sketcher sketcher;
    analysed[corpus::TextField::Title].assign(article.title, analyser);
    analysed[corpus::TextField::Body].assign(article.body, analyser);
    return sketcher.sketch(analysed, vocabulary);
}

inline indexer::TextSketch sketch_of(const std::string& title, const std::string& body) {
    corpus::Article article;
    article.title = title;
    article.body = body;
    return sketch_of(article);
}

}  // namespace chancery::tests
