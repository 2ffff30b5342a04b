#pragma once

#include <cstddef>
#include <string>

#include "corpus/reader/byte_stream.hpp"

namespace chancery::corpus {

/// All the bytes of an input, for a reader of one document.
struct WholeInput {
    std::string bytes;       ///< what was readable; where too_large, only the beginning
    bool too_large = false;  ///< it goes on behind the limit
    std::string problem;     ///< why the input ended too early, an English phrase; empty when it did not
};

/// Reads `input` to its end, or just past `max_bytes`.
///
/// Errors:  none are thrown: a damaged input gives what was readable, and the problem.
[[nodiscard]] WholeInput read_whole(ByteStream& input, std::size_t max_bytes);

}  // namespace chancery::corpus
