#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace chancery::corpus {

/// True for an English day of the week or its abbreviation ("Wed", "Thurs.", "MONDAY").
[[nodiscard]] bool is_weekday_name(std::string_view word);

/// How far a named zone is ahead of UTC ("Z", "GMT", "EST").
///
/// Shape:   any case. Names that stand for several zones ("IST", "CST" in Asia) are left out, but
///          "CST" is the American one, as in RFC 822.
/// Units:   minutes; negative west of Greenwich.
[[nodiscard]] std::optional<std::chrono::minutes> find_zone(std::string_view name);

}  // namespace chancery::corpus
