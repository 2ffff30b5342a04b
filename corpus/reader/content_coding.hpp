#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/support/expected.hpp"

namespace chancery::corpus {

/// Takes the content codings of HTTP off a body: gzip, deflate (with and without its zlib frame), zstd.
///
/// Shape:   `codings` is the value of Content-Encoding. A body that claims one and is plain text already stays; one
/// that
///          ends too early gives what was readable.
/// Errors:  why it cannot be read, an English phrase: a coding that is not known (brotli), damage from the start, more
///          than `max_bytes`.
/// Source:  RFC 9110, 8.4.1.
[[nodiscard]] Expected<std::string, std::string> decode_content(std::string body, std::string_view codings,
                                                                std::size_t max_bytes);

}  // namespace chancery::corpus
