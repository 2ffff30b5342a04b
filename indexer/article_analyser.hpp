#pragma once

#include <string_view>

#include "corpus/taxonomy/matcher.hpp"
#include "corpus/text/analyser.hpp"

namespace chancery::indexer {

/// The texts of one article after another as words, over one bounded vocabulary. One a thread.
class ArticleAnalyser {
public:
    ArticleAnalyser() : analyser_(vocabulary_) {}
    ArticleAnalyser(const ArticleAnalyser&) = delete;
    ArticleAnalyser& operator=(const ArticleAnalyser&) = delete;

    /// `analysed()` stays valid until the next call and as long as the texts do.
    void analyse(std::string_view title, std::string_view body, std::string_view dateline);

    [[nodiscard]] const corpus::AnalysedArticle& analysed() const noexcept { return analysed_; }
    [[nodiscard]] const corpus::Vocabulary& vocabulary() const noexcept { return vocabulary_; }

private:
    corpus::Vocabulary vocabulary_;
    corpus::Analyser analyser_;
    corpus::AnalysedArticle analysed_;
};

}  // namespace chancery::indexer
