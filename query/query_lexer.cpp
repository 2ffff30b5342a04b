#include "query/query_lexer.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "query/bare_word.hpp"
#include "query/query_characters.hpp"
#include "query/query_parser.hpp"

namespace chancery::query {

namespace {

using corpus::Field;
using corpus::FieldKind;

/// Nothing, or the error that ends the work.
using Outcome = std::optional<QueryError>;

TextSpan span_of(std::size_t start, std::size_t end) {
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

bool takes_values(const Field* field) {
    if (field == nullptr) return false;
    switch (field->kind) {
        case FieldKind::Text:
        case FieldKind::Names: return false;
        case FieldKind::Id:
        case FieldKind::Story:
        case FieldKind::Facet:
        case FieldKind::Date: return true;
    }
    return false;
}

Outcome find_bad_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const TextSpan span = span_of(at, at + character.bytes);
        if (!character.valid) return QueryError{"the query is not UTF-8", "type it again, or convert it", span};
        if (is_control(character.code)) return QueryError{"the query holds a control character", "take it out", span};
        at += character.bytes;
    }
    return std::nullopt;
}

Outcome find_too_long(std::string_view text) {
    if (text.size() <= kMaxQueryBytes) return std::nullopt;
    return QueryError{fmt::format("the query has {} bytes, and the most is {}", text.size(), kMaxQueryBytes),
                      "split it into several queries", span_of(kMaxQueryBytes, text.size())};
}

/// The star of a phrase that was meant as a wildcard: right behind a letter, at the end of a word.
std::optional<std::size_t> find_star_in_phrase(std::string_view text) {
    char32_t before = U' ';
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const std::size_t after = at + character.bytes;
        const bool ends_word = after == text.size() || is_blank(character_at(text, after).code);
        if (character.code == U'*' && ends_word && is_word_character(before)) return at;
        before = character.code;
        at = after;
    }
    return std::nullopt;
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    Expected<std::vector<Token>, QueryError> run() {
        while (skip_blanks()) {
            if (Outcome failed = read_token()) return unexpected(std::move(*failed));
        }
        push(TokenKind::End, at_, at_);
        return std::move(tokens_);
    }

private:
    /// False at the end of the query.
    bool skip_blanks() {
        at_ = next_not_blank(at_);
        return at_ < text_.size();
    }

    [[nodiscard]] std::size_t next_not_blank(std::size_t at) const {
        while (at < text_.size() && is_blank(peek(at).code)) at += peek(at).bytes;
        return at;
    }

    [[nodiscard]] Character peek(std::size_t at) const { return character_at(text_, at); }

    [[nodiscard]] bool stands_at(std::size_t at, char c) const { return at < text_.size() && text_[at] == c; }

    /// The field that governs what comes next: the one just typed, else that of the parentheses around.
    [[nodiscard]] const Field* field() const {
        if (pending_ != nullptr) return pending_;
        return groups_.empty() ? nullptr : groups_.back();
    }

    Token& push(TokenKind kind, std::size_t start, std::size_t end) {
        Token& token = tokens_.emplace_back();
        token.kind = kind;
        token.span = token.content = span_of(start, end);
        at_ = end;
        return token;
    }

    Outcome read_token() {
        const Character next = peek(at_);
        if (next.code == U'(') return read_open();
        if (next.code == U')') return read_close();
        if (is_quote(next.code)) return read_phrase(next.bytes);
        if (is_minus(next.code) && !(pending_ != nullptr && corpus::holds_ids(pending_->kind))) return read_minus(next);
        if (takes_values(field())) return read_value_or_operator();
        return read_bare();
    }

    Outcome read_open() {
        groups_.push_back(field());
        pending_ = nullptr;
        push(TokenKind::Open, at_, at_ + 1);
        return std::nullopt;
    }

    Outcome read_close() {
        if (!groups_.empty()) groups_.pop_back();
        push(TokenKind::Close, at_, at_ + 1);
        return std::nullopt;
    }

    Outcome read_minus(Character minus) {
        const TextSpan place = span_of(at_, at_ + minus.bytes);
        if (pending_ != nullptr) {
            return QueryError{"a minus cannot stand behind a field",
                              fmt::format("write it before the field: -{}:", pending_->name), place};
        }
        if (follows_operand()) {
            return QueryError{"a minus needs a blank before it", "write a blank, or put all of the text in quotes",
                              place};
        }
        push(TokenKind::Minus, place.start, place.end);
        const bool dangling =
            at_ == text_.size() || is_blank(peek(at_).code) || is_minus(peek(at_).code) || text_[at_] == ')';
        if (!dangling) return std::nullopt;
        return QueryError{"a minus must stand right before what it excludes", "write -japan, or put the text in quotes",
                          place};
    }

    /// True when a phrase, a value or a parenthesis ends right here.
    [[nodiscard]] bool follows_operand() const {
        if (tokens_.empty() || tokens_.back().span.end != at_) return false;
        const TokenKind kind = tokens_.back().kind;
        return kind == TokenKind::Phrase || kind == TokenKind::Value || kind == TokenKind::Close;
    }

