#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/article/publication_date.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

/// A date in parts; what is not set was not written.
struct DateParts {
    std::optional<int> year;
    std::optional<unsigned> month;
    std::optional<unsigned> day;
    std::optional<std::chrono::minutes> time;  ///< since midnight
    std::optional<std::chrono::minutes> zone;  ///< ahead of UTC
};

/// The day in UTC where a time and a zone are given, else the day as written; none outside 1400 to 2200 or the
/// calendar.
[[nodiscard]] std::optional<PublicationDate> to_utc_day(const DateParts& parts);

/// Minutes since midnight; none where it is no time of day.
[[nodiscard]] std::optional<std::chrono::minutes> to_time(int hour, int minute, int second);

/// The full year of one written with two digits. Source: RFC 2822, 4.3.
[[nodiscard]] int to_full_year(int two_digits);

/// Takes characters from the front of a text.
class DateScanner {
public:
    explicit DateScanner(std::string_view text) : text_(text) {}

    [[nodiscard]] bool at_end() const { return text_.empty(); }
    [[nodiscard]] char front() const { return text_.empty() ? '\0' : text_.front(); }
    [[nodiscard]] std::string_view left() const { return text_; }

    bool take(char c);
    bool take(std::string_view text);

    template <class Is>
    std::string_view take_while(Is is) {
        const auto end = std::find_if_not(text_.begin(), text_.end(), is);
        const std::string_view taken = text_.substr(0, static_cast<std::size_t>(end - text_.begin()));
        text_.remove_prefix(taken.size());
        return taken;
    }

    /// Exactly `count` digits; nothing is taken otherwise.
    std::optional<int> take_digits(std::size_t count);

    /// Two digits or one.
    std::optional<int> take_one_or_two_digits();

    /// "+0900", "-05:00", "+9"; nothing is taken where there is no sign.
    std::optional<std::chrono::minutes> take_offset();

    /// What follows the minutes: seconds and their fraction, after a colon or, where not `colons`, after nothing.
    bool take_seconds(bool colons, int& second);

    void skip_space() { take_while(is_space); }

private:
    std::string_view text_;
};

}  // namespace chancery::corpus
