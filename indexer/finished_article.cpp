#include "indexer/finished_article.hpp"

#include <utility>

#include "corpus/outlet/attribution.hpp"

namespace chancery::indexer {

corpus::Article to_finished_article(corpus::Article raw, const corpus::CleanOptions& options) {
    corpus::set_outlet(raw);
    corpus::set_wire(raw);
    corpus::Article article = corpus::clean(std::move(raw), options);
    corpus::set_wire(article);
    corpus::set_own_wire(article);
    return article;
}

}  // namespace chancery::indexer
