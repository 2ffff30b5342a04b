#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/taxonomy/tag.hpp"
#include "corpus/text/stemmer.hpp"
#include "query/filters.hpp"
#include "query/query_tree.hpp"

namespace chancery::tests {

/// One value of a facet of an article.
struct ScannedValue {
    corpus::Facet facet = corpus::Facet::Country;
    std::string id;
    bool major = false;
};

/// One word of a text at its place in the index.
struct ScannedWord {
    std::string form;
    std::string stem;
    std::uint32_t position = 0;
};

/// An article as the scan sees it.
struct ScannedArticle {
    corpus::Article article;
    std::vector<ScannedWord> text;  ///< title, then body: the default field
    std::vector<ScannedWord> title;
    std::vector<ScannedWord> author;
    std::vector<ScannedValue> values;
};

/// A name that stands for a tag where names are understood.
struct ScannedName {
    std::vector<std::string> words;  ///< folded
    std::vector<corpus::TagId> tags;
    bool tag_only = false;  ///< written small it is another word (US)
};

/// The counts of one facet, by id, and the matches without a value.
struct ScannedCounts {
    std::map<std::string, std::uint64_t> counts;
    std::uint64_t none = 0;
};

/// Answers queries by looking at every article: slow, and plain enough to be believed.
class PlainScan {
public:
    /// Adds an article, in the place of the one with its id.
    void put(const corpus::Article& article, const std::vector<corpus::Tag>& tags);
    void remove(const std::string& id) { articles_.erase(id); }

    [[nodiscard]] const std::map<std::string, ScannedArticle>& articles() const { return articles_; }

    /// `names` empty means that names stand for themselves.
    void set_names(std::vector<ScannedName> names) { names_ = std::move(names); }

    /// The ids of the articles that match, ascending; a filter of `without` that is not negated is left out.
    [[nodiscard]] std::set<std::string> find(const query::QueryNode& query, const query::Filters& filters,
                                             std::optional<corpus::Facet> without = std::nullopt);

    [[nodiscard]] ScannedCounts count(const std::set<std::string>& ids, corpus::Facet facet, bool major_only) const;

    /// True when nothing of the query is left once words without letters are gone.
    [[nodiscard]] static bool is_left_out(const query::QueryNode& query);

private:
    using Words = std::vector<ScannedWord>;

    [[nodiscard]] bool matches(const query::QueryNode& query, const ScannedArticle& article);
    [[nodiscard]] bool group_matches(const query::QueryNode& group, const ScannedArticle& article);
    [[nodiscard]] const ScannedName* name_at(const query::QueryNode& group, std::size_t at, std::size_t& used) const;
    [[nodiscard]] bool name_matches(const ScannedName& name, const ScannedArticle& article);
    [[nodiscard]] bool row_matches(const std::vector<std::string>& row, const std::string& field,
                                   const ScannedArticle& article);
    [[nodiscard]] bool phrase_matches(const query::QueryNode& node, const ScannedArticle& article);
    [[nodiscard]] bool near_matches(const query::QueryNode& node, const ScannedArticle& article);
    [[nodiscard]] std::vector<std::uint32_t> positions(const query::QueryNode& node, const ScannedArticle& article);
    [[nodiscard]] std::set<std::string> stems_of(std::string_view word);
    [[nodiscard]] std::string stem(const std::string& language, std::string_view word);

    std::map<std::string, ScannedArticle> articles_;
    std::map<std::string, corpus::Stemmer> stemmers_;  ///< every language ever stemmed: an index forgets none
    std::vector<ScannedName> names_;
};

/// The folded words of a text.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

}  // namespace chancery::tests
