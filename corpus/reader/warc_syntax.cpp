#include "corpus/reader/warc_syntax.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMostHeadBytes = 64U << 10U;
constexpr std::string_view kStart = "WARC/";
constexpr std::size_t kStartBytes = 8;    // "WARC/1.0"
constexpr std::size_t kLineEndBytes = 3;  // LF CR LF, which may be cut anywhere
constexpr std::size_t kNone = std::string_view::npos;

bool is_start(std::string_view bytes) {
    return bytes.size() >= kStartBytes && bytes.starts_with(kStart) && is_digit(bytes[5]) && bytes[6] == '.' &&
           is_digit(bytes[7]);
}

/// Nothing else is on the line.
std::size_t find_start_line(std::string_view bytes, std::size_t from) {
    for (std::size_t at = bytes.find(kStart, from); at != kNone; at = bytes.find(kStart, at + 1)) {
        const bool begins_line = at == 0 || bytes[at - 1] == '\n';
        const std::string_view line = bytes.substr(at, bytes.find('\n', at) - at);
        if (begins_line && is_start(line) && line.substr(kStartBytes).find_first_not_of("0123456789\r") == kNone)
            return at;
    }
    return kNone;
}

std::size_t find_head_end(std::string_view bytes, std::size_t from) {
    from -= std::min(from, kLineEndBytes);
    for (std::size_t at = bytes.find('\n', from); at < kMostHeadBytes; at = bytes.find('\n', at + 1)) {
        const std::string_view rest = bytes.substr(at + 1);
        if (rest.starts_with("\n")) return at + 2;
        if (rest.starts_with("\r\n")) return at + 3;
    }
    return kNone;
}

std::string_view cut_line(std::string_view& text) {
    const std::size_t at = text.find('\n');
    const std::string_view line = text.substr(0, at);
    text = at == kNone ? std::string_view() : text.substr(at + 1);
    return line;
}

std::string_view without_brackets(std::string_view uri) {
    return uri.size() > 1 && uri.front() == '<' && uri.back() == '>' ? uri.substr(1, uri.size() - 2) : uri;
}

std::optional<std::uint64_t> parse_length(std::string_view text) {
    std::uint64_t bytes = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), bytes);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return bytes;
}

void take_field(WarcHead& head, const std::string& name, std::string_view value) {
    if (name == "warc-type") head.record.type = lowered(value);
    if (name == "warc-target-uri") head.record.target_uri = without_brackets(value);
    if (name == "warc-date") head.record.date = value;
    if (name == "content-type") head.record.content_type = value;
    if (name == "content-length") head.block_bytes = parse_length(value);
}

/// A line that is no field, a folded one too, says nothing that is needed here.
WarcHead to_head(std::string_view text) {
    WarcHead head;
    cut_line(text);
    while (!text.empty()) {
        const std::string_view line = cut_line(text);
        const std::size_t colon = line.find(':');
        if (colon != kNone && !line.starts_with(' ')) {
            take_field(head, lowered(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
        }
    }
    return head;
}

}  // namespace

const WarcSyntax kWarcSyntax{
    "WARC", "Content-Length", kStartBytes, kMostHeadBytes, is_start, find_start_line, find_head_end, to_head,
};

}  // namespace chancery::corpus
