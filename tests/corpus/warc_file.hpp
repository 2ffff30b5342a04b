#pragma once

#include <string>
#include <string_view>

namespace chancery::tests {

/// A record of WARC/1.0 with the length of its block, or one that lies.
inline std::string warc_record(std::string_view type, std::string_view content_type, std::string_view block,
                               std::string_view uri = "http://news.example/a", long length = -1) {
    std::string record = "WARC/1.0\r\nWARC-Type: ";
    record.append(type).append("\r\nWARC-Target-URI: ").append(uri);
    record.append("\r\nWARC-Date: 2024-05-29T10:36:00Z\r\nContent-Type: ").append(content_type);
    record.append("\r\nContent-Length: ")
        .append(std::to_string(length < 0 ? static_cast<long>(block.size()) : length))
        .append("\r\n\r\n")
        .append(block)
        .append("\r\n\r\n");
    return record;
}

/// A response record of a text that a server sent.
inline std::string text_response(std::string_view body, std::string_view fields = "",
                                 std::string_view status = "200 OK") {
    std::string http = "HTTP/1.1 ";
    http.append(status).append("\r\nContent-Type: text/plain; charset=utf-8\r\n").append(fields).append("\r\n");
    http.append(body);
    return warc_record("response", "application/http; msgtype=response", http);
}

/// A record of ARC 1.0 with the length of its block, or what stands in its place.
inline std::string arc_record(std::string_view block, std::string_view uri = "http://news.example/a",
                              std::string_view length = "", std::string_view type = "text/plain") {
    std::string record(uri);
    record.append(" 192.0.2.7 20140216050221 ").append(type).append(" ");
    record.append(length.empty() ? std::to_string(block.size()) : std::string(length));
    return record.append("\n").append(block).append("\n");
}

}  // namespace chancery::tests
