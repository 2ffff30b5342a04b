#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/taxonomy/matcher.hpp"
#include "corpus/taxonomy/tag.hpp"
#include "corpus/text/stemmer.hpp"
#include "indexer/prepared_document.hpp"
#include "indexer/stories/sketcher.hpp"

namespace chancery::indexer {

/// How much one occurrence of a word counts for the ranking.
struct FieldWeights {
    std::uint32_t title = 4;
    std::uint32_t lead = 2;  ///< the first kLeadWords words of the body
    std::uint32_t body = 1;
};

/// Turns an analysed and tagged article into a PreparedDocument. Keeps its working memory: one per worker.
///
/// Each word of title and body gives its stem (term `Z` + stem, with positions) and, where it differs from that, its
/// form (term = word, without): that halves the terms, which are what Xapian's writer costs. Words of the title the
/// same again under the title's prefix. In scripts whose words are single characters two neighbours are a term too
/// (corpus/text/character_word.hpp). Tags are boolean terms whose wdf is their salience; a major tag has a second
/// term. See corpus/schema/field.hpp.
class DocumentBuilder {
public:
    explicit DocumentBuilder(const corpus::Matcher& matcher) : matcher_(matcher) {}

    [[nodiscard]] PreparedDocument build(const corpus::Article& article, const corpus::AnalysedArticle& analysed,
                                         const corpus::Vocabulary& vocabulary, const std::vector<corpus::Tag>& tags);

private:
    /// The occurrences of one distinct word of the article.
    struct WordUse {
        corpus::WordId word = 0;
        std::uint32_t count = 0;
        std::uint32_t wdf = 0;
        std::uint32_t first = kNone;  ///< occurrence, then along next_
        std::uint32_t last = kNone;
        std::string_view stem;
    };
    static constexpr std::uint32_t kNone = UINT32_MAX;

    /// Two characters that follow each other.
    struct WordPair {
        corpus::WordId first = 0;
        corpus::WordId second = 0;
        std::uint32_t wdf = 0;

        [[nodiscard]] bool is_same(const WordPair& other) const {
            return first == other.first && second == other.second;
        }
    };

    void begin(const corpus::Vocabulary& vocabulary);
    void add_occurrence(corpus::WordId word, std::uint32_t position, std::uint32_t weight);
    void add_words(const corpus::Vocabulary& vocabulary, std::string_view prefix, corpus::StemCache& stems,
                   PreparedDocument& document);
    void add_title(const corpus::AnalysedArticle& analysed, const corpus::Vocabulary& vocabulary,
                   corpus::StemCache& stems, PreparedDocument& document);
    void add_pairs(const corpus::AnalysedText& text, std::uint32_t lead_weight, std::uint32_t weight,
                   const corpus::Vocabulary& vocabulary);
    void put_pairs(const corpus::Vocabulary& vocabulary, std::string_view prefix, PreparedDocument& document);
    static void add_author(const std::string& author, PreparedDocument& document);
    void add_facets(const corpus::Article& article, const std::vector<corpus::Tag>& tags,
                    PreparedDocument& document) const;
    void add_sources(const corpus::Article& article, PreparedDocument& document) const;
    static void add_outlet(corpus::Facet facet, const std::string& name, PreparedDocument& document);
    static void add_facet(corpus::Facet facet, std::string_view text, PreparedDocument& document);
    static void add_value(corpus::Facet facet, std::string_view id, std::string label, PreparedDocument& document);
    corpus::StemCache& stems_of(const std::string& language);

    const corpus::Matcher& matcher_;
    FieldWeights weights_;
    Sketcher sketcher_;
    std::map<std::string, corpus::StemCache> stems_;
    std::vector<std::uint32_t> use_of_word_;  ///< by WordId: index into uses_, valid when stamped
    std::vector<std::uint32_t> stamp_;        ///< by WordId: the round that set use_of_word_
    std::uint32_t round_ = 0;
    std::vector<WordUse> uses_;
    std::vector<std::uint32_t> position_;  ///< by occurrence
    std::vector<std::uint32_t> next_;      ///< by occurrence
    std::vector<WordPair> pairs_;
};

}  // namespace chancery::indexer
