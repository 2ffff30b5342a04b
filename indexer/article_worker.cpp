#include "indexer/article_worker.hpp"

namespace chancery::indexer {

namespace {

/// Distinct words after which the vocabulary starts afresh: it bounds a worker's memory at some 100 MB.
constexpr std::size_t kMostWords = 1'000'000;

}  // namespace

std::vector<corpus::Tag> ArticleWorker::tag(const corpus::Article& article) {
    if (vocabulary_.size() > kMostWords) vocabulary_.clear();
    analysed_[corpus::TextField::Title].assign(article.title, analyser_);
    analysed_[corpus::TextField::Body].assign(article.body, analyser_);
    analysed_[corpus::TextField::Dateline].assign(article.dateline, analyser_);
    return tagger_.tag(analysed_, vocabulary_, article.published);
}

}  // namespace chancery::indexer
