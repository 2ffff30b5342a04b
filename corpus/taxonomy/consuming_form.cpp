#include "corpus/taxonomy/consuming_form.hpp"

#include <algorithm>
#include <array>

namespace chancery::corpus {

namespace {

constexpr std::array<std::string_view, 30> kShortWords{"aid", "am", "an", "are", "as", "at",  "be", "can", "do",  "eco",
                                                       "fit", "go", "he", "ice", "in", "is",  "it", "man", "me",  "no",
                                                       "of",  "on", "or", "pa",  "so", "tip", "to", "us",  "who", "we"};

bool begins_with_capital(Shape shape, char first) {
    if (shape != Shape::Mixed) return shape != Shape::Lower;
    return first < 'a' || first > 'z';
}

std::string_view spelling(const Token& token, std::string_view text) {
    return text.substr(token.start, token.end - token.start);
}

bool has_name_case(Shape wanted, const std::string& word, const Token& token, std::string_view text) {
    const bool free =
        wanted == Shape::Number || wanted == Shape::Caseless || !begins_with_capital(wanted, word.front());
    return free || begins_with_capital(token.shape, text[token.start]);
}

/// US$5 million, NZ$: a currency, not its country.
bool is_currency(const Token& token, std::string_view text) {
    return token.shape == Shape::AllCaps && token.end < text.size() && text[token.end] == '$';
}

bool has_exact_case(Shape wanted, const std::string& word, const Token& token, std::string_view text) {
    if (wanted == Shape::Number || wanted == Shape::Caseless) return true;
    if (wanted == Shape::Mixed) return spelling(token, text) == word;
    return token.shape == wanted;
}

}  // namespace

bool is_short_english_word(std::string_view folded) {
    return std::find(kShortWords.begin(), kShortWords.end(), folded) != kShortWords.end();
}

bool is_in_capitals(const AnalysedText& text, std::uint32_t index) {
    const auto [first, last] = text.sentence_range(text.sentence_of(index));
    std::uint32_t capitals = 0;
    for (std::uint32_t i = first; i < last; ++i) {
        if (text.tokens[i].shape == Shape::Lower) return false;
        if (text.tokens[i].shape == Shape::AllCaps) ++capitals;
    }
    return capitals >= 3;
}

bool is_spelled_as(const ConsumingForm& form, const AnalysedText& text, TextField field, std::uint32_t first) {
    if (form.case_class == CaseClass::Any) return true;
    for (std::size_t i = 0; i < form.shapes.size(); ++i) {
        const Token& token = text.tokens[first + i];
        const bool right = form.case_class == CaseClass::Name
                               ? has_name_case(form.shapes[i], form.words[i], token, text.text)
                               : has_exact_case(form.shapes[i], form.words[i], token, text.text);
        if (!right) return false;
    }
    if (is_currency(text.tokens[first], text.text)) return false;
    if (!form.is_english_word || text.tokens[first].dotted) return true;
    // A headline all in capitals that says US means the country; running text may say "LET US".
    const bool country_in_headline = field == TextField::Title && form.words.front() == "US";
    return country_in_headline || !is_in_capitals(text, first);
}

}  // namespace chancery::corpus
