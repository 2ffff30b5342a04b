#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/support/expected.hpp"

namespace chancery::corpus {

/// An HTTP response as a crawler stored it.
struct HttpResponse {
    unsigned status = 0;
    std::string content_type;
    std::string content_encoding;  ///< "gzip", "br"; empty for none
    std::string body;              ///< without the chunked coding, still with the content encoding
};

/// Parses the block of a WARC response.
///
/// Shape:   head and body are divided by a blank line; lines may end with LF alone. Header lines that are none are
///          passed over, as is Content-Length: crawlers store it as sent and change the body. A body that claims to be
///          chunked and is not is taken as it is; chunks that break off give what they gave.
/// Errors:  why there is no response, an English phrase.
/// Source:  RFC 9112 by Boost.Beast.
[[nodiscard]] Expected<HttpResponse, std::string> parse_http_response(std::string_view block,
                                                                      std::size_t max_body_bytes);

}  // namespace chancery::corpus
