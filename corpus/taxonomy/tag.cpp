#include "corpus/taxonomy/tag.hpp"

namespace chancery::corpus {

std::vector<std::string> via_names(const Tag& tag) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kViaCount; ++i) {
        const auto via = static_cast<Via>(i);
        if (tag.found_via(via)) names.emplace_back(to_string(via));
    }
    return names;
}

std::string_view text_of(const Article& article, TextField field) {
    switch (field) {
        case TextField::Title: return article.title;
        case TextField::Body: return article.body;
        case TextField::Dateline: return article.dateline;
    }
    return {};
}

std::string_view text_of(const Article& article, const Evidence& evidence) {
    const std::string_view text = text_of(article, evidence.field);
    if (evidence.end > text.size() || evidence.end < evidence.start) return {};
    return text.substr(evidence.start, evidence.end - evidence.start);
}

}  // namespace chancery::corpus
