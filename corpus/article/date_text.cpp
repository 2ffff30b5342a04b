#include "corpus/article/date_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

#include "corpus/article/date_words.hpp"

namespace chancery::corpus {

namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::sys_days;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// A date in parts; what is not set was not written.
struct DateParts {
    std::optional<int> year;
    std::optional<unsigned> month;
    std::optional<unsigned> day;
    std::optional<minutes> time;  ///< since midnight
    std::optional<minutes> zone;  ///< ahead of UTC
};

std::optional<PublicationDate> to_calendar_day(int year, unsigned month, unsigned day) {
    const PublicationDate date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!date.ok() || year < 1400 || year > 2200) return std::nullopt;
    return date;
}

std::optional<PublicationDate> to_utc_day(const DateParts& parts) {
    if (!parts.year || !parts.month || !parts.day) return std::nullopt;
    const auto local = to_calendar_day(*parts.year, *parts.month, *parts.day);
    if (!local || !parts.time || !parts.zone) return local;
    const auto utc = sys_days{*local} + *parts.time - *parts.zone;
    return PublicationDate{std::chrono::floor<days>(utc)};
}

/// Takes characters from the front of a text.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    [[nodiscard]] bool at_end() const { return text_.empty(); }
    [[nodiscard]] char front() const { return text_.empty() ? '\0' : text_.front(); }
    [[nodiscard]] std::string_view left() const { return text_; }

    bool take(char c) {
        if (front() != c || text_.empty()) return false;
        text_.remove_prefix(1);
        return true;
    }

    template <class Is>
    std::string_view take_while(Is is) {
        const auto end = std::find_if_not(text_.begin(), text_.end(), is);
        const std::string_view taken = text_.substr(0, static_cast<std::size_t>(end - text_.begin()));
        text_.remove_prefix(taken.size());
        return taken;
    }

    /// Exactly `count` digits; nothing is taken otherwise.
    std::optional<int> take_digits(std::size_t count) {
        if (text_.size() < count ||
            !std::all_of(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(count), is_digit)) {
            return std::nullopt;
        }
        int value = 0;
        std::from_chars(text_.data(), text_.data() + count, value);
        text_.remove_prefix(count);
        return value;
    }

    void skip_space() { take_while(is_space); }

private:
    std::string_view text_;
};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::optional<minutes> to_time(int hour, int minute, int second) {
    const bool midnight = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !midnight) || minute > 59 || second > 60) return std::nullopt;
    return minutes{hour * 60 + minute};
}

/// "+0900", "-05:00", "+09"; the sign has not been taken yet.
std::optional<minutes> take_offset(Scanner& in) {
    const bool west = in.front() == '-';
    if (!in.take('+') && !in.take('-')) return std::nullopt;
    const auto hours = in.take_digits(2);
    if (!hours) return std::nullopt;
    in.take(':');
    const int minute = in.take_digits(2).value_or(0);
    if (*hours > 15 || minute > 59) return std::nullopt;
    const minutes offset{*hours * 60 + minute};
    return west ? -offset : offset;
}

/// What follows the minutes: seconds and their fraction, with or without colons.
bool take_seconds(Scanner& in, bool colons, int& second) {
    if (!colons || in.take(':')) {
        const auto digits = in.take_digits(2);
        if (colons && !digits) return false;
        second = digits.value_or(0);
    }
    if (in.take('.') || in.take(',')) return !in.take_while(is_digit).empty();
    return true;
}

/// "10:36", "10:36:00.123", "103600".
std::optional<minutes> take_iso_time(Scanner& in) {
    const auto hour = in.take_digits(2);
    if (!hour) return std::nullopt;
    const bool colons = in.take(':');
    const auto minute = in.take_digits(2);
    if (!minute) return colons ? std::nullopt : to_time(*hour, 0, 0);
    int second = 0;
    if (!take_seconds(in, colons, second)) return std::nullopt;
    return to_time(*hour, *minute, second);
}

