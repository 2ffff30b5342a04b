#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "indexer/build_report.hpp"

namespace chancery::indexer {

/// The least share of articles that must have a field: "date=90".
struct FillLimit {
    std::string field;
    double percent = 0;
};

/// Errors:  throws chancery::Error (BadUsage).
[[nodiscard]] std::vector<FillLimit> parse_fill_limits(const std::vector<std::string>& typed);

/// Says on `err` which limits are not reached; true when all are.
[[nodiscard]] bool check_fill(const std::vector<FillLimit>& limits, const BuildReport& report, std::ostream& err);

}  // namespace chancery::indexer
