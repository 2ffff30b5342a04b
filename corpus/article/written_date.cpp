#include "corpus/article/written_date.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "corpus/article/date_names.hpp"
#include "corpus/article/date_scanner.hpp"
#include "corpus/article/date_text.hpp"
#include "corpus/article/date_words.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

using std::chrono::minutes;

bool is_letter(char c) { return chancery::is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

bool is_weekday(std::string_view word) { return is_weekday_name(word) || is_weekday_in_any_language(word); }

std::optional<unsigned> month_of(std::string_view word) {
    const auto english = parse_month_name(word);
    return english ? english : find_month(word);
}

/// "29.05.2024", "2024-05-29", "29/05/2024", "5/29/24".
struct NumericDate {
    int year;
    unsigned month;
    unsigned day;
};

std::optional<NumericDate> day_and_month(int first, int second, int year, bool day_first) {
    if (!day_first && first <= 12 && second <= 12 && first != second) return std::nullopt;  // which is the month?
    if (!day_first && first <= 12) std::swap(first, second);
    return NumericDate{year, static_cast<unsigned>(second), static_cast<unsigned>(first)};
}

/// Three numbers with the same mark between them; nothing is taken where it is none.
std::optional<NumericDate> take_numeric_date(DateScanner& in) {
    DateScanner ahead = in;
    const bool year_first = std::all_of(ahead.left().begin(), ahead.left().begin() + 4, is_digit);
    const auto first = year_first ? ahead.take_digits(4) : ahead.take_one_or_two_digits();
    const char mark = ahead.front();
    if (!first || (mark != '/' && mark != '.' && mark != '-') || !ahead.take(mark)) return std::nullopt;
    const auto second = ahead.take_one_or_two_digits();
    if (!second || !ahead.take(mark)) return std::nullopt;
    const std::string_view third = ahead.take_while(is_digit);
    int number = 0;
    std::from_chars(third.data(), third.data() + third.size(), number);
    std::optional<NumericDate> date;
    if (year_first && !third.empty() && third.size() <= 2)
        date = NumericDate{*first, static_cast<unsigned>(*second), static_cast<unsigned>(number)};
    else if (!year_first && third.size() == 4)
        date = day_and_month(*first, *second, number, mark == '.');
    else if (!year_first && third.size() == 2 && (mark == '.' || (*first <= 12 && *second > 12)))
        date = day_and_month(*first, *second, to_full_year(number), mark == '.');
    if (date) in = ahead;
    return date;
}

class WrittenDate {
public:
    explicit WrittenDate(std::string_view text) : in_(text) {}

    std::optional<PublicationDate> parse() {
        while (skip_punctuation(), !in_.at_end()) {
            if (!take_part()) return std::nullopt;
        }
        return to_utc_day(parts_);
    }

private:
    static bool is_punctuation(char c) {
        return is_space(c) || std::string_view(",.-/|;'").find(c) != std::string_view::npos;
    }

    /// A sign before digits is a zone once there is a time; everything else between parts means nothing.
    void skip_punctuation() {
        while (!in_.at_end() && is_punctuation(in_.front()) && !at_offset()) in_.take(in_.front());
    }

    /// "GMT+0200" counts from GMT.
    [[nodiscard]] bool at_offset() const {
        const std::string_view left = in_.left();
        const bool may_follow = parts_.time && (!parts_.zone || *parts_.zone == minutes{0});
        return may_follow && left.size() >= 2 && (left[0] == '+' || left[0] == '-') && is_digit(left[1]);
    }

    bool take_part() {
        if (is_digit(in_.front())) return take_number();
        if (in_.front() == '+' || in_.front() == '-') {
            parts_.zone = at_offset() ? in_.take_offset() : std::nullopt;
            return parts_.zone.has_value();
        }
        if (in_.front() == '(') return take_remark();
        const std::string_view word = in_.take_while(is_letter);
        return !word.empty() && take_word(word);
    }

    /// "(UTC)", "(Central European Summer Time)": the zone said a second time; "(Wed)".
    bool take_remark() {
        in_.take('(');
        const std::string_view remark = in_.take_while([](char c) { return is_letter(c) || c == ' ' || c == '.'; });
        if (!in_.take(')') || remark.empty()) return false;
        if (is_weekday(remark)) return true;
        if (!parts_.zone) parts_.zone = find_zone(remark);
        return parts_.time.has_value();
    }

    [[nodiscard]] bool has_day() const { return parts_.year && parts_.month && parts_.day; }

    bool take_number() {
        if (!parts_.year && !parts_.month && !parts_.day && in_.left().size() >= 6) {
            if (const auto date = take_numeric_date(in_)) return set_numeric(*date);
        }
        const std::string_view digits = in_.take_while(is_digit);
        if (digits.size() > 4 || digits.size() == 3) return false;
        int value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (digits.size() == 4) return set_year(value);
        if (in_.front() == ':' || at_hour_letter()) return take_time(value);
        if (has_day()) return take_time_without_colon(value);
        if (!parts_.day) {
            parts_.day = static_cast<unsigned>(value);
            return true;
        }
        return digits.size() == 2 && parts_.month && set_year(to_full_year(value));
    }

    bool set_numeric(const NumericDate& date) {
        parts_.year = date.year;
        parts_.month = date.month;
        parts_.day = date.day;
        return true;
    }

    bool set_year(int year) {
        if (parts_.year) return false;
        parts_.year = year;
        return true;
    }

    /// "10h36", "10h".
    [[nodiscard]] bool at_hour_letter() const {
        const std::string_view left = in_.left();
        return !left.empty() && (left[0] == 'h' || left[0] == 'H') && (left.size() == 1 || !is_letter(left[1]));
    }

    bool take_time(int hour) {
        if (parts_.time) return false;
        if (!in_.take(':')) {
            in_.take(in_.front());  // the letter
            parts_.time = to_time(hour, in_.take_digits(2).value_or(0), 0);
            return parts_.time.has_value();
        }
        const auto minute = in_.take_digits(2);
        int second = 0;
        if (!minute || !in_.take_seconds(true, second)) return false;
        parts_.time = to_time(hour, *minute, second);
        return parts_.time.has_value();
    }

    /// "10.36", "10": behind a whole date a number can be nothing else.
    bool take_time_without_colon(int hour) {
        if (parts_.time) return false;
        const std::string_view left = in_.left();
        const bool has_minutes = left.size() >= 3 && left[0] == '.' && is_digit(left[1]) && is_digit(left[2]);
        if (has_minutes) in_.take('.');
        parts_.time = to_time(hour, has_minutes ? in_.take_digits(2).value_or(0) : 0, 0);
        return parts_.time.has_value();
    }

    bool take_word(std::string_view word) {
        if (const auto month = month_of(word)) return set_month(word, *month);
        if (is_weekday(word)) return true;
        if (parts_.time && take_word_after_time(word)) return true;
        return is_date_filler(word) || is_divider_before_time(word) || take_month_of_two_words(word);
    }

    /// "mar" is March, and Tuesday in Spanish, French and Italian: the month where no other month follows.
    bool set_month(std::string_view word, unsigned month) {
        if (parts_.month && is_weekday(word)) return true;
        if (parts_.month && !month_may_be_weekday_) return false;
        parts_.month = month;
        month_may_be_weekday_ = is_weekday(word);
        return true;
    }

    /// "كانون الثاني".
    bool take_month_of_two_words(std::string_view word) {
        DateScanner ahead = in_;
        ahead.skip_space();
        const std::string_view second = ahead.take_while(is_letter);
        const auto month = find_month(std::string(word) + ' ' + std::string(second));
        if (!month || parts_.month) return false;
        parts_.month = month;
        in_ = ahead;
        return true;
    }

    [[nodiscard]] bool is_divider_before_time(std::string_view word) const {
        return has_day() && equal_ignoring_case(word, "T") && is_digit(in_.front());
    }

    /// "am", "p.m.", a zone we know; one that we do not know leaves the day as written.
    bool take_word_after_time(std::string_view word) {
        if (equal_ignoring_case(word, "am") || equal_ignoring_case(word, "pm")) return set_half_of_day(word);
        if ((equal_ignoring_case(word, "a") || equal_ignoring_case(word, "p")) && take_letter_m())
            return set_half_of_day(word);
        if (const auto zone = find_zone(word)) {
            if (!parts_.zone) parts_.zone = zone;
            return true;
        }
        return word.size() <= 5 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    }

    /// The rest of "a.m." or "a. m.".
    bool take_letter_m() {
        DateScanner ahead = in_;
        ahead.take_while([](char c) { return c == '.' || c == ' '; });
        if (!equal_ignoring_case(ahead.take_while(is_letter), "m")) return false;
        in_ = ahead;
        return true;
    }

    bool set_half_of_day(std::string_view word) {
        const minutes half{12 * 60};
        if (*parts_.time >= half + minutes{60}) return true;  // "15:30 pm" is said twice
        const bool afternoon = word.front() == 'p' || word.front() == 'P';
        *parts_.time = *parts_.time % half + (afternoon ? half : minutes{0});
        return true;
    }

    DateScanner in_;
    DateParts parts_;
    bool month_may_be_weekday_ = false;
};

}  // namespace

std::optional<PublicationDate> parse_written_date(std::string_view text) { return WrittenDate(text).parse(); }

}  // namespace chancery::corpus
