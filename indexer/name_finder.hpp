#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/taxonomy/matcher.hpp"
#include "indexer/article_analyser.hpp"
#include "indexer/article_names.hpp"
#include "indexer/name_text.hpp"
#include "indexer/word_cases.hpp"

namespace chancery::indexer {

/// Finds the phrases of capitalised words in an article's body that no entry, mask, settlement or given name covers.
/// One a worker.
///
/// Words are one phrase over spaces, hyphens, initials, and "of", "the", "de", "al-" between them. Titles before a name
/// are left off ("Finance Minister"), so are words that stand capitalised only because a sentence begins with them.
/// What is part of a longer phrase of the article counts for the longer one.
///
/// Besides, it finds wide phrases: names with "and", "for" and the like between them ("Food and Drug Administration"),
/// with the known words or the number beside them ("American Rescue Plan", "COVID-19"). Their parts count as names all
/// the same.
class NameFinder {
public:
    NameFinder(const corpus::Matcher& matcher, WordCases& cases);
    NameFinder(const NameFinder&) = delete;
    NameFinder& operator=(const NameFinder&) = delete;

    /// The names in `article`, in the order of their first place. What is upper and lower case in it is noted in
    /// the WordCases.
    [[nodiscard]] std::vector<FoundName> find(const corpus::Article& article);

private:
    [[nodiscard]] const corpus::AnalysedText& body() const { return analyser_.analysed()[corpus::TextField::Body]; }
    void mark_known();
    void note_cases();
    void note_case(std::uint32_t token);
    void collect(std::uint32_t first, std::uint32_t last);

    [[nodiscard]] bool is_given_name(std::uint32_t token) const;
    [[nodiscard]] bool is_nothing_alone(std::uint32_t token) const;
    [[nodiscard]] bool is_office(std::uint32_t token) const;
    [[nodiscard]] bool is_linked(std::uint32_t next) const;
    [[nodiscard]] bool is_known(const WordRun& run) const;
    [[nodiscard]] bool only_opens(const WordRun& run) const;
    [[nodiscard]] bool are_linked(const WordRun& left, const WordRun& right) const;

    [[nodiscard]] std::uint32_t after_office(std::uint32_t token, const WordRun& run) const;
    [[nodiscard]] WordRun without_offices(WordRun run) const;
    [[nodiscard]] WordRun without_known(WordRun run) const;
    [[nodiscard]] WordRun trimmed(WordRun run) const;

    void add_run(const WordRun& run, std::uint32_t limit);
    void add_chains();
    void add(const WordRun& run, const std::vector<WordRun>& cores);

    const corpus::Matcher& matcher_;
    WordCases& cases_;
    std::unordered_set<std::string> given_names_;
    ArticleAnalyser analyser_;
    corpus::TrieWords words_;
    NameText text_{body(), analyser_.vocabulary()};
    corpus::MatchResult match_;
    std::vector<bool> known_;                            ///< by token
    std::unordered_set<corpus::WordId> inner_capitals_;  ///< words with a capital inside a sentence of the article
    std::unordered_set<corpus::WordId> small_words_;     ///< words that the article writes small
    std::vector<WordRun> runs_;                          ///< of one sentence
    ArticleNames found_;
};

}  // namespace chancery::indexer
