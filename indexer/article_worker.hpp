#pragma once

#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/taxonomy/matcher.hpp"
#include "corpus/taxonomy/tag.hpp"
#include "corpus/text/analyser.hpp"
#include "indexer/tagger.hpp"

namespace chancery::indexer {

/// What one thread needs to clean, analyse and tag articles, kept from one to the next.
class ArticleWorker {
public:
    explicit ArticleWorker(const corpus::Matcher& matcher) : analyser_(vocabulary_), tagger_(matcher) {}

    /// Analyses a cleaned article and gives its tags. `analysed()` stays valid until the next call and as long as
    /// the article's texts do.
    [[nodiscard]] std::vector<corpus::Tag> tag(const corpus::Article& article);

    [[nodiscard]] const corpus::AnalysedArticle& analysed() const noexcept { return analysed_; }
    [[nodiscard]] const corpus::Vocabulary& vocabulary() const noexcept { return vocabulary_; }
    [[nodiscard]] const Tagger& tagger() const noexcept { return tagger_; }

private:
    corpus::Vocabulary vocabulary_;
    corpus::Analyser analyser_;
    corpus::AnalysedArticle analysed_;
    Tagger tagger_;
};

}  // namespace chancery::indexer
