#pragma once

#include <optional>
#include <string_view>

#include "corpus/article/publication_date.hpp"

namespace chancery::corpus {

/// Reads a date as dumps write it.
///
/// Shape:   ISO 8601 with or without time, `20240529`, `20230918T031500Z`, RFC 822 ("Wed, 29 May 2024
///          10:36:00 GMT"), "29 May 2024", "May 29, 2024", "10 April 2024 10:36 EST", "26-FEB-1987", "29. Mai
///          2024", "29 de mayo de 2024", "2024年5月29日" and the like with names of 26 languages, a day of the week
///          in any place, epoch seconds, milliseconds and microseconds; white space around it is ignored.
///          "13/05/2024" and "03.05.2024" are read, "03/05/2024" is not: nobody knows which of the two is the month.
///          The day is the UTC day where a time and a zone that we know are given, else the day as written.
/// Errors:  none when it is not a date, has no day, is not in the calendar, or before 1400 or after 2200.
/// Source:  ISO 8601, RFC 822 and 2822 (4.3 for years of two digits); names of months from Unicode CLDR.
[[nodiscard]] std::optional<PublicationDate> parse_date_text(std::string_view text);

/// The month of an English name or abbreviation ("Sept.", "MAY"), 1 to 12.
[[nodiscard]] std::optional<unsigned> parse_month_name(std::string_view word);

}  // namespace chancery::corpus
