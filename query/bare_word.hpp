#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "query/query_error.hpp"
#include "query/query_lexer.hpp"

namespace chancery::query {

/// The operator that `word` is: AND, OR, NOT, NEAR, NEAR/n, PRE, PRE/n, in capitals only.
///
/// Errors:  a NEAR or PRE whose number is missing or out of bounds; spans count in `word`.
[[nodiscard]] Expected<std::optional<Token>, QueryError> parse_operator(std::string_view word);

/// The bytes of `word` that look like the name of a field: ASCII letters and hyphens before a colon; else 0.
[[nodiscard]] std::size_t field_name_size(std::string_view word);

/// True for "http://…" and its like.
[[nodiscard]] bool is_url(std::string_view word);

/// The field of that name in any case; facets may be called by the name of the facet as well (language:).
[[nodiscard]] const corpus::Field* find_typed_field(std::string_view name);

/// Names of fields that look like `name`, best first.
[[nodiscard]] std::vector<std::string> nearest_fields(std::string_view name);

/// Why `word` cannot be a plain word although it looks like one to whoever comes from another query language.
///
/// Shape:   `followed_by_group` when a parenthesis opens right behind it.
[[nodiscard]] std::optional<QueryError> find_foreign_sign(std::string_view word, bool followed_by_group);

}  // namespace chancery::query
