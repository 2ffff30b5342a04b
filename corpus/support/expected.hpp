#pragma once

#include <utility>

#include <tl/expected.hpp>

namespace chancery {

/// A value, or the reason why there is none: for bad input that we expect.
template <class Value, class Reason>
using Expected = tl::expected<Value, Reason>;

/// Makes the failing side of an Expected.
template <class Reason>
[[nodiscard]] auto unexpected(Reason&& reason) {
    return tl::make_unexpected(std::forward<Reason>(reason));
}

}  // namespace chancery
