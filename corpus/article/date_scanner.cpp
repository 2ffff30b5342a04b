#include "corpus/article/date_scanner.hpp"

#include <charconv>

namespace chancery::corpus {

using std::chrono::minutes;

std::optional<PublicationDate> to_utc_day(const DateParts& parts) {
    if (!parts.year || !parts.month || !parts.day || *parts.year < 1400 || *parts.year > 2200) return std::nullopt;
    const PublicationDate local{std::chrono::year{*parts.year}, std::chrono::month{*parts.month},
                                std::chrono::day{*parts.day}};
    if (!local.ok()) return std::nullopt;
    if (!parts.time || !parts.zone) return local;
    const auto utc = std::chrono::sys_days{local} + *parts.time - *parts.zone;
    return PublicationDate{std::chrono::floor<std::chrono::days>(utc)};
}

std::optional<minutes> to_time(int hour, int minute, int second) {
    const bool midnight = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !midnight) || minute > 59 || second > 60) return std::nullopt;
    return minutes{hour * 60 + minute};
}

int to_full_year(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }

bool DateScanner::take(char c) {
    if (text_.empty() || text_.front() != c) return false;
    text_.remove_prefix(1);
    return true;
}

bool DateScanner::take(std::string_view text) {
    if (!text_.starts_with(text)) return false;
    text_.remove_prefix(text.size());
    return true;
}

std::optional<int> DateScanner::take_digits(std::size_t count) {
    const std::string_view digits = text_.substr(0, count);
    if (digits.size() < count || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
    int value = 0;
    std::from_chars(digits.data(), digits.data() + count, value);
    text_.remove_prefix(count);
    return value;
}

std::optional<int> DateScanner::take_one_or_two_digits() {
    const auto two = take_digits(2);
    return two ? two : take_digits(1);
}

std::optional<minutes> DateScanner::take_offset() {
    const bool west = front() == '-';
    if (!take('+') && !take('-')) return std::nullopt;
    const auto hours = take_one_or_two_digits();
    if (!hours) return std::nullopt;
    take(':');
    const int minute = take_digits(2).value_or(0);
    if (*hours > 15 || minute > 59) return std::nullopt;
    const minutes offset{*hours * 60 + minute};
    return west ? -offset : offset;
}

bool DateScanner::take_seconds(bool colons, int& second) {
    if (!colons || take(':')) {
        const auto digits = take_digits(2);
        if (colons && !digits) return false;
        second = digits.value_or(0);
    }
    const std::string_view rest = left();
    if (rest.size() >= 2 && (rest[0] == '.' || rest[0] == ',') && is_digit(rest[1])) {
        text_.remove_prefix(1);
        take_while(is_digit);
    }
    return true;
}

}  // namespace chancery::corpus