/// A zone at the end of an ISO date; true when nothing else stands there.
bool take_zone_and_end(Scanner& in, DateParts& parts) {
    in.skip_space();
    if (in.front() == '+' || in.front() == '-') {
        parts.zone = take_offset(in);
        if (!parts.zone) return false;
    } else {
        const std::string_view name = in.take_while(is_letter);
        if (name.size() > 5) return false;
        parts.zone = find_zone(name);
    }
    if (in.front() == '[') return in.left().back() == ']';  // "[Europe/Paris]"
    return in.at_end();
}

/// Nothing, or a time after T or a blank (after nothing at all where `compact`) and a zone; true when
/// the text ends there.
bool take_time_of_day_and_end(Scanner& in, DateParts& parts, bool compact) {
    if (in.at_end()) return true;
    const bool divided = in.take('T') || in.take('t') || in.take(',') || is_space(in.front());
    if (!divided && !compact) return false;
    in.skip_space();
    parts.time = take_iso_time(in);
    return parts.time && take_zone_and_end(in, parts);
}

/// "2024-05-29", "2024/05/29", "2024.5.29", "20240529", then a time after T, a blank or nothing.
std::optional<PublicationDate> parse_iso(std::string_view text) {
    Scanner in(text);
    DateParts parts;
    parts.year = in.take_digits(4);
    const char separator = in.front();
    const bool compact = is_digit(separator);
    if (!parts.year || (!compact && separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
    const auto take_part = [&]() -> std::optional<unsigned> {
        if (!compact && !in.take(separator)) return std::nullopt;
        auto value = in.take_digits(2);
        if (!value && !compact) value = in.take_digits(1);
        return value ? std::optional(static_cast<unsigned>(*value)) : std::nullopt;
    };
    parts.month = take_part();
    parts.day = parts.month ? take_part() : std::nullopt;
    if (!parts.day) return std::nullopt;
    return take_time_of_day_and_end(in, parts, compact) ? to_utc_day(parts) : std::nullopt;
}

/// Seconds, milliseconds or microseconds since 1970, told apart by their size.
std::optional<PublicationDate> parse_epoch(std::string_view text) {
    const std::string_view whole = text.substr(0, text.find('.'));
    const std::string_view fraction = text.substr(whole.size());
    const bool digits_only = !whole.empty() && std::all_of(whole.begin(), whole.end(), is_digit) &&
                             std::all_of(fraction.begin() + (fraction.empty() ? 0 : 1), fraction.end(), is_digit);
    if (!digits_only || whole.size() < 9 || whole.size() > 16 || whole.size() == 14) return std::nullopt;
    std::int64_t value = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), value);
    const std::int64_t per_second = whole.size() <= 10 ? 1 : whole.size() <= 13 ? 1000 : 1'000'000;
    const std::chrono::sys_seconds moment{std::chrono::seconds{value / per_second}};
    const PublicationDate date{std::chrono::floor<days>(moment)};
    return to_calendar_day(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                           static_cast<unsigned>(date.day()));
}

/// "13/05/2024" or "05/13/2024 06:15": only where one of the two cannot be the month, or both are the same.
std::optional<PublicationDate> parse_slashed(std::string_view text) {
    Scanner in(text);
    const auto take_number = [&] {
        auto value = in.take_digits(2);
        return value ? value : in.take_digits(1);
    };
    const auto first = take_number();
    const char separator = in.front();
    if (!first || (separator != '/' && separator != '.' && separator != '-') || !in.take(separator))
        return std::nullopt;
    const auto second = take_number();
    if (!second || !in.take(separator)) return std::nullopt;
    DateParts parts;
    parts.year = in.take_digits(4);
    if (!parts.year || !take_time_of_day_and_end(in, parts, false)) return std::nullopt;
    if (*first <= 12 && *second <= 12 && *first != *second) return std::nullopt;
    parts.day = static_cast<unsigned>(std::max(*first, *second));
    parts.month = static_cast<unsigned>(std::min(*first, *second));
    return to_utc_day(parts);
}

/// RFC 2822, 4.3: 00 to 49 are of this century, 50 to 99 of the last.
int to_full_year(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }

/// Reads a date with the name of a month, whatever the order of its parts.
class EnglishDate {
public:
    explicit EnglishDate(std::string_view text) : in_(text) {}

