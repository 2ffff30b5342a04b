#pragma once

#include <optional>
#include <string_view>

#include "corpus/article/publication_date.hpp"

namespace chancery::corpus {

/// Reads a date as people write it, its parts in any order: "Wed, 29 May 2024 10:36 GMT", "29. Mai 2024 um 10.36
/// Uhr", "mercredi 29/05/2024 - 10h36", "January 10, 2018 Wednesday 10:36 EST".
///
/// Shape:   every word must be known: a month, a day of the week, a zone, a filler.
/// Errors:  none where anything else stands in it, or year, month or day are missing. Two numbers that may both be
///          the month are read as day and month between full stops only ("03.05.2024").
[[nodiscard]] std::optional<PublicationDate> parse_written_date(std::string_view text);

}  // namespace chancery::corpus
