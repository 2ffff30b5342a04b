#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// The value of a Content-Type field.
struct MediaType {
    std::string name;     ///< "text/html", in lower case; empty when there is none
    std::string charset;  ///< as written, without quotes; empty when there is none
};

/// Reads "text/html; charset=utf-8"; what is no such value gives an empty name or charset.
///
/// Source:  RFC 9110, 8.3.
[[nodiscard]] MediaType to_media_type(std::string_view value);

}  // namespace chancery::corpus
