#include "query/date_expression.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "corpus/article/date_text.hpp"
#include "corpus/support/ascii.hpp"
#include "query/query_characters.hpp"

namespace chancery::query {

namespace {

using corpus::PublicationDate;
using Range = Expected<DateRange, QueryError>;

constexpr std::string_view kDateHint =
    "write 2024, 2024-03, 2024-03-07, a range such as 2024-01..2024-06, last30d, today or yesterday";
constexpr std::string_view kLengthHint = "write a number and a unit: 30d, 2w, 6m or 1y";
constexpr std::size_t kLongestCount = 6;  // digits of a length: more is before kFirstYear in any unit

auto error(std::string message, std::string_view hint, std::string_view text) {
    return unexpected(QueryError{std::move(message), std::string(hint), {0, static_cast<std::uint32_t>(text.size())}});
}

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

/// The bytes of `part` in `whole`, of which it is a part.
std::uint32_t offset_in(std::string_view whole, std::string_view part) {
    return static_cast<std::uint32_t>(part.data() - whole.data());
}

QueryError moved(QueryError reason, std::uint32_t bytes) {
    reason.span = {reason.span.start + bytes, reason.span.end + bytes};
    return reason;
}

DateRange whole_day(PublicationDate day) { return {day, day}; }

DateRange whole_month(std::chrono::year_month month) {
    return {PublicationDate{month / std::chrono::day{1}}, PublicationDate{month / std::chrono::last}};
}

DateRange whole_year(std::chrono::year year) {
    return {PublicationDate{year / std::chrono::January / 1}, PublicationDate{year / std::chrono::December / 31}};
}

bool is_year_in_range(std::chrono::year year) {
    return year >= std::chrono::year{kFirstYear} && year <= std::chrono::year{kLastYear};
}

auto year_error(std::string_view text) {
    return error(
        fmt::format("the year of {} is not between {} and {}", quoted_for_message(text), kFirstYear, kLastYear), "",
        text);
}

Range checked_day(PublicationDate day, std::string_view text) {
    if (!is_year_in_range(day.year())) return year_error(text);
    if (day.ok()) return whole_day(day);
    const std::chrono::year_month month{day.year(), day.month()};
    const auto last = static_cast<unsigned>(PublicationDate{month / std::chrono::last}.day());
    return error(fmt::format("{} is not in the calendar", quoted_for_message(text)),
                 fmt::format("the days of {} are 01 to {}", text.substr(0, 7), last), text);
}

/// "2024", "2024-03" or "2024-03-07", whose shape is known to be right.
Range checked_iso(std::string_view text) {
    const std::chrono::year year{number(text.substr(0, 4))};
    if (!is_year_in_range(year)) return year_error(text);
    if (text.size() == 4) return whole_year(year);
    const std::chrono::month month{static_cast<unsigned>(number(text.substr(5, 2)))};
    if (!month.ok()) {
        return error(fmt::format("{} is not in the calendar", quoted_for_message(text)),
                     "the months are 01 to 12, and come before the day", text);
    }
    if (text.size() == 7) return whole_month(year / month);
    return checked_day(year / month / std::chrono::day{static_cast<unsigned>(number(text.substr(8, 2)))}, text);
}

bool is_iso_shape(std::string_view text) {
    constexpr std::string_view kShape = "dddd-dd-dd";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (kShape[i] == 'd' ? !is_digit(text[i]) : text[i] != '-') return false;
    }
    return true;
}

/// "March 2024": a name of a month, blanks and a year.
std::optional<std::chrono::year_month> find_named_month(std::string_view text) {
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const std::string_view year = trimmed(text.substr(blank));
    const auto month = corpus::parse_month_name(text.substr(0, blank));
    if (!month || year.size() != 4 || !all_digits(year)) return std::nullopt;
    return std::chrono::year{number(year)} / std::chrono::month{*month};
}

/// Dates with a name of a month, and "20240307"; bare numbers of other lengths are not taken for dates.
std::optional<PublicationDate> find_written_day(std::string_view text) {
    const bool named = std::any_of(text.begin(), text.end(), is_letter);
    if (!named && !(text.size() == 8 && all_digits(text))) return std::nullopt;
    return corpus::parse_date_text(text);
}

Range parse_day_or_longer(std::string_view text) {
    if (is_iso_shape(text)) return checked_iso(text);
    if (const auto month = find_named_month(text)) {
        return is_year_in_range(month->year()) ? Range{whole_month(*month)} : Range{year_error(text)};
    }
    if (const auto day = find_written_day(text)) return checked_day(*day, text);
    return error(fmt::format("{} is not a date", quoted_for_message(text)), kDateHint, text);
}

/// A length of time, cut into its parts; the parts may be empty.
struct Length {
    std::string_view count;
    std::string_view unit;
};

bool looks_like_length(std::string_view lower) {
    if (lower.starts_with("last")) return true;
    const auto* const letter = std::find_if_not(lower.begin(), lower.end(), is_digit);
    const std::string_view rest = trimmed(lower.substr(static_cast<std::size_t>(letter - lower.begin())));
    if (letter == lower.begin() || rest.empty()) return false;
    return rest.size() == 1 ? is_letter(rest[0])
                            : rest.starts_with("day") || rest.starts_with("week") || rest.starts_with("month") ||
                                  rest.starts_with("year");
}

Length split_length(std::string_view lower) {
    if (lower.starts_with("last")) lower.remove_prefix(4);
    lower = trimmed(lower);
    const auto* const letter = std::find_if_not(lower.begin(), lower.end(), is_digit);
    const auto digits = static_cast<std::size_t>(letter - lower.begin());
    return {lower.substr(0, digits), trimmed(lower.substr(digits))};
}

/// 'd', 'w', 'm' or 'y'; 0 when it is not a unit.
char unit_letter(std::string_view unit) {
    if (unit.size() > 1 && unit.ends_with('s')) unit.remove_suffix(1);
    constexpr std::array<std::string_view, 4> kNames{"day", "week", "month", "year"};
    for (const std::string_view name : kNames) {
        if (unit == name || unit == name.substr(0, 1)) return name[0];
    }
    return 0;
}

PublicationDate days_before(PublicationDate day, int days) {
    return PublicationDate{std::chrono::sys_days{day} - std::chrono::days{days}};
}

/// The day after the same day `months` earlier, or after the last day of a shorter month.
PublicationDate months_before(PublicationDate day, int months) {
    PublicationDate earlier = day - std::chrono::months{months};
    if (!earlier.ok()) earlier = PublicationDate{earlier.year() / earlier.month() / std::chrono::last};
    return days_before(earlier, -1);
}

PublicationDate first_day_of_last(int count, char unit, PublicationDate today) {
    switch (unit) {
        case 'd': return days_before(today, count - 1);
        case 'w': return days_before(today, 7 * count - 1);
        case 'm': return months_before(today, count);
        default: return months_before(today, 12 * count);
    }
}

/// True when that many units surely lie between kFirstYear and `today`, so that no arithmetic overflows.
bool is_reachable(std::string_view count, char unit, PublicationDate today) {
    if (count.size() > kLongestCount) return false;
    const int days = unit == 'd' ? 1 : unit == 'w' ? 7 : unit == 'm' ? 31 : 366;
    const PublicationDate first{std::chrono::year{kFirstYear} / 1 / 1};
    const auto room = (std::chrono::sys_days{today} - std::chrono::sys_days{first}).count();
    return static_cast<std::int64_t>(number(count)) * days <= room;
}

Range parse_trimmed_point(std::string_view text, PublicationDate today) {
    const std::string lower = lowered(text);
    const bool relative = lower == "today" || lower == "yesterday";
    if (relative && !today.ok()) return error("the date of today is not known", "write the date as 2024-03-07", text);
    if (relative) return whole_day(days_before(today, lower == "today" ? 0 : 1));
    if (looks_like_length(lower)) return parse_last(text, today);
    return parse_day_or_longer(text);
}

/// One end of a range: `text` is a part of `whole`.
Range parse_end(std::string_view whole, std::string_view text, PublicationDate today) {
    const std::string_view end = trimmed(text);
    if (end.empty()) return DateRange{};
    if (looks_like_length(lowered(end))) {
        auto reason = error("a length of time cannot be an end of a range", "write a day there, or last30d alone", end);
        return unexpected(moved(std::move(reason.value()), offset_in(whole, end)));
    }
    Range range = parse_trimmed_point(end, today);
    if (!range) return unexpected(moved(std::move(range.error()), offset_in(whole, end)));
    return range;
}

Range parse_range(std::string_view text, std::size_t dots, PublicationDate today) {
    Range first = parse_end(text, text.substr(0, dots), today);
    if (!first) return first;
    Range last = parse_end(text, text.substr(dots + 2), today);
    if (!last) return last;
    if (!first->from && !last->until) return error("the range has no date", kDateHint, text);
    if (first->from && last->until && *first->from > *last->until) {
        return error("the range ends before it begins", "write the earlier date first", text);
    }
    return DateRange{first->from, last->until};
}

}  // namespace

