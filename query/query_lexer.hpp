#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/schema/field.hpp"
#include "corpus/support/expected.hpp"
#include "query/query_error.hpp"

namespace chancery::query {

enum class TokenKind : std::uint8_t {
    Word,    ///< `text` as typed
    Prefix,  ///< `text` without its star
    Phrase,  ///< `text` without its quotes and the blanks at its ends
    Value,   ///< of a facet, an id or a date: `text` without quotes, `major`
    Comma,   ///< between values
    Field,   ///< `field`; what it governs follows without a blank
    Open,    ///< (
    Close,   ///< )
    Minus,   ///< a minus right before what it excludes
    And,
    Or,
    Not,
    Near,  ///< `distance`
    Pre,   ///< `distance`
    End,   ///< the end of the query
};

struct Token {
    TokenKind kind = TokenKind::End;
    TextSpan span;     ///< with quotes, star, colon and exclamation mark
    TextSpan content;  ///< of `text` in the query
    std::string text;
    const corpus::Field* field = nullptr;
    bool major = false;
    std::uint32_t distance = 0;
};

/// Cuts a query into tokens.
///
/// What a word may hold depends on where it stands: after a field of ids, facets or dates, and in its
/// parentheses, words are values, which a comma divides and an exclamation mark may follow; after `id:` a
/// value goes on to the next blank or to a parenthesis that closes nothing in it.
///
/// Shape:   in the order of the query, with one End at its end. Words keep their spelling.
/// Errors:  the limits on bytes and words of query_parser.hpp, control characters, bytes that are not UTF-8,
///          open quotes, empty phrases, unknown fields, fields without a value, stars in the wrong place, and
///          signs of other query languages that would mean something else here (`&&`, `!x`, `w/5`).
[[nodiscard]] Expected<std::vector<Token>, QueryError> parse_tokens(std::string_view text);

/// True when `text` as a bare value after `field:` is read as just this value.
[[nodiscard]] bool is_bare_value(const corpus::Field& field, std::string_view text);

}  // namespace chancery::query