    Outcome read_phrase(std::size_t quote_bytes) {
        const std::size_t start = at_;
        const std::size_t first = at_ + quote_bytes;
        std::size_t last = first;
        while (last < text_.size() && !is_quote(peek(last).code)) last += peek(last).bytes;
        if (last == text_.size()) {
            return QueryError{"the quote is never closed", "write the second quote, or take this one out",
                              span_of(start, first)};
        }
        const std::size_t end = last + peek(last).bytes;
        const std::string_view content = trimmed(text_.substr(first, last - first));
        if (content.empty()) {
            return QueryError{"there is nothing between the quotes", "write words there, or take the quotes out",
                              span_of(start, end)};
        }
        return takes_values(field()) ? push_value(content, start, end) : push_phrase(content, start, end);
    }

    Outcome push_phrase(std::string_view content, std::size_t start, std::size_t end) {
        const std::size_t first = offset_of(content);
        if (const auto star = find_star_in_phrase(content)) {
            return QueryError{"a star does not work inside quotes",
                              "write the words with PRE/1 between them: human PRE/1 right*",
                              span_of(first + *star, first + *star + 1)};
        }
        return push_text(TokenKind::Phrase, content, start, end);
    }

    /// Adds the token that holds `content`, counts its words and uses the pending field up.
    Outcome push_text(TokenKind kind, std::string_view content, std::size_t start, std::size_t end) {
        Token& token = push(kind, start, end);
        token.content = span_of(offset_of(content), offset_of(content) + content.size());
        token.text = content;
        pending_ = nullptr;
        words_ += count_words(content);
        if (words_ <= kMaxQueryWords) return std::nullopt;
        return QueryError{fmt::format("the query has more than {} words", kMaxQueryWords),
                          "split it into several queries", token.span};
    }

    /// Adds a value that ends at `end`, and the exclamation mark and the comma that follow it.
    Outcome push_value(std::string_view content, std::size_t start, std::size_t end) {
        const Field* governing = field();
        const bool major = governing->kind == FieldKind::Facet && stands_at(end, '!');
        if (Outcome failed = push_text(TokenKind::Value, content, start, major ? end + 1 : end)) return failed;
        tokens_.back().major = major;
        return corpus::holds_ids(governing->kind) ? std::nullopt : read_comma(governing);
    }

    Outcome read_comma(const Field* governing) {
        const std::size_t comma = next_not_blank(at_);
        if (!stands_at(comma, ',')) return std::nullopt;
        push(TokenKind::Comma, comma, comma + 1);
        pending_ = governing;
        const std::size_t next = next_not_blank(at_);
        if (next < text_.size() && text_[next] != ',' && text_[next] != ')' && text_[next] != '(') return std::nullopt;
        return QueryError{"there is no value after the comma", "write one there, or take the comma out",
                          span_of(comma, comma + 1)};
    }

    /// The end of the bare word at `at_`: a blank, a parenthesis or a quote; for values a comma, too.
    [[nodiscard]] std::size_t end_of_bare(bool comma_ends) const {
        std::size_t end = at_;
        while (end < text_.size()) {
            const Character next = peek(end);
            const bool bracket = next.code == U'(' || next.code == U')' || (comma_ends && next.code == U',');
            if (bracket || is_blank(next.code) || is_quote(next.code)) break;
            end += next.bytes;
        }
        return end;
    }

    /// The end of the id at `at_`: a blank, a quote, or a parenthesis that closes none of its own.
    [[nodiscard]] std::size_t end_of_id() const {
        std::size_t end = at_;
        std::size_t open = 0;
        while (end < text_.size()) {
            const Character next = peek(end);
            if (next.code == U'(') ++open;
            if (is_blank(next.code) || is_quote(next.code) || (next.code == U')' && open-- == 0)) break;
            end += next.bytes;
        }
        return end;
    }

    Outcome read_value_or_operator() {
        const std::string_view word = text_.substr(at_, end_of_bare(true) - at_);
        const std::size_t name = field_name_size(word);
        if (pending_ == nullptr && name != 0 && find_typed_field(word.substr(0, name)) != nullptr)
            return read_field(word);
        auto found = parse_operator(word);
        const bool is_operator = !found || found->has_value();
        if (!is_operator) return read_value();
        return pending_ == nullptr ? push_operator(std::move(found), word) : Outcome{no_value(word)};
    }

    Outcome read_value() {
        const bool id = corpus::holds_ids(field()->kind);
        const std::size_t end = id ? end_of_id() : end_of_bare(true);
        std::string_view value = text_.substr(at_, end - at_);
        const bool major = field()->kind == FieldKind::Facet && value.ends_with('!');
        if (major) value.remove_suffix(1);
        if (value.empty()) return no_value(text_.substr(at_, std::max<std::size_t>(end - at_, 1)));
        if (id && end < text_.size() && is_quote(peek(end).code)) {
            return QueryError{"a quote cannot stand inside an id", "put the whole id in quotes, or take the quote out",
                              span_of(end, end + peek(end).bytes)};
        }
        return push_value(value, at_, at_ + value.size());
    }

