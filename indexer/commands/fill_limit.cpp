#include "indexer/commands/fill_limit.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "corpus/support/error.hpp"

namespace chancery::indexer {

std::vector<FillLimit> parse_fill_limits(const std::vector<std::string>& typed) {
    const std::vector<std::string> fields = BuildReport::field_names();
    std::vector<FillLimit> limits;
    for (const std::string& text : typed) {
        FillLimit limit;
        limit.field = text.substr(0, text.find('='));
        const std::size_t number = std::min(text.size(), limit.field.size() + 1);
        const char* const end = text.data() + text.size();
        const auto [stop, failed] = std::from_chars(text.data() + number, end, limit.percent);
        const bool known = std::find(fields.begin(), fields.end(), limit.field) != fields.end();
        if (!known || failed != std::errc() || stop != end || !(limit.percent >= 0 && limit.percent <= 100)) {
            throw Error(ErrorCode::BadUsage, fmt::format("--min-fill {}: it must be FIELD=PERCENT", text),
                        fmt::format("the fields are {}", fmt::join(fields, ", ")));
        }
        limits.push_back(limit);
    }
    return limits;
}

bool check_fill(const std::vector<FillLimit>& limits, const BuildReport& report, std::ostream& err) {
    bool filled = true;
    for (const FillLimit& limit : limits) {
        const double share = report.fill(limit.field);
        if (share >= limit.percent) continue;
        filled = false;
        err << fmt::format(
            "chancery-index: only {:.1f} % of the articles have {}; --min-fill asks for {:.1f} %: has the source "
            "changed its fields?\n",
            share, limit.field, limit.percent);
    }
    return filled;
}

}  // namespace chancery::indexer
