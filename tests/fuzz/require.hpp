#pragma once

#include <cstdlib>

/// Ends the program where an invariant does not hold: the fuzzer keeps the input.
inline void require(bool holds) {
    if (!holds) std::abort();
}
