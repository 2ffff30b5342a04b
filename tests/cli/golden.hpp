#pragma once

#include <string>
#include <vector>

#include "tests/cli/program.hpp"

namespace chancery::tests {

/// A command and all that it printed, with its times, paths and hashes taken out: the text of a golden file.
[[nodiscard]] std::string transcript(const std::vector<std::string>& command, const Ended& ended,
                                     const Workplace& place);

/// Compares with tests/golden/`name`.txt. With UPDATE_GOLDEN=1 in the environment the file is written instead.
void check_golden(const std::string& name, const std::string& text);

}  // namespace chancery::tests
