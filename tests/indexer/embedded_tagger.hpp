#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/taxonomy/loader.hpp"
#include "corpus/taxonomy/matcher.hpp"
#include "indexer/article_worker.hpp"

namespace chancery::tests {

/// The matcher over the embedded taxonomy, built once for a test program.
inline const corpus::Matcher& embedded_matcher() {
    static const corpus::Matcher matcher(corpus::load_taxonomy());
    return matcher;
}

/// The tags of one article by the embedded taxonomy.
inline std::vector<corpus::Tag> embedded_tags(const corpus::Article& article) {
    static indexer::ArticleWorker worker(embedded_matcher());
    return worker.tag(article);
}

/// The same for a text without title.
inline std::vector<corpus::Tag> embedded_tags(std::string_view body) {
    corpus::Article article;
    article.body = body;
    return embedded_tags(article);
}

inline const corpus::Tag* find_tag(const std::vector<corpus::Tag>& tags, corpus::Facet facet, std::string_view id) {
    const auto found = std::find_if(tags.begin(), tags.end(),
                                    [&](const corpus::Tag& tag) { return tag.id.facet == facet && tag.id.id == id; });
    return found == tags.end() ? nullptr : &*found;
}

/// The ids of one facet, ascending, with a blank between.
inline std::string ids_of(const std::vector<corpus::Tag>& tags, corpus::Facet facet) {
    std::vector<std::string> ids;
    for (const corpus::Tag& tag : tags) {
        if (tag.id.facet == facet) ids.push_back(tag.id.id);
    }
    std::sort(ids.begin(), ids.end());
    std::string shown;
    for (const std::string& id : ids) shown += (shown.empty() ? "" : " ") + id;
    return shown;
}

}  // namespace chancery::tests
