#pragma once

#include <string_view>

#include "corpus/text/charset.hpp"

namespace chancery::corpus {

/// Turns the bytes of an XML document into valid UTF-8 without its XML declaration and without control characters.
///
/// Shape:   a byte order mark decides, then `declared_charset` (of HTTP), then the declaration, as decode_text() does;
///          UTF-16 is known by its zeros. What stands before the first `<` is dropped.
/// Source:  XML 1.0, appendix F.
[[nodiscard]] DecodedText decode_xml(std::string_view bytes, std::string_view declared_charset = {});

/// The encoding that an XML declaration at the start of `head` names; empty without one.
[[nodiscard]] std::string_view find_declared_encoding(std::string_view head);

}  // namespace chancery::corpus
