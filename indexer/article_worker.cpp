#include "indexer/article_worker.hpp"

namespace chancery::indexer {

std::vector<corpus::Tag> ArticleWorker::tag(const corpus::Article& article) {
    analyser_.analyse(article.title, article.body, article.dateline);
    return tagger_.tag(analysed(), vocabulary(), article.published);
}

}  // namespace chancery::indexer
