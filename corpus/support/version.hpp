#pragma once

#include <string>

namespace chancery {

/// "0.1.0".
[[nodiscard]] std::string version_text();

}  // namespace chancery
