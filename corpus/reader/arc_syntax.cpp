#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "corpus/reader/warc_syntax.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMostLineBytes = 16U << 10U;
constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMostSchemeBytes = 16;
constexpr std::size_t kDayBytes = 8;        // 20140216
constexpr std::size_t kMostDateBytes = 18;  // some wrote more than the fourteen of the second
constexpr std::size_t kFieldsBehindIp = 3;  // date, type, length
constexpr std::string_view kDigits = "0123456789";

bool consists_of(std::string_view text, std::string_view characters) {
    return !text.empty() && text.find_first_not_of(characters) == kNone;
}

bool is_date(std::string_view word) {
    return word.size() >= kDayBytes && word.size() <= kMostDateBytes && consists_of(word, kDigits);
}

bool is_ip_address(std::string_view word) {
    return consists_of(word, "0123456789abcdefABCDEF.:") && word.find_first_of(".:") != kNone;
}

bool begins_with_scheme(std::string_view line) {
    const std::size_t colon = line.find(':');
    return colon != 0 && colon <= kMostSchemeBytes &&
           consists_of(line.substr(0, colon), "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}

std::string_view line_at(std::string_view bytes, std::size_t at) {
    const std::string_view line = bytes.substr(at, kMostLineBytes);
    return trimmed(line.substr(0, line.find('\n')));
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    for (std::size_t at = line.find_first_not_of(' '); at != kNone; at = line.find_first_not_of(' ', at)) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end;
    }
    return words;
}

/// The line of a record. ARC 2.0 has more fields before the length; the address may hold blanks, so that the last
/// IP-address with a date behind it is the one.
struct RecordLine {
    std::string_view url, date, type, length;
};

std::optional<RecordLine> parse_line(std::string_view line) {
    if (!begins_with_scheme(line)) return std::nullopt;
    const std::vector<std::string_view> words = words_of(line);
    for (std::size_t ip = words.size(); ip-- > 1;) {
        if (ip + kFieldsBehindIp >= words.size() || !is_date(words[ip + 1]) || !is_ip_address(words[ip])) continue;
        const auto url_bytes = static_cast<std::size_t>(words[ip].data() - line.data());
        return RecordLine{trimmed(line.substr(0, url_bytes)), words[ip + 1], words[ip + 2], words.back()};
    }
    return std::nullopt;
}

bool is_start(std::string_view bytes) { return parse_line(line_at(bytes, 0)).has_value(); }

std::size_t find_start_line(std::string_view bytes, std::size_t from) {
    const auto behind_line = [&](std::size_t at) { return std::min(bytes.find('\n', at), bytes.size() - 1) + 1; };
    std::size_t at = from == 0 || bytes.empty() ? 0 : behind_line(from - 1);
    while (at < bytes.size() && !is_start(bytes.substr(at))) at = behind_line(at);
    return at < bytes.size() ? at : kNone;
}

std::size_t find_head_end(std::string_view bytes, std::size_t from) {
    const std::size_t end = bytes.find('\n', from);
    return end == kNone ? kNone : end + 1;
}

std::uint64_t to_length(std::string_view word) {
    std::uint64_t bytes = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), bytes);
    return error == std::errc() && end == word.data() + word.size() ? bytes : 0;
}

WarcHead to_head(std::string_view text) {
    const auto line = parse_line(line_at(text, 0));
    WarcHead head;
    if (!line) return head;
    head.record.type = line->url.starts_with("filedesc:") ? "warcinfo" : "response";
    head.record.target_uri = line->url;
    head.record.date = line->date.substr(0, kDayBytes);
    head.record.content_type = line->type;
    head.block_bytes = to_length(line->length);
    return head;
}

}  // namespace

const WarcSyntax kArcSyntax{
    "ARC", "the length", kMostLineBytes, kMostLineBytes, is_start, find_start_line, find_head_end, to_head,
};

}  // namespace chancery::corpus
