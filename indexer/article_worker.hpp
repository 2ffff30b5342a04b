#pragma once

#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/taxonomy/matcher.hpp"
#include "corpus/taxonomy/tag.hpp"
#include "indexer/article_analyser.hpp"
#include "indexer/tagger.hpp"

namespace chancery::indexer {

/// What one thread needs to clean, analyse and tag articles, kept from one to the next.
class ArticleWorker {
public:
    explicit ArticleWorker(const corpus::Matcher& matcher) : tagger_(matcher) {}

    /// Analyses a cleaned article and gives its tags. `analysed()` stays valid until the next call and as long as
    /// the article's texts do.
    [[nodiscard]] std::vector<corpus::Tag> tag(const corpus::Article& article);

    [[nodiscard]] const corpus::AnalysedArticle& analysed() const noexcept { return analyser_.analysed(); }
    [[nodiscard]] const corpus::Vocabulary& vocabulary() const noexcept { return analyser_.vocabulary(); }
    [[nodiscard]] const Tagger& tagger() const noexcept { return tagger_; }

private:
    ArticleAnalyser analyser_;
    Tagger tagger_;
};

}  // namespace chancery::indexer
