#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/text/analysed_text.hpp"

namespace chancery::indexer {

/// Words [first, last) of a text.
struct WordRun {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// An analysed text as one looks at it for names: what has a capital, and what the place alone gave one.
class NameText {
public:
    NameText(const corpus::AnalysedText& text, const corpus::Vocabulary& vocabulary)
        : text_(text), vocabulary_(vocabulary) {}

    [[nodiscard]] std::string_view word(std::uint32_t token) const;  ///< folded
    [[nodiscard]] bool is_capital(std::uint32_t token) const;
    [[nodiscard]] bool is_opening(std::uint32_t token) const;      ///< a sentence, quotation or bracket begins with it
    [[nodiscard]] bool is_joined(std::uint32_t token) const;       ///< to the word before, in one name
    [[nodiscard]] bool has_possessive(std::uint32_t token) const;  ///< "'s" stands before it
    [[nodiscard]] bool has_ampersand(std::uint32_t token) const;   ///< "&" stands before it

    /// The token after the phrase that begins at `first`.
    [[nodiscard]] std::uint32_t end_of_run(std::uint32_t first, std::uint32_t limit) const;

    [[nodiscard]] bool is_headline(std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] bool is_shouted(const WordRun& run) const;
    [[nodiscard]] bool is_speaker(const WordRun& run) const;

    [[nodiscard]] std::string key_of(const WordRun& run) const;      ///< its words folded, with spaces between
    [[nodiscard]] std::string text_of(const WordRun& run) const;     ///< as written, on one line
    [[nodiscard]] std::string context_of(const WordRun& run) const;  ///< with the words around it, on one line

private:
    [[nodiscard]] std::string_view between(std::uint32_t token) const;  ///< what stands before it
    [[nodiscard]] bool is_whole_paragraph(std::uint32_t first, std::uint32_t last) const;

    const corpus::AnalysedText& text_;
    const corpus::Vocabulary& vocabulary_;
};

}  // namespace chancery::indexer