    /// The pending field or the comma is followed by `found`, which is no value.
    [[nodiscard]] QueryError no_value(std::string_view found) const {
        const std::size_t start = offset_of(found);
        return {fmt::format("{}: has no value here", field()->name),
                fmt::format("write for instance {}; a value that is an operator goes in quotes", field()->example),
                span_of(start, start + found.size())};
    }

    Outcome push_operator(Expected<std::optional<Token>, QueryError> found, std::string_view word) {
        const std::size_t start = at_;
        if (!found) return moved(std::move(found.error()), start);
        push((*found)->kind, start, start + word.size()).distance = (*found)->distance;
        return std::nullopt;
    }

    static QueryError moved(QueryError reason, std::size_t bytes) {
        reason.span = span_of(reason.span.start + bytes, reason.span.end + bytes);
        return reason;
    }

    Outcome read_bare() {
        const std::size_t end = end_of_bare(false);
        const std::string_view word = text_.substr(at_, end - at_);
        auto found = parse_operator(word);
        if (!found || found->has_value()) {
            return pending_ == nullptr ? push_operator(std::move(found), word) : Outcome{no_value(word)};
        }
        if (is_field(word)) return read_field(word);
        if (Outcome failed = find_foreign_sign(word, stands_at(end, '('))) return moved(std::move(*failed), at_);
        return word.find('*') == std::string_view::npos ? read_word(word) : read_prefix(word);
    }

    /// True when the part of `word` before a colon is meant as a field, known or not. No field is meant in
    /// "http://…", nor before a colon with a blank ("Analysis: …") unless the word looks like a field.
    [[nodiscard]] bool is_field(std::string_view word) const {
        const std::size_t name = field_name_size(word);
        if (name == 0) return false;
        if (find_typed_field(word.substr(0, name)) != nullptr) return true;
        if (is_url(word)) return false;
        const std::size_t after = at_ + word.size();
        const bool ends =
            name + 1 == word.size() && (after == text_.size() || text_[after] == ')' || is_blank(peek(after).code));
        return !ends || !nearest_fields(word.substr(0, name)).empty();
    }

    Outcome read_field(std::string_view word) {
        const std::string_view name = word.substr(0, field_name_size(word));
        const std::size_t start = at_;
        const std::size_t end = at_ + name.size() + 1;
        const Field* field = find_typed_field(name);
        if (field == nullptr) return unknown_field(name, span_of(start, end));
        push(TokenKind::Field, start, end).field = field;
        pending_ = field;
        if (end < text_.size() && !is_blank(peek(end).code) && text_[end] != ')') return std::nullopt;
        return QueryError{fmt::format("{}: has no value", field->name),
                          fmt::format("write it without a blank after the colon: {}", field->example),
                          span_of(start, end)};
    }

    static QueryError unknown_field(std::string_view name, TextSpan span) {
        const std::vector<std::string> near = nearest_fields(name);
        const std::string hint =
            near.empty() ? "put the text in quotes if no field is meant"
                         : fmt::format("did you mean {}:? If no field is meant, put the text in quotes", near[0]);
        return {fmt::format("there is no field {}:", name), hint, span};
    }

    Outcome read_word(std::string_view word) {
        if (word == "!" && follows_operand()) {
            return QueryError{"the exclamation mark follows no value of a facet", "it marks major tags: country:JP!",
                              span_of(at_, at_ + 1)};
        }
        return push_text(TokenKind::Word, word, at_, at_ + word.size());
    }

    Outcome read_prefix(std::string_view word) {
        const std::size_t star = word.find('*');
        const TextSpan place = span_of(at_ + star, at_ + star + 1);
        if (star + 1 != word.size()) {
            return QueryError{"a star must be the last character of a word",
                              "write sanction*, or put the text in quotes", place};
        }
        const std::string_view stem = word.substr(0, star);
        if (count_letters_at_end(stem) < kMinPrefixLetters) {
            return QueryError{fmt::format("a star needs at least {} letters before it", kMinPrefixLetters),
                              "write more of the word: sanction*", span_of(at_, at_ + word.size())};
        }
        return push_text(TokenKind::Prefix, stem, at_, at_ + word.size());
    }

    [[nodiscard]] std::size_t offset_of(std::string_view part) const {
        return static_cast<std::size_t>(part.data() - text_.data());
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
    const Field* pending_ = nullptr;    ///< a field whose value comes next
    std::vector<const Field*> groups_;  ///< the field of each open parenthesis; null for none
    std::size_t words_ = 0;
};

}  // namespace

Expected<std::vector<Token>, QueryError> parse_tokens(std::string_view text) {
    if (Outcome failed = find_too_long(text)) return unexpected(std::move(*failed));
    if (Outcome failed = find_bad_character(text)) return unexpected(std::move(*failed));
    return Lexer(text).run();
}

bool is_bare_value(const Field& field, std::string_view text) {
    const auto tokens = parse_tokens(fmt::format("({}:{})", field.name, text));
    return tokens && tokens->size() == 5 && (*tokens)[2].kind == TokenKind::Value && (*tokens)[2].text == text &&
           !(*tokens)[2].major && (*tokens)[3].kind == TokenKind::Close;
}

}  // namespace chancery::query
