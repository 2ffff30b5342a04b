#include "indexer/article_analyser.hpp"

namespace chancery::indexer {

namespace {

/// Distinct words after which the vocabulary starts afresh: it bounds a worker's memory at some 100 MB.
constexpr std::size_t kMostWords = 1'000'000;

}  // namespace

void ArticleAnalyser::analyse(std::string_view title, std::string_view body, std::string_view dateline) {
    if (vocabulary_.size() > kMostWords) vocabulary_.clear();
    analysed_[corpus::TextField::Title].assign(title, analyser_);
    analysed_[corpus::TextField::Body].assign(body, analyser_);
    analysed_[corpus::TextField::Dateline].assign(dateline, analyser_);
}

}  // namespace chancery::indexer
