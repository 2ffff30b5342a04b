#pragma once

#include <string>
#include <string_view>

#include "query/text_span.hpp"

namespace chancery::query {

/// What is wrong with a query or a date, and where.
struct QueryError {
    std::string message;  ///< an English sentence without a full stop
    std::string hint;     ///< what to do; may be empty
    TextSpan span;        ///< the place in the text as typed
};

/// The message, the query and a caret under the place, as several lines for a terminal:
///
///     error: there is no field "titel:"
///       japan titel:ceasefire
///             ^~~~~~
///     hint: did you mean "title:"?
///
/// Shape:   three or four lines, each with its newline. Of a long query the part around the place is shown.
///          The caret counts terminal columns: accents none, wide East Asian characters two, tabs and
///          newlines one (they are shown as blanks). Control characters, bidirectional controls and bytes
///          that are not UTF-8 are shown as U+FFFD: a query cannot steer the terminal.
/// Source:  Unicode 15, UAX #11 (East Asian width).
[[nodiscard]] std::string format_query_error(std::string_view query, const QueryError& error);

}  // namespace chancery::query
