#pragma once

#include <string_view>

namespace chancery::corpus {

/// True for the line that an agency ends or heads a report with: "Reuters", "(ANI)", "AFP/Reuters", "-0-", "ENDS",
/// "###", "NNNN", the initials "bur-jm/ach".
///
/// Only for the first and last lines: who wrote the report is told before they are cleaned away.
[[nodiscard]] bool is_end_mark(std::string_view line);

}  // namespace chancery::corpus
