#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/folded_words.hpp"
#include "corpus/text/vocabulary.hpp"

namespace chancery::corpus {

/// How the letters of a word are written.
enum class Shape : std::uint8_t {
    Lower,        ///< japan
    Capitalised,  ///< Japan, A
    AllCaps,      ///< JAPAN, U.S. (two letters at least)
    Mixed,        ///< iPhone, McDonald
    Number,       ///< begins with a digit
    Caseless,     ///< 日本
};

/// What stood between a token and the one before it: a set of bits.
namespace gap {
inline constexpr std::uint8_t kNone = 0;
inline constexpr std::uint8_t kHyphen = 1;      ///< a hyphen or dash, no space
inline constexpr std::uint8_t kApostrophe = 2;  ///< an apostrophe, no space
inline constexpr std::uint8_t kComma = 4;       ///< comma, colon, semicolon, bracket, slash or spaced dash
inline constexpr std::uint8_t kSentence = 8;    ///< a new sentence begins
inline constexpr std::uint8_t kParagraph = 16;  ///< a new paragraph begins (then kSentence is set too)
inline constexpr std::uint8_t kSpace = 32;      ///< any white space
}  // namespace gap

/// One word of a text.
struct Token {
    std::uint32_t start = 0;  ///< byte offset of its first byte
    std::uint32_t end = 0;    ///< byte offset after its last; a possessive 's is outside
    WordId word = 0;          ///< its folded form in the analyser's Vocabulary
    Shape shape = Shape::Lower;
    std::uint8_t gap = gap::kNone;
    bool dotted = false;  ///< written with a dot after each letter: U.S.
};

/// Cuts text into words: THE way a text is seen, by the index, the tagger and the query alike.
///
/// Words are runs of letters, digits and marks. Dotted initials are one word (`U.S.` is `us`),
/// hyphens and apostrophes divide (`US-Japan`, `d’Ivoire`), a possessive `'s` is dropped, Han, Kana,
/// Hangul, Thai, Lao, Khmer and Burmese give one token per character (character_word.hpp), numbers keep their inner
/// point and lose their thousands comma. A word over 64 bytes is cut there; the rest becomes the next token. Not
/// thread-safe: one per worker, together with its Vocabulary.
///
/// Source:  own rules; folding as in folding.hpp. Sentences end at . ! ? … 。 before a capital,
///          unless the full stop belongs to an abbreviation; paragraphs at a blank or indented line.
class Analyser {
public:
    explicit Analyser(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    /// Replaces `tokens` by those of `text`, in order.
    ///
    /// Shape:   `text` should be valid UTF-8 (bad bytes only separate words) and under 4 GiB.
    void analyse(std::string_view text, std::vector<Token>& tokens);

    [[nodiscard]] Vocabulary& vocabulary() noexcept { return vocabulary_; }
    [[nodiscard]] const Vocabulary& vocabulary() const noexcept { return vocabulary_; }

private:
    Vocabulary& vocabulary_;
    FoldedWords folded_;
    std::string scratch_;
};

}  // namespace chancery::corpus
