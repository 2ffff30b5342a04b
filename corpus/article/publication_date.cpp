#include "corpus/article/publication_date.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

}  // namespace

std::string_view to_string(DateOrigin origin) {
    switch (origin) {
        case DateOrigin::Unknown: return "unknown";
        case DateOrigin::JsonLd: return "json-ld";
        case DateOrigin::Meta: return "meta";
        case DateOrigin::Feed: return "feed";
        case DateOrigin::Field: return "field";
        case DateOrigin::Dateline: return "dateline";
        case DateOrigin::Text: return "text";
        case DateOrigin::Url: return "url";
        case DateOrigin::File: return "file";
    }
    return "unknown";
}

Expected<PublicationDate, std::string> parse_publication_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return unexpected(std::string("date is not of the form YYYY-MM-DD"));
    }
    const std::string_view year = text.substr(0, 4);
    const std::string_view month = text.substr(5, 2);
    const std::string_view day = text.substr(8, 2);
    for (const std::string_view part : {year, month, day}) {
        if (!std::all_of(part.begin(), part.end(), is_digit)) {
            return unexpected(std::string("date has something other than digits"));
        }
    }
    const PublicationDate date{std::chrono::year{number(year)},
                               std::chrono::month{static_cast<unsigned>(number(month))},
                               std::chrono::day{static_cast<unsigned>(number(day))}};
    if (!date.ok()) return unexpected(std::string("date is not in the calendar"));
    return date;
}

std::string to_iso8601(PublicationDate date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::int32_t to_day_number(PublicationDate date) {
    return static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
}

PublicationDate from_day_number(std::int32_t day) {
    return PublicationDate{std::chrono::sys_days{std::chrono::days{day}}};
}

}  // namespace chancery::corpus
