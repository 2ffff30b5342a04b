#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "corpus/article/article.hpp"
#include "query/facet_counts.hpp"
#include "query/filters.hpp"
#include "query/query_tree.hpp"
#include "tests/properties/plain_scan.hpp"

namespace chancery::tests {

/// Articles and queries by chance, the same for the same seed on every machine.
class RandomNews {
public:
    explicit RandomNews(std::uint64_t seed) : random_(seed) {}

    /// An article of that id; sometimes without title, body, date, source or language.
    corpus::Article article(const std::string& id);

    /// A syntax tree as parse_query makes it, but for its spans. Its words are taken from those of the articles.
    query::QueryNode query(int depth = 2);

    query::Filters filters();
    static std::vector<query::FacetRequest> facets(std::size_t limit);

    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }
    bool one_in(std::size_t bound) { return below(bound) == 0; }

private:
    std::string words(std::size_t most);
    std::string word();
    std::string single_word();
    std::optional<corpus::PublicationDate> day();
    query::QueryNode leaf();
    query::QueryNode text_leaf();
    query::QueryNode value();
    query::QueryNode date();
    query::QueryNode proximity();
    query::QueryNode group(query::NodeKind kind, int depth);
    query::FacetFilter filter(corpus::Facet facet);

    std::mt19937_64 random_;
};

/// The query as a user types it.
[[nodiscard]] std::string typed(const query::QueryNode& query);

/// The names among the words of the articles that a query understands.
[[nodiscard]] std::vector<ScannedName> known_names();

}  // namespace chancery::tests