    std::optional<PublicationDate> parse() {
        while (skip_punctuation(), !in_.at_end()) {
            if (!take_part()) return std::nullopt;
        }
        return to_utc_day(parts_);
    }

private:
    static bool is_punctuation(char c) { return is_space(c) || c == ',' || c == '.' || c == '-' || c == '/'; }

    /// A sign before digits is a zone once there is a time; everything else between parts means nothing.
    void skip_punctuation() {
        while (!in_.at_end() && is_punctuation(in_.front()) && !at_offset()) in_.take(in_.front());
    }

    [[nodiscard]] bool at_offset() const {
        const std::string_view left = in_.left();
        return parts_.time && !parts_.zone && left.size() >= 3 && (left[0] == '+' || left[0] == '-') &&
               is_digit(left[1]);
    }

    bool take_part() {
        if (is_digit(in_.front())) return take_number();
        if (in_.front() == '+' || in_.front() == '-') {
            parts_.zone = at_offset() ? take_offset(in_) : std::nullopt;
            return parts_.zone.has_value();
        }
        if (in_.front() == '(') return take_remark();
        const std::string_view word = in_.take_while(is_letter);
        return !word.empty() && take_word(word);
    }

    /// "(UTC)", "(CEST)": the zone said a second time.
    bool take_remark() {
        in_.take('(');
        const std::string_view name = in_.take_while(is_letter);
        if (!parts_.zone) parts_.zone = find_zone(name);
        return parts_.time && in_.take(')');
    }

    bool take_number() {
        const std::string_view digits = in_.take_while(is_digit);
        if (digits.size() > 4 || digits.size() == 3) return false;
        int value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (in_.front() == ':' && digits.size() <= 2) return take_time(value);
        if (digits.size() == 4) return set_year(value);
        if (!parts_.day) {
            parts_.day = static_cast<unsigned>(value);
            return true;
        }
        return digits.size() == 2 && parts_.month && set_year(to_full_year(value));
    }

    bool set_year(int year) {
        if (parts_.year) return false;
        parts_.year = year;
        return true;
    }

    bool take_time(int hour) {
        if (parts_.time || !in_.take(':')) return false;
        const auto minute = in_.take_digits(2);
        int second = 0;
        if (!minute || !take_seconds(in_, true, second)) return false;
        parts_.time = to_time(hour, *minute, second);
        return parts_.time.has_value();
    }

    bool take_word(std::string_view word) {
        if (const auto month = parse_month_name(word); month && !parts_.month) {
            parts_.month = month;
            return true;
        }
        if (is_weekday_name(word)) return true;
        if (parts_.time) return take_word_after_time(word);
        return is_ordinal_ending(word) || equal_ignoring_case(word, "at") || equal_ignoring_case(word, "of") ||
               equal_ignoring_case(word, "on");
    }

    /// "am", "pm", a zone we know; one that we do not know leaves the day as written.
    bool take_word_after_time(std::string_view word) {
        if (equal_ignoring_case(word, "am") || equal_ignoring_case(word, "pm")) return set_half_of_day(word);
        if (const auto zone = find_zone(word)) {
            parts_.zone = zone;
            return true;
        }
        return word.size() <= 5 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    }

    bool set_half_of_day(std::string_view word) {
        const minutes half{12 * 60};
        if (*parts_.time >= half + minutes{60}) return true;  // "15:30 pm" is said twice
        *parts_.time = *parts_.time % half + (equal_ignoring_case(word, "pm") ? half : minutes{0});
        return true;
    }

    [[nodiscard]] bool is_ordinal_ending(std::string_view word) const {
        return parts_.day && (equal_ignoring_case(word, "st") || equal_ignoring_case(word, "nd") ||
                              equal_ignoring_case(word, "rd") || equal_ignoring_case(word, "th"));
    }

    Scanner in_;
    DateParts parts_;
};

}  // namespace

std::optional<PublicationDate> parse_date_text(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > 80) return std::nullopt;
    if (const auto date = parse_iso(text)) return date;
    if (const auto date = parse_epoch(text)) return date;
    if (const auto date = parse_slashed(text)) return date;
    return EnglishDate(text).parse();
}

}  // namespace chancery::corpus
