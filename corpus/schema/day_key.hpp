#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::corpus {

/// A day number as four bytes whose order as text is the order of days, for the day slot.
[[nodiscard]] inline std::string to_day_key(std::int32_t day) {
    const auto shifted = static_cast<std::uint32_t>(day) ^ 0x80000000U;
    std::string key(4, '\0');
    for (std::size_t i = 0; i < 4; ++i) key[i] = static_cast<char>(shifted >> (24U - 8U * static_cast<unsigned>(i)));
    return key;
}

/// The inverse; none for the empty key of an article without a date.
[[nodiscard]] inline std::optional<std::int32_t> from_day_key(std::string_view key) {
    if (key.size() != 4) return std::nullopt;
    std::uint32_t shifted = 0;
    for (const char c : key) shifted = (shifted << 8U) | static_cast<unsigned char>(c);
    return static_cast<std::int32_t>(shifted ^ 0x80000000U);
}

}  // namespace chancery::corpus
