#include "indexer/document_builder.hpp"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>
#include <xxhash.h>

#include "corpus/outlet/outlet_table.hpp"
#include "corpus/schema/day_key.hpp"
#include "corpus/schema/stored_article.hpp"
#include "corpus/schema/term.hpp"
#include "corpus/text/character_word.hpp"
#include "corpus/text/language.hpp"

namespace chancery::indexer {

namespace {

using corpus::Facet;
using corpus::TextField;

constexpr std::uint32_t kLeadWords = 60;
constexpr std::uint32_t kFieldGap = 100;  // words between title and body, so that no phrase runs across

/// English is taken where the language is unknown: its stemmer does little harm to other languages.
std::string stemming_language(const corpus::Article& article) {
    const std::string primary = article.language.substr(0, article.language.find('-'));
    return primary.empty() ? "en" : primary;
}

void put_term(PreparedDocument& document, std::string_view text, std::uint32_t wdf) {
    document.terms.push_back({static_cast<std::uint32_t>(document.term_bytes.size()),
                              static_cast<std::uint32_t>(text.size()), wdf,
                              static_cast<std::uint32_t>(document.positions.size()), 0});
    document.term_bytes.append(text);
}

void put_boolean(PreparedDocument& document, const std::string& text) { put_term(document, text, 0); }

/// Sorts the terms and makes one of those that came twice (a field without words can repeat a value).
void sort_terms(PreparedDocument& document) {
    std::sort(document.terms.begin(), document.terms.end(),
              [&](const auto& left, const auto& right) { return document.text(left) < document.text(right); });
    const auto last =
        std::unique(document.terms.begin(), document.terms.end(),
                    [&](const auto& left, const auto& right) { return document.text(left) == document.text(right); });
    document.terms.erase(last, document.terms.end());
}

std::string fingerprint_of(const PreparedDocument& document, const std::string& taxonomy_hash) {
    const std::uint64_t seed = XXH3_64bits(taxonomy_hash.data(), taxonomy_hash.size());
    XXH64_canonical_t canonical;
    XXH64_canonicalFromHash(&canonical, XXH3_64bits_withSeed(document.stored.data(), document.stored.size(), seed));
    std::string bytes(sizeof canonical.digest, '\0');
    std::memcpy(bytes.data(), canonical.digest, bytes.size());
    return bytes;
}

}  // namespace

PreparedDocument DocumentBuilder::build(const corpus::Article& article, const corpus::AnalysedArticle& analysed,
                                        const corpus::Vocabulary& vocabulary, const std::vector<corpus::Tag>& tags) {
    PreparedDocument document;
    document.language = stemming_language(article);
    document.text_bytes = article.title.size() + article.body.size();
    corpus::StemCache& stems = stems_of(document.language);
    begin(vocabulary);
    const corpus::AnalysedText& title = analysed[TextField::Title];
    const corpus::AnalysedText& body = analysed[TextField::Body];
    const auto title_words = static_cast<std::uint32_t>(title.tokens.size());
    for (std::uint32_t i = 0; i < title_words; ++i) add_occurrence(title.tokens[i].word, i + 1, weights_.title);
    for (std::uint32_t i = 0; i < body.tokens.size(); ++i) {
        add_occurrence(body.tokens[i].word, title_words + kFieldGap + i,
                       i < kLeadWords ? weights_.lead : weights_.body);
    }
    const std::string_view prefix = corpus::find_field("body")->prefix;
    add_words(vocabulary, prefix, stems, document);
    add_pairs(title, weights_.title, weights_.title, vocabulary);
    add_pairs(body, weights_.lead, weights_.body, vocabulary);
    put_pairs(vocabulary, prefix, document);
    add_title(analysed, vocabulary, stems, document);
    add_author(article.author, document);
    add_facets(article, tags, document);
    document.id_term = corpus::id_term(article.id);
    put_boolean(document, document.id_term);
    sort_terms(document);
    if (article.published) document.day_key = corpus::to_day_key(corpus::to_day_number(*article.published));
    document.sketch = encode_sketch(sketcher_.sketch(analysed, vocabulary));
    document.stored = corpus::encode_stored_article(article, tags);
    document.fingerprint = fingerprint_of(document, matcher_.taxonomy().hash);
    return document;
}

corpus::StemCache& DocumentBuilder::stems_of(const std::string& language) {
    return stems_.try_emplace(language, language).first->second;
}

void DocumentBuilder::begin(const corpus::Vocabulary& vocabulary) {
    uses_.clear();
    position_.clear();
    next_.clear();
    if (use_of_word_.size() < vocabulary.size()) {
        use_of_word_.resize(vocabulary.size());
        stamp_.resize(vocabulary.size());
    }
    ++round_;
}

void DocumentBuilder::add_occurrence(corpus::WordId word, std::uint32_t position, std::uint32_t weight) {
    if (stamp_[word] != round_) {
        stamp_[word] = round_;
        use_of_word_[word] = static_cast<std::uint32_t>(uses_.size());
        uses_.push_back({word, 0, 0, kNone, kNone, {}});
    }
    WordUse& use = uses_[use_of_word_[word]];
    const auto occurrence = static_cast<std::uint32_t>(position_.size());
    position_.push_back(position);
    next_.push_back(kNone);
    (use.last == kNone ? use.first : next_[use.last]) = occurrence;
    use.last = occurrence;
    ++use.count;
    use.wdf += weight;
}

void DocumentBuilder::add_words(const corpus::Vocabulary& vocabulary, std::string_view prefix, corpus::StemCache& stems,
                                PreparedDocument& document) {
    std::string term;
    for (WordUse& use : uses_) {
        use.stem = stems.stem(vocabulary, use.word);
        if (use.stem == vocabulary.word(use.word)) continue;
        term.clear();
        corpus::append_form_term(prefix, vocabulary.word(use.word), term);
        put_term(document, term, use.count);
    }
    std::sort(uses_.begin(), uses_.end(), [](const WordUse& left, const WordUse& right) {
        return left.stem != right.stem ? left.stem < right.stem : left.first < right.first;
    });
    for (std::size_t begin = 0, end = 0; begin < uses_.size(); begin = end) {
        term.clear();
        corpus::append_stem_term(prefix, uses_[begin].stem, term);
        put_term(document, term, 0);
        PreparedDocument::Term& stem = document.terms.back();
        for (; end < uses_.size() && uses_[end].stem == uses_[begin].stem; ++end) {
            stem.wdf += uses_[end].wdf;
            for (std::uint32_t i = uses_[end].first; i != kNone; i = next_[i])
                document.positions.push_back(position_[i]);
        }
        stem.position_count = static_cast<std::uint32_t>(document.positions.size()) - stem.position;
        std::sort(document.positions.begin() + stem.position, document.positions.end());
    }
}

void DocumentBuilder::add_title(const corpus::AnalysedArticle& analysed, const corpus::Vocabulary& vocabulary,
                                corpus::StemCache& stems, PreparedDocument& document) {
    const corpus::AnalysedText& title = analysed[TextField::Title];
    begin(vocabulary);
    for (std::uint32_t i = 0; i < title.tokens.size(); ++i) add_occurrence(title.tokens[i].word, i + 1, 1);
    const std::string_view prefix = corpus::find_field("title")->prefix;
    add_words(vocabulary, prefix, stems, document);
    add_pairs(title, 1, 1, vocabulary);
    put_pairs(vocabulary, prefix, document);
}

/// Neighbours in a script without spaces, wherever they stand: what a query of two characters asks for.
void DocumentBuilder::add_pairs(const corpus::AnalysedText& text, std::uint32_t lead_weight, std::uint32_t weight,
                                const corpus::Vocabulary& vocabulary) {
    bool before = false;
    for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
        const corpus::Token& token = text.tokens[i];
        const bool here =
            token.shape == corpus::Shape::Caseless && corpus::is_character_word(vocabulary.word(token.word));
        if (before && here)
            pairs_.push_back({text.tokens[i - 1].word, token.word, i < kLeadWords ? lead_weight : weight});
        before = here;
    }
}

