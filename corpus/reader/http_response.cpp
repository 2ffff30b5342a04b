#include "corpus/reader/http_response.hpp"

#include <algorithm>
#include <cstdint>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

namespace http = boost::beast::http;

using Parser = http::response_parser<http::string_body>;

constexpr std::size_t kMostHeadBytes = 256U << 10U;

/// Where the body begins; at the end when there is no blank line.
std::size_t find_body(std::string_view block) {
    for (std::size_t at = block.find('\n'); at < kMostHeadBytes; at = block.find('\n', at + 1)) {
        const std::string_view rest = block.substr(at + 1);
        if (rest.starts_with("\r\n")) return at + 3;
        if (rest.starts_with("\n")) return at + 2;
    }
    return block.size();
}

/// "HTTP/2 200" and "HTTP/1.1 200 OK" alike for the parser, which knows the old versions only.
std::string status_line(std::string_view line) {
    const std::size_t blank = line.find(' ');
    if (!line.starts_with("HTTP/") || blank == std::string_view::npos) return std::string(line) + "\r\n";
    const std::string code(line.substr(blank + 1, 3));
    return "HTTP/1.1 " + code + " \r\n";
}

bool is_name_character(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; }

/// Only what the reader uses: one odd line among the others must not cost the page.
bool is_wanted(std::string_view line) {
    const std::string_view name = line.substr(0, line.find(':'));
    if (name.empty() || name.size() == line.size() || !std::all_of(name.begin(), name.end(), is_name_character))
        return false;
    const std::string lower = lowered(name);
    return lower == "content-type" || lower == "content-encoding" || lower == "transfer-encoding";
}

std::string_view without_line_end(std::string_view line) {
    while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) line.remove_suffix(1);
    return line;
}

/// The head in the form of the standard.
std::string tidy_head(std::string_view head) {
    std::size_t end = std::min(head.find('\n'), head.size());
    std::string tidy = status_line(without_line_end(head.substr(0, end)));
    while (end < head.size()) {
        const std::size_t begin = end + 1;
        end = std::min(head.find('\n', begin), head.size());
        const std::string_view line = without_line_end(head.substr(begin, end - begin));
        if (is_wanted(line)) tidy.append(line).append("\r\n");
    }
    return tidy + "\r\n";
}

/// Feeds all of `bytes`; false when the parser refuses them or wants more.
bool feed(Parser& parser, std::string_view bytes) {
    boost::beast::error_code error;
    while (!bytes.empty() && !parser.is_done()) {
        const std::size_t taken = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), error);
        bytes.remove_prefix(taken);
        if (error || taken == 0) return false;
    }
    return true;
}

std::string field(const Parser& parser, http::field name) {
    const auto value = parser.get()[name];
    return {value.data(), value.size()};
}

}  // namespace

Expected<HttpResponse, std::string> parse_http_response(std::string_view block, std::size_t max_body_bytes) {
    const std::size_t body_at = find_body(block);
    Parser parser;
    parser.eager(true);
    parser.header_limit(kMostHeadBytes * 2);
    parser.body_limit(static_cast<std::uint64_t>(max_body_bytes));
    feed(parser, tidy_head(block.substr(0, body_at)));
    if (!parser.is_header_done()) return unexpected(std::string("the head of the HTTP response cannot be read"));

    HttpResponse response;
    response.status = parser.get().result_int();
    response.content_type = field(parser, http::field::content_type);
    response.content_encoding = field(parser, http::field::content_encoding);
    const std::string_view body = block.substr(body_at);
    if (parser.chunked()) feed(parser, body);
    response.body = parser.get().body().empty() ? std::string(body) : std::move(parser.get().body());
    return response;
}

}  // namespace chancery::corpus
