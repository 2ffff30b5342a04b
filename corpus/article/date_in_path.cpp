#include "corpus/article/date_in_path.hpp"

#include <algorithm>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

bool is_separator(char c) { return c == '/' || c == '-' || c == '_'; }

std::optional<unsigned> read_number(std::string_view path, std::size_t at, std::size_t digits) {
    const std::string_view text = path.substr(std::min(at, path.size()), digits);
    if (text.size() != digits || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
    unsigned value = 0;
    for (const char c : text) value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
}

/// A date whose first digit is at `at`.
std::optional<PublicationDate> read_date(std::string_view path, std::size_t at) {
    const auto year = read_number(path, at, 4);
    if (!year || *year < 1900 || *year > 2099 || at + 8 > path.size()) return std::nullopt;
    const char separator = path[at + 4];
    const std::size_t width = is_separator(separator) ? 1 : 0;
    if (width == 1 && (at + 7 >= path.size() || path[at + 7] != separator)) return std::nullopt;
    const auto month = read_number(path, at + 4 + width, 2);
    const auto day = read_number(path, at + 6 + 2 * width, 2);
    const std::size_t end = at + 8 + 2 * width;
    if (!month || !day || (end < path.size() && is_digit(path[end]))) return std::nullopt;
    const PublicationDate date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                               std::chrono::day{*day}};
    if (!date.ok()) return std::nullopt;
    return date;
}

}  // namespace

std::optional<PublicationDate> find_date_in_path(std::string_view path) {
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (!is_digit(path[at]) || (at > 0 && is_digit(path[at - 1]))) continue;
        if (const auto date = read_date(path, at)) return date;
    }
    return std::nullopt;
}

}  // namespace chancery::corpus