void DocumentBuilder::put_pairs(const corpus::Vocabulary& vocabulary, std::string_view prefix,
                                PreparedDocument& document) {
    std::sort(pairs_.begin(), pairs_.end(), [](const WordPair& left, const WordPair& right) {
        return left.first != right.first ? left.first < right.first : left.second < right.second;
    });
    std::string term;
    for (std::size_t begin = 0, end = 0; begin < pairs_.size(); begin = end) {
        std::uint32_t wdf = 0;
        for (; end < pairs_.size() && pairs_[end].is_same(pairs_[begin]); ++end) wdf += pairs_[end].wdf;
        term.clear();
        corpus::append_pair_term(prefix, vocabulary.word(pairs_[begin].first), vocabulary.word(pairs_[begin].second),
                                 term);
        put_term(document, term, wdf);
    }
    pairs_.clear();
}

/// Names are not stemmed: each word is a term with its positions.
void DocumentBuilder::add_author(const std::string& author, PreparedDocument& document) {
    if (author.empty()) return;
    corpus::Vocabulary vocabulary;
    std::vector<corpus::Token> tokens;
    corpus::Analyser(vocabulary).analyse(author, tokens);
    for (corpus::WordId word = 0; word < vocabulary.size(); ++word) {
        std::string term;
        corpus::append_form_term(corpus::find_field("author")->prefix, vocabulary.word(word), term);
        put_term(document, term, 1);
        for (std::uint32_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].word != word) continue;
            document.positions.push_back(i + 1);
            ++document.terms.back().position_count;
        }
    }
}

