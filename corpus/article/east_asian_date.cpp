#include "corpus/article/east_asian_date.hpp"

#include <algorithm>
#include <array>

#include "corpus/article/date_scanner.hpp"

namespace chancery::corpus {

namespace {

/// The year before the first of an era. Source: the Japanese and the North Korean calendar.
struct Era {
    std::string_view name;
    int year_before;
};

constexpr std::array kEras{Era{"令和", 2018}, Era{"平成", 1988}, Era{"昭和", 1925},
                           Era{"大正", 1911}, Era{"明治", 1867}, Era{"주체", 1911}};

/// Days of the week, and what stands about the hours and minutes.
constexpr std::array<std::string_view, 40> kRest{"星", "期", "曜", "周", "週", "月", "火", "水", "木", "金",
                                                 "土", "日", "一", "二", "三", "四", "五", "六", "天", "上",
                                                 "下", "午", "前", "後", "时", "時", "点", "點", "分", "秒",
                                                 "오", "전", "후", "시", "분", "초", "요", "일", "월", "화"};
constexpr std::array<std::string_view, 4> kMoreRest{"수", "목", "금", "토"};
constexpr std::string_view kMarks = " ,.:-/|()";

bool take_one_of(DateScanner& in, std::initializer_list<std::string_view> marks) {
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return in.take(mark); });
}

std::optional<int> take_year(DateScanner& in) {
    const auto era = std::find_if(kEras.begin(), kEras.end(), [&](const Era& row) { return in.take(row.name); });
    in.skip_space();
    if (era == kEras.end()) return in.take_digits(4);
    const std::string_view digits = in.take_while(is_digit);
    const bool first = digits.empty() && in.take("元");
    if (!first && (digits.empty() || digits.size() > 3)) return std::nullopt;
    int number = first ? 1 : 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    in.skip_space();
    if (!in.take('(')) return era->year_before + number;
    const auto year = in.take_digits(4);
    return in.take(')') ? year : std::nullopt;
}

/// A number and its mark: "5月".
std::optional<unsigned> take_part(DateScanner& in, std::initializer_list<std::string_view> marks) {
    in.skip_space();
    const auto number = in.take_one_or_two_digits();
    in.skip_space();
    if (!number || !take_one_of(in, marks)) return std::nullopt;
    return static_cast<unsigned>(*number);
}

bool says_no_more(DateScanner in) {
    while (!in.at_end()) {
        const auto take = [&](std::string_view mark) { return in.take(mark); };
        if (is_digit(in.front()) || kMarks.find(in.front()) != std::string_view::npos)
            in.take(in.front());
        else if (std::none_of(kRest.begin(), kRest.end(), take) &&
                 std::none_of(kMoreRest.begin(), kMoreRest.end(), take))
            return false;
    }
    return true;
}

}  // namespace

std::optional<PublicationDate> parse_east_asian_date(std::string_view text) {
    DateScanner in(text);
    DateParts parts;
    parts.year = take_year(in);
    in.skip_space();
    if (!parts.year || !take_one_of(in, {"年", "년"})) return std::nullopt;
    parts.month = take_part(in, {"月", "월"});
    if (!parts.month) return std::nullopt;
    parts.day = take_part(in, {"日", "일", "号", "號"});
    if (!parts.day || !says_no_more(in)) return std::nullopt;
    return to_utc_day(parts);
}

}  // namespace chancery::corpus
