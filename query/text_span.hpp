#pragma once

#include <cstdint>

namespace chancery::query {

/// A piece of the query as typed: byte offsets, end exclusive. For carets.
struct TextSpan {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

}  // namespace chancery::query
