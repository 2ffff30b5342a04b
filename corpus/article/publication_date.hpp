#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/support/expected.hpp"

namespace chancery::corpus {

/// A calendar day in UTC. Never a local date; never a time of day.
using PublicationDate = std::chrono::year_month_day;

/// How an article's date was found, in order of trust.
enum class DateOrigin : std::uint8_t {
    Unknown,   ///< there is no date
    JsonLd,    ///< the JSON-LD of a page: `datePublished`
    Meta,      ///< a page's meta elements: `article:published_time` and the like
    Feed,      ///< the item of a feed: `pubDate`, `published`
    Field,     ///< a date field of the record
    Dateline,  ///< "Washington, 29 May 2024:" at the head of the body
    Text,      ///< a line of its own, such as "Published: 3 June 2022"
    Url,       ///< "/2024/05/29/" in the address
    File,      ///< the name of the file it came in
};

/// "field", "dateline", ...; "unknown" where there is no date.
[[nodiscard]] std::string_view to_string(DateOrigin origin);

/// Parses "2024-03-07".
///
/// Shape:   exactly ten ASCII bytes, zero padded; no time, no zone.
/// Units:   a proleptic Gregorian day in UTC.
/// Errors:  the reason, as an English phrase without a full stop.
/// Source:  ISO 8601-1:2019, 5.2.2.1 (extended calendar date).
[[nodiscard]] Expected<PublicationDate, std::string> parse_publication_date(std::string_view text);

/// "2024-03-07". The inverse of parse_publication_date for years 0 to 9999.
[[nodiscard]] std::string to_iso8601(PublicationDate date);

/// Days since 1970-01-01, negative before.
[[nodiscard]] std::int32_t to_day_number(PublicationDate date);

/// The inverse of to_day_number.
[[nodiscard]] PublicationDate from_day_number(std::int32_t day);

}  // namespace chancery::corpus
