#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/support/expected.hpp"
#include "query/query_error.hpp"
#include "query/query_tree.hpp"

namespace chancery::query {

inline constexpr std::size_t kMaxQueryBytes = 4'096;   ///< of the query as typed
inline constexpr std::size_t kMaxQueryWords = 1'024;   ///< words and values; those inside phrases count
inline constexpr std::size_t kMaxNesting = 64;         ///< parentheses and NOTs, as typed and as understood
inline constexpr std::uint32_t kDefaultDistance = 10;  ///< of NEAR and PRE without a number
inline constexpr std::uint32_t kMaxDistance = 500;     ///< of NEAR/n and PRE/n
inline constexpr std::size_t kMinPrefixLetters = 3;    ///< before the star of word*

/// How words that stand side by side are joined.
enum class Match {
    All,  ///< with AND
    Any,  ///< with OR; see parse_query
};

struct ParserOptions {
    Match match = Match::All;
    corpus::PublicationDate today{};  ///< for date:last30d, which is an error while this is not a date
};

/// Parses the query language of docs/query-language.md.
///
/// From tightest to loosest: NEAR and PRE; NOT and a leading minus; AND and standing side by side; OR.
/// So `-a NEAR b` is NOT (a NEAR b), and `a b OR c` is (a AND b) OR c. A field distributes over its group.
/// With Match::Any words, phrases and groups that stand side by side are joined by OR. Those joined by a
/// typed AND stay together, and what can only filter (values, dates, NOT) is required as always:
/// `a b AND c country:JP -d` is (a OR (b AND c)) AND country:JP AND NOT d.
/// Nothing is dropped or turned round in silence: what cannot be parsed is an error with its place.
///
/// Shape:   an empty or blank query, and a `*` alone, give NodeKind::All.
/// Errors:  everything that the language does not have, control characters, bytes that are not UTF-8, and
///          whatever goes beyond the limits above.
[[nodiscard]] Expected<QueryNode, QueryError> parse_query(std::string_view text, const ParserOptions& options);

/// The query again in full form, as `understood:` prints the syntax.
///
/// Shape:   every operator and the parentheses that help the reader written out, fields at each word, dates
///          as days. The text parses to the same tree, with Match::All and Match::Any alike, as long as it
///          stays within kMaxQueryBytes. The empty query gives an empty text.
[[nodiscard]] std::string to_string(const QueryNode& node);

}  // namespace chancery::query
