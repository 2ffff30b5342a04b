#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/article_worker.hpp"
#include "indexer/document_builder.hpp"
#include "tests/corpus/small_taxonomy.hpp"

namespace chancery::tests {

/// Two countries and a theme: enough for tags of each kind.
inline constexpr std::string_view kSmallToml =
    "[[entry]]\nfacet = \"country\"\nid = \"JP\"\nlabel = \"Japan\"\nname = [\"Japan\"]\ncapital = [\"Tokyo\"]\n"
    "[[entry]]\nfacet = \"country\"\nid = \"FR\"\nlabel = \"France\"\nname = [\"France\"]\n"
    "[[theme_group]]\nid = \"diplomacy\"\nlabel = \"Diplomacy\"\n"
    "[[theme]]\nid = \"diplomacy.summit\"\nlabel = \"Summits\"\nstrong = [\"summit\"]\n";

/// The matcher over it, built once for a test program.
inline const corpus::Matcher& small_matcher() {
    static const corpus::Matcher matcher(small_taxonomy(kSmallToml));
    return matcher;
}

inline corpus::Article article_of(std::string id, std::string title, std::string body) {
    corpus::Article article;
    article.id = std::move(id);
    article.title = std::move(title);
    article.body = std::move(body);
    return article;
}

/// Tags and prepares articles as a build does.
class Preparer {
public:
    explicit Preparer(const corpus::Matcher& matcher = small_matcher()) : worker_(matcher), builder_(matcher) {}

    indexer::PreparedDocument operator()(const corpus::Article& article) {
        tags_ = worker_.tag(article);
        return builder_.build(article, worker_.analysed(), worker_.vocabulary(), tags_);
    }

    [[nodiscard]] const std::vector<corpus::Tag>& tags() const { return tags_; }

private:
    indexer::ArticleWorker worker_;
    indexer::DocumentBuilder builder_;
    std::vector<corpus::Tag> tags_;
};

inline std::vector<indexer::PreparedDocument> prepared(const std::vector<corpus::Article>& articles,
                                                       const corpus::Matcher& matcher = small_matcher()) {
    Preparer prepare(matcher);
    std::vector<indexer::PreparedDocument> documents;
    for (const corpus::Article& article : articles) documents.push_back(prepare(article));
    return documents;
}

}  // namespace chancery::tests
