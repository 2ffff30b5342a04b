#include "corpus/reader/warc_payload.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/reader/content_coding.hpp"
#include "corpus/reader/http_response.hpp"
#include "corpus/reader/media_type.hpp"

namespace chancery::corpus {

namespace {

using namespace std::string_view_literals;
using Kind = WarcPayload::Kind;
using Unwrapped = Expected<WarcPayload, std::string>;

constexpr unsigned kOk = 200;

/// Servers say too little as often as they say what is wrong, so what is not named is looked at.
bool is_readable_media(std::string_view name) {
    constexpr std::array kOther{"text/css"sv, "text/javascript"sv, "text/ecmascript"sv,
                                "text/vtt"sv, "text/calendar"sv,   "text/x-component"sv};
    constexpr std::array kReadable{"application/xhtml+xml"sv, "application/xml"sv,       "application/rss+xml"sv,
                                   "application/atom+xml"sv,  "application/rdf+xml"sv,   "application/json"sv,
                                   "application/ld+json"sv,   "application/feed+json"sv, "application/x-ndjson"sv};
    if (name.starts_with("text/")) return std::find(kOther.begin(), kOther.end(), name) == kOther.end();
    return name.empty() || std::find(kReadable.begin(), kReadable.end(), name) != kReadable.end();
}

WarcPayload passed_over(Kind kind) { return {kind, {}, {}, {}}; }

Unwrapped unwrap_response(const WarcRecord& record, std::size_t max_bytes) {
    auto response = parse_http_response(record.block, max_bytes);
    if (!response) return unexpected(std::move(response.error()));
    if (response->status != kOk) return passed_over(Kind::OtherStatus);
    MediaType type = to_media_type(response->content_type);
    if (!is_readable_media(type.name)) return passed_over(Kind::OtherMedia);
    auto body = decode_content(std::move(response->body), response->content_encoding, max_bytes);
    if (!body) return unexpected(std::move(body.error()));
    return WarcPayload{Kind::Document, *std::move(body), std::move(type.name), std::move(type.charset)};
}

/// A crawler's own notes have addresses that lead nowhere: "metadata://gnu.org/software/wget/...", "dns:...".
bool is_page_address(std::string_view uri) {
    constexpr std::array kSchemes{"http:"sv, "https:"sv, "file:"sv, "ftp:"sv};
    return uri.empty() ||
           std::any_of(kSchemes.begin(), kSchemes.end(), [&](auto scheme) { return uri.starts_with(scheme); });
}

WarcPayload unwrap_plain(const WarcRecord& record, Kind kind) {
    MediaType type = to_media_type(record.content_type);
    if (!is_page_address(record.target_uri)) return passed_over(Kind::OtherType);
    if (!is_readable_media(type.name)) return passed_over(Kind::OtherMedia);
    return {kind, std::string(record.block), std::move(type.name), std::move(type.charset)};
}

}  // namespace

Unwrapped unwrap_payload(const WarcRecord& record, std::size_t max_bytes) {
    const std::string media = to_media_type(record.content_type).name;
    const bool is_http = media == "application/http" || record.block.starts_with("HTTP/");  // ARC has the page's type
    if (record.type == "response" && is_http) return unwrap_response(record, max_bytes);
    if (record.type == "response" || record.type == "resource") return unwrap_plain(record, Kind::Document);
    if (record.type == "conversion")
        return unwrap_plain(record, media == "text/plain" || media.empty() ? Kind::Text : Kind::Document);
    return passed_over(Kind::OtherType);
}

}  // namespace chancery::corpus