void DocumentBuilder::add_facets(const corpus::Article& article, const std::vector<corpus::Tag>& tags,
                                 PreparedDocument& document) const {
    for (const corpus::Tag& tag : tags) {
        put_term(document, corpus::facet_term(tag.id.facet, tag.id.id), static_cast<std::uint32_t>(tag.salience));
        if (tag.is_major()) put_term(document, corpus::facet_term(tag.id.facet, tag.id.id, true), 1);
        document.facets.push_back({tag.id.facet, tag.id.id, matcher_.label(tag.id), tag.is_major()});
    }
    add_sources(article, document);
    add_facet(Facet::Section, article.section, document);
    if (!article.language.empty())
        add_value(Facet::Language, article.language, corpus::language_name(article.language), document);
    if (article.published) {
        const std::string day = corpus::to_iso8601(*article.published);
        add_facet(Facet::Year, std::string_view(day).substr(0, day.size() - 6), document);
        add_facet(Facet::Month, std::string_view(day).substr(0, day.size() - 3), document);
    }
}

/// Who published the article, from where, and which agency wrote it: none of it is a tag.
void DocumentBuilder::add_sources(const corpus::Article& article, PreparedDocument& document) const {
    add_outlet(Facet::Source, article.outlet.empty() ? article.source : article.outlet, document);
    add_outlet(Facet::Wire, article.wire, document);
    if (article.outlet_country.empty()) return;
    add_value(Facet::SourceCountry, article.outlet_country, matcher_.label({Facet::Country, article.outlet_country}),
              document);
}

void DocumentBuilder::add_outlet(Facet facet, const std::string& name, PreparedDocument& document) {
    const corpus::Outlet* const known = corpus::outlet_table().find_by_name(name);
    if (known == nullptr) return add_facet(facet, name, document);
    add_value(facet, known->id, std::string(known->name), document);
}

void DocumentBuilder::add_facet(Facet facet, std::string_view text, PreparedDocument& document) {
    if (const std::string id = corpus::slug(text); !id.empty()) add_value(facet, id, std::string(text), document);
}

void DocumentBuilder::add_value(Facet facet, std::string_view id, std::string label, PreparedDocument& document) {
    put_boolean(document, corpus::facet_term(facet, id));
    document.facets.push_back({facet, std::string(id), std::move(label), false});
}

}  // namespace chancery::indexer
