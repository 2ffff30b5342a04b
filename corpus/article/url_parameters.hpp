#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// The parameters of an address that choose its content, in alphabetical order, each once.
///
/// Shape:  `query` is what stands after the question mark; `&` or `&amp;` between parameters. Empty when none is left.
[[nodiscard]] std::string content_parameters(std::string_view query);

/// Percent escapes in one spelling: letters, digits and -._~ plain, all else that needs it as %XX in capitals.
[[nodiscard]] std::string with_plain_escapes(std::string_view text);

}  // namespace chancery::corpus
