#include "corpus/article/date_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

#include <unicode/uchar.h>

#include "corpus/article/date_scanner.hpp"
#include "corpus/article/date_words.hpp"
#include "corpus/article/east_asian_date.hpp"
#include "corpus/article/written_date.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestDate = 120;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Brackets and commas of other scripts, and marks that stand for a comma.
char ascii_mark(UChar32 c) {
    switch (c) {
        case 0xFF08: return '(';
        case 0xFF09: return ')';
        case 0xFF1A: return ':';
        case 0x2212: return '-';
        case 0x2019: return '\'';
        case 0x060C:
        case 0x3001:
        case 0xFF0C:
        case 0x00B7:
        case 0x2022: return ',';
        default: return 0;
    }
}

void append_plain(std::string_view character, UChar32 c, std::string& out) {
    if (const int digit = u_charDigitValue(c); digit >= 0)
        out.push_back(static_cast<char>('0' + digit));
    else if (const char mark = ascii_mark(c); mark != 0)
        out.push_back(mark);
    else if (u_isUWhiteSpace(c) != 0 || c == 0x00BA || c == 0x00AA || c == 0x00B0)
        out.push_back(' ');
    else if (u_charType(c) == U_DASH_PUNCTUATION)
        out.push_back('-');
    else if (u_charType(c) != U_FORMAT_CHAR)
        out.append(character);
}

/// Digits, blanks, dashes, brackets and commas of every script as ASCII has them; marks of direction go.
std::string to_plain(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const CodePoint c = decode_utf8(text);
        append_plain(text.substr(0, c.bytes), static_cast<UChar32>(c.value), out);
        text.remove_prefix(c.bytes);
    }
    return out;
}

/// "10:36", "10:36:00.123", "103600".
std::optional<std::chrono::minutes> take_iso_time(DateScanner& in) {
    const auto hour = in.take_digits(2);
    if (!hour) return std::nullopt;
    const bool colons = in.take(':');
    const auto minute = in.take_digits(2);
    if (!minute) return colons ? std::nullopt : to_time(*hour, 0, 0);
    int second = 0;
    if (!in.take_seconds(colons, second)) return std::nullopt;
    return to_time(*hour, *minute, second);
}

/// A zone at the end of an ISO date; true when nothing else stands there.
bool take_zone_and_end(DateScanner& in, DateParts& parts) {
    in.skip_space();
    if (in.front() == '+' || in.front() == '-') {
        parts.zone = in.take_offset();
        if (!parts.zone) return false;
    } else {
        const std::string_view name = in.take_while(is_letter);
        parts.zone = find_zone(name);
        if (!name.empty() && !parts.zone) return false;
    }
    if (in.front() == '[') return in.left().back() == ']';  // "[Europe/Paris]"
    return in.at_end();
}

/// Nothing, or a time after T or a blank (after nothing at all where `compact`) and a zone; true when
/// the text ends there.
bool take_time_of_day_and_end(DateScanner& in, DateParts& parts, bool compact) {
    if (in.at_end()) return true;
    const bool divided = in.take('T') || in.take('t') || in.take(',') || is_space(in.front());
    if (!divided && !compact) return false;
    in.skip_space();
    parts.time = take_iso_time(in);
    return parts.time && take_zone_and_end(in, parts);
}

/// "2024-05-29", "2024/05/29", "2024.5.29", "20240529", then a time after T, a blank or nothing.
std::optional<PublicationDate> parse_iso(std::string_view text) {
    DateScanner in(text);
    DateParts parts;
    parts.year = in.take_digits(4);
    const char separator = in.front();
    const bool compact = is_digit(separator);
    if (!parts.year || (!compact && separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
    const auto take_part = [&]() -> std::optional<unsigned> {
        if (!compact && !in.take(separator)) return std::nullopt;
        const auto value = compact ? in.take_digits(2) : in.take_one_or_two_digits();
        return value ? std::optional(static_cast<unsigned>(*value)) : std::nullopt;
    };
    parts.month = take_part();
    parts.day = parts.month ? take_part() : std::nullopt;
    if (!parts.day) return std::nullopt;
    return take_time_of_day_and_end(in, parts, compact) ? to_utc_day(parts) : std::nullopt;
}

std::optional<PublicationDate> from_epoch_seconds(std::int64_t seconds) {
    const PublicationDate date{
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{seconds}})};
    return to_utc_day({static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()),
                       {},
                       {}});
}

/// Seconds, milliseconds or microseconds since 1970, told apart by their size; "/Date(1716978960123)/".
std::optional<PublicationDate> parse_epoch(std::string_view text) {
    if (text.starts_with("/Date(")) text = text.substr(6, text.find_first_of(")+-", 6) - 6);
    const std::string_view whole = text.substr(0, text.find('.'));
    const std::string_view fraction = text.substr(whole.size());
    const bool digits_only = !whole.empty() && std::all_of(whole.begin(), whole.end(), is_digit) &&
                             std::all_of(fraction.begin() + (fraction.empty() ? 0 : 1), fraction.end(), is_digit);
    if (!digits_only || whole.size() < 9 || whole.size() > 16 || whole.size() == 14) return std::nullopt;
    std::int64_t value = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), value);
    return from_epoch_seconds(value / (whole.size() <= 10 ? 1 : whole.size() <= 13 ? 1000 : 1'000'000));
}

std::optional<PublicationDate> parse_plain(std::string_view text) {
    if (const auto date = parse_iso(text)) return date;
    if (const auto date = parse_epoch(text)) return date;
    return parse_written_date(text);
}

}  // namespace

std::optional<PublicationDate> parse_date_text(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > kLongestDate) return std::nullopt;
    if (is_ascii(text)) return parse_plain(text);
    const std::string plain = to_plain(text);
    if (const auto date = parse_plain(trimmed(plain))) return date;
    return parse_east_asian_date(trimmed(plain));
}

}  // namespace chancery::corpus
