#include "corpus/reader/warc_record.hpp"

#include <algorithm>
#include <charconv>

#include "corpus/support/ascii.hpp"
#include "corpus/text/charset.hpp"
#include "corpus/text/control_characters.hpp"

namespace chancery::corpus {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMostHeadBytes = 64U << 10U;
constexpr std::string_view kStart = "WARC/";
constexpr std::size_t kStartBytes = 8;  // "WARC/1.0"
constexpr std::size_t kNone = std::string_view::npos;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_start(std::string_view bytes) {
    return bytes.size() >= kStartBytes && bytes.starts_with(kStart) && is_digit(bytes[5]) && bytes[6] == '.' &&
           is_digit(bytes[7]);
}

/// Where the next line stands that begins a record: nothing else is on it.
std::size_t find_start_line(std::string_view bytes, std::size_t from) {
    for (std::size_t at = bytes.find(kStart, from); at != kNone; at = bytes.find(kStart, at + 1)) {
        const bool begins_line = at == 0 || bytes[at - 1] == '\n';
        const std::string_view line = bytes.substr(at, bytes.find('\n', at) - at);
        if (begins_line && is_start(line) && line.substr(kStartBytes).find_first_not_of("0123456789\r") == kNone)
            return at;
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

std::string to_address(std::string_view value) {
    std::string address = decode_text(without_brackets(value)).text;
    replace_controls(address);
    return address;
}

/// What the head says of the record.
struct Head {
    WarcRecord record;
    std::optional<std::uint64_t> block_bytes;
};

std::optional<std::uint64_t> parse_length(std::string_view text) {
    std::uint64_t bytes = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), bytes);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return bytes;
}

void take_field(Head& head, const std::string& name, std::string_view value) {
    if (name == "warc-type") head.record.type = lowered(value);
    if (name == "warc-target-uri") head.record.target_uri = to_address(value);
    if (name == "warc-date") head.record.date = value;
    if (name == "content-type") head.record.content_type = value;
    if (name == "content-length") head.block_bytes = parse_length(value);
}

/// A line that is no field, a folded one too, says nothing that is needed here.
Head read_head(std::string_view text) {
    Head head;
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

std::optional<WarcRecord> WarcRecords::next() {
    window_.take(std::exchange(given_, 0));
    while (find_start()) {
        ++number_;
        const std::optional<std::size_t> head_bytes = find_head_end();
        if (!head_bytes) {
            skip_to_start(kStartBytes);
        } else if (auto record = read_record(*head_bytes)) {
            return record;
        }
    }
    return std::nullopt;
}

/// Goes to where a record begins; false at the end of the stream.
bool WarcRecords::find_start() {
    skip_blank_lines();
    if (window_.bytes().empty()) return false;
    if (is_start(window_.bytes())) return true;
    ++number_;
    report(RejectionReason::Malformed, "these bytes are no WARC record");
    skip_to_start(0);
    return !window_.bytes().empty();
}

void WarcRecords::skip_blank_lines() {
    for (;;) {
        const std::size_t at = window_.bytes().find_first_not_of("\r\n");
        window_.take(std::min(at, window_.bytes().size()));
        if (at != kNone && window_.grow_to(kStartBytes)) return;
        if (!window_.grow()) return;
    }
}

/// Drops bytes up to the next line that begins a record, looking from `from` on.
void WarcRecords::skip_to_start(std::size_t from) {
    constexpr std::size_t kKept = 16;  // a start line may be cut in two
    for (;;) {
        const std::string_view bytes = window_.bytes();
        const std::size_t last = bytes.rfind('\n');
        const std::size_t at = find_start_line(bytes.substr(0, last == kNone ? 0 : last + 1), from);
        if (at != kNone) return window_.take(at);
        const std::size_t dropped = bytes.size() - std::min(kKept, bytes.size());
        window_.take(dropped);
        from = from > dropped ? from - dropped : 0;
        if (window_.grow()) continue;
        return window_.take(window_.bytes().size());
    }
}

/// The size of the head with the blank line behind it; none when it has no end, which is said.
std::optional<std::size_t> WarcRecords::find_head_end() {
    std::size_t from = 0;
    for (;;) {
        const std::string_view bytes = window_.bytes();
        for (std::size_t at = bytes.find('\n', from); at < kMostHeadBytes; at = bytes.find('\n', at + 1)) {
            const std::string_view rest = bytes.substr(at + 1);
            if (rest.starts_with("\n")) return at + 2;
            if (rest.starts_with("\r\n")) return at + 3;
        }
        from = bytes.size() - std::min<std::size_t>(bytes.size(), 3);
        if (bytes.size() > kMostHeadBytes) {
            report(RejectionReason::Malformed, "the head of the record does not end");
            return std::nullopt;
        }
        if (window_.grow()) continue;
        report(RejectionReason::Unreadable, "the file ends in the head of the record");
        return std::nullopt;
    }
}

std::optional<WarcRecord> WarcRecords::read_record(std::size_t head_bytes) {
    Head head = read_head(window_.bytes().substr(0, head_bytes));
    head.record.number = number_;
    if (!head.block_bytes) {
        report(RejectionReason::Malformed, "the record has no Content-Length");
        skip_to_start(head_bytes);
        return std::nullopt;
    }
    const std::optional<std::size_t> size = measure_block(head_bytes, *head.block_bytes);
    if (!size) return std::nullopt;
    head.record.block = window_.bytes().substr(head_bytes, *size);
    given_ = head_bytes + *size;
    return head.record;
}

/// The size of the block: as stated, or up to the next record where that is wrong. None when the record is lost,
/// which is said; the window then stands behind it.
std::optional<std::size_t> WarcRecords::measure_block(std::size_t head_bytes, std::uint64_t stated) {
    if (stated > max_record_bytes_) {
        report(RejectionReason::TooLarge, "the record is over the limit of a record");
        skip_to_start(head_bytes);
        return std::nullopt;
    }
    const std::size_t end = head_bytes + static_cast<std::size_t>(stated);
    if (window_.grow_to(end) && ends_well(end)) return stated;

    const std::size_t next = find_next_start(head_bytes);
    if (next == kNone && window_.bytes().size() < end) {
        report(RejectionReason::Unreadable, "the file ends in the record");
        window_.take(window_.bytes().size());
        return std::nullopt;
    }
    report(RejectionReason::BadLength, "Content-Length is wrong; the record was read up to the next one");
    return std::min(next, window_.bytes().size()) - head_bytes;
}

/// Grows until the next record's start is in the window; none at the end of the file, or behind the limit.
std::size_t WarcRecords::find_next_start(std::size_t from) {
    constexpr std::size_t kStartLine = 16;  // may be cut in two
    for (;;) {
        const std::size_t at = find_start_line(window_.bytes(), from);
        const std::size_t size = window_.bytes().size();
        if (at != kNone || size > max_record_bytes_ || !window_.grow()) return at;
        from = std::max(from, size - std::min(size, kStartLine));
    }
}

/// True when a record or nothing follows; blank lines before it may be missing.
bool WarcRecords::ends_well(std::size_t end) {
    constexpr std::size_t kBetween = 4;  // CR LF CR LF
    window_.grow_to(end + kBetween + kStartBytes);
    const std::string_view rest = window_.bytes().substr(end);
    const std::size_t at = rest.find_first_not_of("\r\n");
    return at == kNone || is_start(rest.substr(at));
}

void WarcRecords::report(RejectionReason reason, std::string detail) const {
    report_(number_, reason, std::move(detail), window_.bytes());
}

}  // namespace chancery::corpus
