#include "corpus/text/analyser.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include <unicode/uchar.h>

#include "corpus/text/abbreviations.hpp"
#include "corpus/text/character_kind.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMaxWordBytes = 64;

using Kind = CharacterKind;
using character_kind::kAscii;

/// Counts how a word's letters are written while they go by.
struct ShapeCounter {
    std::uint32_t upper = 0;
    std::uint32_t lower = 0;
    bool first_upper = false;
    bool first_digit = false;
    bool any = false;

    void add(bool is_upper, bool is_lower, bool is_digit) {
        if (!any) {
            first_upper = is_upper;
            first_digit = is_digit;
            any = true;
        }
        upper += is_upper ? 1 : 0;
        lower += is_lower ? 1 : 0;
    }

    [[nodiscard]] Shape shape() const {
        if (first_digit) return Shape::Number;
        if (upper == 0) return lower == 0 ? Shape::Caseless : Shape::Lower;
        if (lower == 0) return upper > 1 ? Shape::AllCaps : Shape::Capitalised;
        return first_upper && upper == 1 ? Shape::Capitalised : Shape::Mixed;
    }
};

/// One run over one text. The text is read left to right, once.
class Cutter {
public:
    Cutter(std::string_view text, Vocabulary& vocabulary, FoldedWords& folded, std::string& scratch,
           std::vector<Token>& tokens)
        : text_(text), vocabulary_(vocabulary), folded_(folded), scratch_(scratch), tokens_(tokens) {}

    void run() {
        while (at_ < text_.size()) step();
    }

private:
    struct Peek {
        Kind kind;
        std::uint32_t bytes;
        UChar32 code;
    };