Range parse_last(std::string_view text, PublicationDate today) {
    const std::string lower = lowered(trimmed(text));
    const Length length = split_length(lower);
    const char unit = unit_letter(length.unit);
    if (length.count.empty() || unit == 0) {
        return error(fmt::format("{} is not a length of time", quoted_for_message(text)), kLengthHint, text);
    }
    if (!today.ok()) return error("the date of today is not known", "write the first day and the last", text);
    if (!is_reachable(length.count, unit, today)) {
        return error(fmt::format("{} goes back before the year {}", quoted_for_message(text), kFirstYear), kLengthHint,
                     text);
    }
    const int count = number(length.count);
    if (count == 0) return error("a length of time must be at least one", kLengthHint, text);
    return DateRange{first_day_of_last(count, unit, today), today};
}

Range parse_date_point(std::string_view text, PublicationDate today) {
    const std::string_view point = trimmed(text);
    if (point.empty()) return error("the date is empty", kDateHint, text);
    Range range = parse_trimmed_point(point, today);
    if (!range) return unexpected(moved(std::move(range.error()), offset_in(text, point)));
    return range;
}

Range parse_date_expression(std::string_view text, PublicationDate today) {
    const std::size_t dots = text.find("..");
    return dots == std::string_view::npos ? parse_date_point(text, today) : parse_range(text, dots, today);
}

}  // namespace chancery::query
