#include <cstdint>
#include <string>
#include <string_view>

#include "query/date_expression.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace chancery::query;
using chancery::corpus::PublicationDate;

constexpr PublicationDate kToday{std::chrono::year{2024} / 2 / 29};

bool is_in_bounds(const std::optional<PublicationDate>& day) {
    return !day ||
           (day->ok() && static_cast<int>(day->year()) >= kFirstYear && static_cast<int>(day->year()) <= kLastYear);
}

std::string printed(const DateRange& range) {
    return (range.from ? chancery::corpus::to_iso8601(*range.from) : "") + ".." +
           (range.until ? chancery::corpus::to_iso8601(*range.until) : "");
}

void check_range(const DateRange& range) {
    require(range.from || range.until);
    require(is_in_bounds(range.from) && is_in_bounds(range.until));
    require(!range.from || !range.until || *range.from <= *range.until);
    const auto again = parse_date_expression(printed(range), kToday);
    require(again && *again == range);
}

}  // namespace

/// Invariants: a range is in the calendar, in order, not empty, and prints to what is read as the same;
/// errors have their place in the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const auto& range :
         {parse_date_expression(text, kToday), parse_date_point(text, kToday), parse_last(text, kToday)}) {
        if (range) check_range(*range);
        if (!range)
            require(range.error().span.start <= range.error().span.end && range.error().span.end <= text.size());
    }
    return 0;
}
