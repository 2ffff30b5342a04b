#include "query/bare_word.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "corpus/support/ascii.hpp"
#include "corpus/support/nearest.hpp"
#include "query/query_characters.hpp"
#include "query/query_parser.hpp"

namespace chancery::query {

namespace {

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

QueryError about(std::string_view word, std::string message, std::string hint) {
    return {std::move(message), std::move(hint), {0, static_cast<std::uint32_t>(word.size())}};
}

Token operator_token(TokenKind kind, std::uint32_t distance) {
    Token token;
    token.kind = kind;
    token.distance = distance;
    return token;
}

/// 1 to kMaxDistance; 0 when it is not.
std::uint32_t distance_of(std::string_view digits) {
    if (!all_digits(digits) || digits.size() > 4) return 0;
    std::uint32_t value = 0;
    for (const char c : digits) value = value * 10 + static_cast<std::uint32_t>(c - '0');
    return value <= kMaxDistance ? value : 0;
}

/// "/5" behind NEAR or PRE, "" for the default.
Expected<std::optional<Token>, QueryError> parse_distance(std::string_view word, TokenKind kind,
                                                          std::string_view rest) {
    if (rest.empty()) return std::optional(operator_token(kind, kDefaultDistance));
    const std::uint32_t distance = distance_of(rest.substr(1));
    if (rest[0] == '/' && distance != 0) return std::optional(operator_token(kind, distance));
    const std::string_view name = word.substr(0, word.size() - rest.size());
    return unexpected(about(word, fmt::format("{} takes a number of words from 1 to {}", name, kMaxDistance),
                            fmt::format("write {}/5, or {} alone for {}/{}", name, name, name, kDefaultDistance)));
}

/// True when `rest` behind NEAR or PRE shows that the operator is meant, well written or not.
bool continues_operator(std::string_view rest) {
    return rest.empty() || rest[0] == '/' || all_digits(rest) ||
           ((rest[0] == ':' || rest[0] == '-') && all_digits(rest.substr(1)));
}

/// "w/5", "/p", "near/3": what other languages write for NEAR.
bool is_foreign_proximity(std::string_view word) {
    const std::size_t slash = word.find('/');
    if (slash == std::string_view::npos) return false;
    constexpr std::array<std::string_view, 5> kNames{"", "w", "near", "pre", "adj"};
    const std::string name = lowered(word.substr(0, slash));
    const std::string unit = lowered(word.substr(slash + 1));
    const bool unit_known = all_digits(unit) || unit == "s" || unit == "p";
    return unit_known && std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// "atleast3" and "first50", which will be functions.
bool is_function_name(std::string_view word) {
    const std::string name = lowered(word);
    constexpr std::array<std::string_view, 2> kFunctions{"atleast", "first"};
    return std::any_of(kFunctions.begin(), kFunctions.end(), [&](std::string_view function) {
        return name.starts_with(function) && all_digits(std::string_view(name).substr(function.size()));
    });
}

/// A question mark between letters, as in wom?n; behind a word it is punctuation.
bool has_inner_question_mark(std::string_view word) {
    const std::size_t mark = word.find('?');
    if (mark == std::string_view::npos || mark == 0 || is_url(word)) return false;
    return mark + 1 < word.size() && is_word_character(character_at(word, mark + 1).code);
}

bool is_negated_with_bang(std::string_view word) {
    return word.size() > 1 && word[0] == '!' && is_word_character(character_at(word, 1).code);
}

}  // namespace

Expected<std::optional<Token>, QueryError> parse_operator(std::string_view word) {
    if (word == "AND") return std::optional(operator_token(TokenKind::And, 0));
    if (word == "OR") return std::optional(operator_token(TokenKind::Or, 0));
    if (word == "NOT") return std::optional(operator_token(TokenKind::Not, 0));
    for (const auto& [name, kind] :
         {std::pair(std::string_view("NEAR"), TokenKind::Near), std::pair(std::string_view("PRE"), TokenKind::Pre)}) {
        if (!word.starts_with(name)) continue;
        const std::string_view rest = word.substr(name.size());
        if (continues_operator(rest)) return parse_distance(word, kind, rest);
    }
    return std::optional<Token>{};
}

std::size_t field_name_size(std::string_view word) {
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos || colon == 0 || !is_letter(word[0])) return 0;
    const std::string_view name = word.substr(0, colon);
    return std::all_of(name.begin(), name.end(), [](char c) { return is_letter(c) || c == '-'; }) ? colon : 0;
}

bool is_url(std::string_view word) {
    const std::size_t name = field_name_size(word);
    return name != 0 && word.substr(name + 1).starts_with("//");
}

const corpus::Field* find_typed_field(std::string_view name) {
    const std::string lower = lowered(name);
    if (const corpus::Field* field = corpus::find_field(lower)) return field;
    const auto facet = corpus::parse_facet(lower);
    return facet ? &corpus::field_of(*facet) : nullptr;
}

std::vector<std::string> nearest_fields(std::string_view name) {
    std::vector<std::string> names;
    for (const corpus::Field& field : corpus::kFields) names.emplace_back(field.name);
    return find_nearest(lowered(name), names);
}

std::optional<QueryError> find_foreign_sign(std::string_view word, bool followed_by_group) {
    if (word == "&&") return about(word, "\"&&\" is not an operator", "write AND, or nothing");
    if (word == "||" || word == "|") return about(word, fmt::format("\"{}\" is not an operator", word), "write OR");
    if (is_negated_with_bang(word)) {
        return about(word, "an exclamation mark does not exclude", fmt::format("write -{}", word.substr(1)));
    }
    if (is_foreign_proximity(word)) {
        return about(word, fmt::format("\"{}\" is not an operator", word), "write NEAR/5 or PRE/5, in capitals");
    }
    if (followed_by_group && is_function_name(word)) {
        return about(word, fmt::format("there is no function \"{}\"", word),
                     "put a blank before the parenthesis if the word is meant");
    }
    if (has_inner_question_mark(word)) {
        return about(word, "a question mark is not a wildcard",
                     "end the word with a star, or put OR between its spellings");
    }
    return std::nullopt;
}

}  // namespace chancery::query
