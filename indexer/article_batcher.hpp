#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "corpus/article/article.hpp"

namespace chancery::indexer {

/// Gathers articles into batches worth handing to another thread: 64 articles or a megabyte of text.
class ArticleBatcher {
public:
    using Batch = std::vector<corpus::Article>;

    explicit ArticleBatcher(std::function<void(Batch&&)> full) : full_(std::move(full)) {}

    void add(corpus::Article&& article) {
        bytes_ += article.title.size() + article.body.size();
        batch_.push_back(std::move(article));
        if (batch_.size() >= kMostArticles || bytes_ >= kMostBytes) flush();
    }

    /// Hands over what is left.
    void flush() {
        if (batch_.empty()) return;
        full_(std::move(batch_));
        batch_ = {};
        bytes_ = 0;
    }

private:
    static constexpr std::size_t kMostArticles = 64;
    static constexpr std::size_t kMostBytes = 1U << 20U;

    std::function<void(Batch&&)> full_;
    Batch batch_;
    std::size_t bytes_ = 0;
};

}  // namespace chancery::indexer
