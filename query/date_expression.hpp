#pragma once

#include <optional>
#include <string_view>

#include "corpus/article/publication_date.hpp"
#include "corpus/support/expected.hpp"
#include "query/query_error.hpp"

namespace chancery::query {

/// Days from `from` to `until`, both included; an end that is not there is open.
struct DateRange {
    std::optional<corpus::PublicationDate> from;
    std::optional<corpus::PublicationDate> until;

    bool operator==(const DateRange&) const = default;
};

inline constexpr int kFirstYear = 1400;  ///< as in date_text.hpp
inline constexpr int kLastYear = 2200;

/// Parses what follows `date:`, a point in time or a range of two: "2024-03", "2024-01..2024-06", "2024-01..",
/// "..2024-06", "last30d".
///
/// Shape:   blanks around each part and capitals do not matter. A range runs from the first day of its first
///          point to the last day of its second.
/// Errors:  what is no date, is not in the calendar or lies outside kFirstYear to kLastYear; a range that ends
///          before it begins, has no end at all, or has a length of time as an end. Spans count in `text`.
[[nodiscard]] Expected<DateRange, QueryError> parse_date_expression(std::string_view text,
                                                                    corpus::PublicationDate today);

/// Parses one point in time, as --from (take its first day) and --until (its last day) want it.
///
/// Shape:   "2024", "2024-03", "2024-03-07", "20240307", "7 March 2024", "March 2024", "today", "yesterday",
///          or what parse_last reads. Both ends of the result are set.
/// Errors:  as parse_date_expression.
[[nodiscard]] Expected<DateRange, QueryError> parse_date_point(std::string_view text, corpus::PublicationDate today);

/// Parses a length of time up to `today`, as --last wants it: "30d", "2w", "6m", "1y", "last30d", "last 30 days".
///
/// Shape:   today is the last day and counts: 1d is today alone, 30d the days from today - 29. Months and years go
///          back to the day after the same day (or the last one) of that month: 1m on 31 March is 1 to 31 March.
/// Units:   d, w, m, y or day, week, month, year with or without an s.
/// Errors:  no number, no unit, zero, a length that goes back before kFirstYear, or a `today` that is not a date.
[[nodiscard]] Expected<DateRange, QueryError> parse_last(std::string_view text, corpus::PublicationDate today);

}  // namespace chancery::query