    [[nodiscard]] Peek peek(std::size_t at) const {
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 0x80) return {kAscii[byte], 1, byte};
        const CodePoint point = decode_utf8(text_.substr(at));
        return {to_character_kind(point.value), point.bytes, static_cast<UChar32>(point.value)};
    }

    void step() {
        const Peek next = peek(at_);
        switch (next.kind) {
            case Kind::Letter:
            case Kind::Digit: word(); return;
            case Kind::Ideograph: ideograph(next.bytes); return;
            case Kind::Space: gap_ |= gap::kSpace; break;
            case Kind::Newline: newline(next.bytes); return;
            case Kind::Hyphen: hyphen(next.bytes); return;
            case Kind::Apostrophe: gap_ |= gap::kApostrophe; break;
            case Kind::Comma: gap_ |= gap::kComma; break;
            case Kind::Stop: stop(next); return;
            case Kind::FullStop: gap_ |= gap::kSentence; break;
            case Kind::Invisible:
            case Kind::Other: break;
        }
        at_ += next.bytes;
    }

    /// A blank or indented line begins a paragraph; a single line end is white space.
    void newline(std::uint32_t bytes) {
        at_ += bytes;
        gap_ |= gap::kSpace;
        std::size_t blanks = 0;
        while (at_ + blanks < text_.size() &&
               (text_[at_ + blanks] == ' ' || text_[at_ + blanks] == '\t' || text_[at_ + blanks] == '\r'))
            ++blanks;
        const bool blank_line = at_ + blanks < text_.size() && text_[at_ + blanks] == '\n';
        if (blank_line || blanks >= 2) gap_ |= gap::kParagraph | gap::kSentence;
        at_ += blanks;
    }

    /// Between words a hyphen joins; with space on a side it is a dash, which divides like a comma.
    void hyphen(std::uint32_t bytes) {
        const bool before = (gap_ & gap::kSpace) != 0 || tokens_.empty();
        at_ += bytes;
        const bool after = at_ >= text_.size() || peek(at_).kind == Kind::Space;
        gap_ |= before || after ? gap::kComma : gap::kHyphen;
    }

    void stop(const Peek& mark) {
        at_ += mark.bytes;
        const bool full_stop = mark.code == '.';
        if (full_stop && !tokens_.empty() && at_ - 1 == tokens_.back().end && is_abbreviation(tokens_.back())) return;
        if (sentence_may_start(at_)) gap_ |= gap::kSentence;
    }

    /// A letter by itself, or a word that is written with a full stop: "Gen.", "J.".
    [[nodiscard]] bool is_abbreviation(const Token& token) const {
        const bool initial = token.end - token.start == 1 && token.shape == Shape::Capitalised;
        const bool takes_stop = token.dotted || initial || abbreviation_takes_full_stop(vocabulary_.word(token.word));
        return takes_stop && !starts_with_function_word(at_);
    }

    /// After such a word ("in the U.S. The president") only a small word shows a new sentence.
    [[nodiscard]] bool starts_with_function_word(std::size_t from) const {
        while (from < text_.size() && text_[from] == ' ') ++from;
        std::size_t end = from;
        while (end < text_.size() && static_cast<unsigned char>(text_[end]) < 0x80 &&
               kAscii[static_cast<unsigned char>(text_[end])] == Kind::Letter)
            ++end;
        return is_sentence_opener(text_.substr(from, end - from));
    }

    /// Space, then perhaps opening marks, then a capital, digit or letter without case.
    [[nodiscard]] bool sentence_may_start(std::size_t from) const {
        bool space = false;
        for (int marks = 0; from < text_.size() && marks < 12; ++marks) {
            const Peek next = peek(from);
            if (next.kind == Kind::Letter) return space && !u_islower(next.code);
            if (next.kind == Kind::Digit || next.kind == Kind::Ideograph) return space;
            space = space || next.kind == Kind::Space || next.kind == Kind::Newline;
            from += next.bytes;
        }
        return true;
    }

    /// What a decomposed character goes on with: vowels and finals of Hangul, the voice marks of Kana.
    static bool continues_character(char32_t c) {
        return (c >= 0x1160 && c <= 0x11FF) || c == 0x3099 || c == 0x309A || c == 0xFF9E || c == 0xFF9F;
    }

    void ideograph(std::uint32_t bytes) {
        const std::size_t start = at_;
        at_ += bytes;
        while (at_ < text_.size() && at_ - start < kMaxWordBytes) {
            const CodePoint next = decode_utf8(text_.substr(at_));
            if (!continues_character(next.value)) break;
            at_ += next.bytes;
        }
        push_folded(start, Shape::Caseless);
    }

    /// U.S., U.K., e.g.: at least two letters, a dot after each but perhaps the last.
    [[nodiscard]] std::size_t dotted_initials_end() const {
        std::size_t end = at_;
        std::size_t letters = 0;
        while (end < text_.size() && is_ascii_letter(text_[end])) {
            const bool dot = end + 1 < text_.size() && text_[end + 1] == '.';
            if (!dot) {
                const bool alone = end + 1 >= text_.size() || !is_word_byte(text_[end + 1]);
                return alone && letters >= 1 ? end + 1 : letters >= 2 ? end : 0;
            }
            ++letters;
            end += 2;
        }
        return letters >= 2 ? end : 0;
    }

    static bool is_ascii_letter(char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 && kAscii[byte] == Kind::Letter;
    }
    static bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
    static bool is_word_byte(char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    }

    void word() {
        if (at_ + 1 < text_.size() && text_[at_ + 1] == '.') {
            if (const std::size_t end = dotted_initials_end(); end != 0) return initials(end);
        }
        plain_word();
        skip_possessive();
    }

    void initials(std::size_t end) {
        const std::size_t start = at_;
        scratch_.clear();
        ShapeCounter counter;
        for (std::size_t i = start; i < end; ++i) {
            if (text_[i] == '.') continue;
            const bool upper = text_[i] <= 'Z';
            counter.add(upper, !upper, false);
            scratch_.push_back(upper ? static_cast<char>(text_[i] - 'A' + 'a') : text_[i]);
        }
        // The last dot belongs to the word unless it ends a sentence too: stop() must see it.
        const bool last_dot = text_[end - 1] == '.';
        const std::size_t word_end = last_dot ? end - 1 : end;
        push(start, word_end, counter.shape(), true);
        const std::size_t possessive = possessive_end(end);
        at_ = possessive > end ? possessive : word_end;
    }

    void plain_word() {
        const std::size_t start = at_;
        scratch_.clear();
        ShapeCounter counter;
        bool ascii = true;
        while (at_ < text_.size() && at_ - start < kMaxWordBytes) {
            const char c = text_[at_];
            const auto byte = static_cast<unsigned char>(c);
            if (byte >= 0x80) {
                const Peek next = peek(at_);
                if (next.kind != Kind::Letter && next.kind != Kind::Digit && next.kind != Kind::Invisible) break;
                ascii = false;
                if (next.kind != Kind::Invisible)
                    counter.add(u_isupper(next.code), u_islower(next.code), next.kind == Kind::Digit);
                at_ += next.bytes;
                continue;
            }
            const Kind kind = kAscii[byte];
            if (kind == Kind::Letter) {
                const bool upper = c <= 'Z';
                counter.add(upper, !upper, false);
                scratch_.push_back(upper ? static_cast<char>(c - 'A' + 'a') : c);
            } else if (kind == Kind::Digit) {
                counter.add(false, false, true);
                scratch_.push_back(c);
            } else if (!number_continues(start)) {
                break;
            } else if (c == '.') {
                scratch_.push_back(c);
            }
            ++at_;
        }
        if (!ascii) return push_folded(start, counter.shape());
        push(start, at_, counter.shape(), false);
    }

    /// A point or comma between digits: 2.5, 1,000.
    [[nodiscard]] bool number_continues(std::size_t start) const {
        const char c = text_[at_];
        return (c == '.' || c == ',') && at_ > start && is_ascii_digit(text_[at_ - 1]) && at_ + 1 < text_.size() &&
               is_ascii_digit(text_[at_ + 1]) && is_ascii_digit(text_[start]);
    }

    void skip_possessive() { at_ = possessive_end(at_); }

    /// Where a possessive 's at `from` ends; `from` when there is none.
    [[nodiscard]] std::size_t possessive_end(std::size_t from) const {
        if (from >= text_.size()) return from;
        const Peek mark = peek(from);
        if (mark.kind != Kind::Apostrophe) return from;
        const std::size_t s = from + mark.bytes;
        if (s >= text_.size() || (text_[s] != 's' && text_[s] != 'S')) return from;
        if (s + 1 < text_.size()) {
            const Kind after = peek(s + 1).kind;
            if (after == Kind::Letter || after == Kind::Digit) return from;
        }
        return s + 1;
    }

    void push(std::size_t start, std::size_t end, Shape shape, bool dotted) {
        push_word(start, end, vocabulary_.intern(scratch_), shape, dotted);
    }

    /// The word from `start` to here, which is not all ASCII.
    void push_folded(std::size_t start, Shape shape) {
        const std::optional<WordId> word = folded_.find(text_.substr(start, at_ - start), vocabulary_);
        if (word) push_word(start, at_, *word, shape, false);
    }

    void push_word(std::size_t start, std::size_t end, WordId word, Shape shape, bool dotted) {
        if (tokens_.empty()) gap_ = gap::kSentence | gap::kParagraph;
        tokens_.push_back(
            Token{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), word, shape, gap_, dotted});
        gap_ = gap::kNone;
    }

    std::string_view text_;
    Vocabulary& vocabulary_;
    FoldedWords& folded_;
    std::string& scratch_;
    std::vector<Token>& tokens_;
    std::size_t at_ = 0;
    std::uint8_t gap_ = gap::kNone;
};

}  // namespace

void Analyser::analyse(std::string_view text, std::vector<Token>& tokens) {
    tokens.clear();
    Cutter(text, vocabulary_, folded_, scratch_, tokens).run();
}

}  // namespace chancery::corpus
