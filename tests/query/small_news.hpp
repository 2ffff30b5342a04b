#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "indexer/index_builder.hpp"
#include "query/searcher.hpp"
#include "tests/corpus/temporary_directory.hpp"
#include "tests/indexer/embedded_tagger.hpp"
#include "tests/indexer/prepared_article.hpp"

namespace chancery::tests {

inline corpus::Article news(std::string id, std::string title, std::string body, std::string source = "",
                            std::optional<corpus::PublicationDate> published = std::nullopt) {
    corpus::Article article = article_of(std::move(id), std::move(title), std::move(body));
    article.source = std::move(source);
    article.language = "en";
    article.published = published;
    if (published) article.published_from = corpus::DateOrigin::Field;
    return article;
}

/// Seven articles of which a human can tell what a query must find.
inline std::vector<corpus::Article> small_news() {
    using std::chrono::year;
    std::vector<corpus::Article> articles{
        news("pact", "Japan and the Philippines sign a maritime security pact",
             "TOKYO - Japan and the Philippines signed a pact on maritime security in the South China Sea on "
             "Wednesday.\n\n"
             "Coast guard ships from Japan will patrol with those of Manila, a Japanese minister said. The talks were "
             "quiet.",
             "The Harbour Gazette", year{2024} / 5 / 29),
        news(
            "missile", "North Korea fires a missile",
            "North Korea fired a ballistic missile towards the Sea of Japan, South Korea said. Seoul called for talks.",
            "Wire", year{2023} / 3 / 1),
        news("aid", "US Senate votes on aid for Ukraine",
             "The US Senate voted on a bill that sends aid to Ukraine. Russia protested. NATO welcomed the vote.",
             "Wire", year{2024} / 2 / 14),
        news("port", "Quiet week at the harbour", "No ships came. He told us that the harbour was quiet.",
             "The Harbour Gazette"),
        news("fire", "Ceasefire talks in Geneva",
             "Ceasefire talks in Geneva ended without a result, the United Nations said. Both sides accuse the other.",
             "Reuters", year{2024} / 2 / 15),
        news("grain", "Grain corridor closes", "Turkey and Russia talked about the Black Sea grain deal.", "Reuters",
             year{2022} / 12 / 31),
        news("hafen", "Die Häfen von Hamburg", "Die Häfen sind ruhig. Der Hafen von Hamburg ist groß.", "Hafenblatt",
             year{2022} / 1 / 1)};
    articles[0].author = "Maria Whitfield";
    articles[0].section = "World";
    articles[4].outlet_country = "US";
    articles[4].wire = "AFP";
    articles[2].section = "World";
    articles.back().language = "de";
    return articles;
}

/// An index of its own, gone with the object.
class BuiltIndex {
public:
    explicit BuiltIndex(const std::vector<corpus::Article>& articles) {
        const auto builder = indexer::IndexBuilder::open({path(), &embedded_matcher().taxonomy(), false});
        builder->add(prepared(articles, embedded_matcher()));
        static_cast<void>(builder->finish());
    }

    [[nodiscard]] std::filesystem::path path() const { return directory_.path() / "news.idx"; }

private:
    TemporaryDirectory directory_;
};

/// The searcher over small_news(), made once for a test program.
inline query::Searcher& small_searcher() {
    static const BuiltIndex index(small_news());
    static query::Searcher searcher(index.path());
    return searcher;
}

}  // namespace chancery::tests
