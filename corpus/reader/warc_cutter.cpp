#include "corpus/reader/warc_cutter.hpp"

#include <algorithm>

#include "corpus/text/charset.hpp"
#include "corpus/text/control_characters.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

std::string readable_address(std::string_view bytes) {
    std::string address = decode_text(bytes).text;
    replace_controls(address);
    std::replace(address.begin(), address.end(), '\n', ' ');
    return address;
}

/// True for what is whole but for the carriage returns: they were counted, then a tool made LF of the CR LF.
bool lost_carriage_returns(std::string_view block, std::uint64_t stated) {
    const auto lines = static_cast<std::size_t>(std::count(block.begin(), block.end(), '\n'));
    return block.find('\r') == kNone && stated <= block.size() + lines;
}

}  // namespace

std::optional<WarcRecord> WarcCutter::next() {
    window_.take(std::exchange(given_, 0));
    while (find_start()) {
        ++number_;
        const std::optional<std::size_t> head_bytes = find_head_end();
        if (!head_bytes) {
            skip_to_start(1);
        } else if (auto record = read_record(*head_bytes)) {
            return record;
        }
    }
    return std::nullopt;
}

/// Goes to where a record begins; false at the end of the stream.
bool WarcCutter::find_start() {
    skip_blank_lines();
    if (window_.bytes().empty()) return false;
    if (syntax_.is_start(window_.bytes())) return true;
    ++number_;
    report(RejectionReason::Malformed, "these bytes are no " + std::string(syntax_.name) + " record");
    skip_to_start(0);
    return !window_.bytes().empty();
}

void WarcCutter::skip_blank_lines() {
    for (;;) {
        const std::size_t at = window_.bytes().find_first_not_of("\r\n");
        window_.take(std::min(at, window_.bytes().size()));
        if (at != kNone && window_.grow_to(syntax_.start_bytes)) return;
        if (!window_.grow()) return;
    }
}

/// Drops bytes up to the next line that begins a record, looking from `from` on.
void WarcCutter::skip_to_start(std::size_t from) {
    const std::size_t kept = syntax_.start_bytes * 2;  // a start line may be cut in two
    for (;;) {
        const std::string_view bytes = window_.bytes();
        const std::size_t last = bytes.rfind('\n');
        const std::size_t at = syntax_.find_start_line(bytes.substr(0, last == kNone ? 0 : last + 1), from);
        if (at != kNone) return window_.take(at);
        const std::size_t dropped = bytes.size() - std::min(kept, bytes.size());
        window_.take(dropped);
        from = from > dropped ? from - dropped : 0;
        if (window_.grow()) continue;
        return window_.take(window_.bytes().size());
    }
}

/// The size of the head with the blank line behind it; none when it has no end, which is said.
std::optional<std::size_t> WarcCutter::find_head_end() {
    std::size_t from = 0;
    for (;;) {
        const std::string_view bytes = window_.bytes();
        const std::size_t end = syntax_.find_head_end(bytes, from);
        if (end != kNone) return end;
        from = bytes.size();
        if (bytes.size() > syntax_.most_head_bytes) {
            report(RejectionReason::Malformed, "the head of the record does not end");
            return std::nullopt;
        }
        if (window_.grow()) continue;
        report(RejectionReason::Unreadable, "the file ends in the head of the record");
        return std::nullopt;
    }
}

std::optional<WarcRecord> WarcCutter::read_record(std::size_t head_bytes) {
    WarcHead head = syntax_.to_head(window_.bytes().substr(0, head_bytes));
    head.record.number = number_;
    head.record.target_uri = readable_address(head.record.target_uri);
    if (!head.block_bytes) {
        report(RejectionReason::Malformed, "the record has no " + std::string(syntax_.length_name));
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
std::optional<std::size_t> WarcCutter::measure_block(std::size_t head_bytes, std::uint64_t stated) {
    if (stated > max_record_bytes_) {
        report(RejectionReason::TooLarge, "the record is over the limit of a record");
        skip_to_start(head_bytes);
        return std::nullopt;
    }
    const std::size_t end = head_bytes + static_cast<std::size_t>(stated);
    if (window_.grow_to(end) && ends_well(end)) return stated;

    const std::size_t next = find_next_start(head_bytes);
    const std::string_view rest = window_.bytes().substr(head_bytes);
    if (next == kNone && rest.size() < stated && !lost_carriage_returns(rest, stated)) {
        report(RejectionReason::Unreadable, "the file ends in the record");
        window_.take(window_.bytes().size());
        return std::nullopt;
    }
    report(RejectionReason::BadLength,
           std::string(syntax_.length_name) + " is wrong; the record was read up to the next one");
    return std::min(next, window_.bytes().size()) - head_bytes;
}

/// Grows until the next record's start is in the window; none at the end of the file, or behind the limit.
std::size_t WarcCutter::find_next_start(std::size_t from) {
    const std::size_t start_line = syntax_.start_bytes * 2;  // may be cut in two
    for (;;) {
        const std::size_t at = syntax_.find_start_line(window_.bytes(), from);
        const std::size_t size = window_.bytes().size();
        if (at != kNone || size > max_record_bytes_ || !window_.grow()) return at;
        from = std::max(from, size - std::min(size, start_line));
    }
}

/// True when a record or nothing follows; blank lines before it may be missing.
bool WarcCutter::ends_well(std::size_t end) {
    constexpr std::size_t kBetween = 4;  // CR LF CR LF
    window_.grow_to(end + kBetween + syntax_.start_bytes);
    const std::string_view rest = window_.bytes().substr(end);
    const std::size_t at = rest.find_first_not_of("\r\n");
    return at == kNone || syntax_.is_start(rest.substr(at));
}

void WarcCutter::report(RejectionReason reason, std::string detail) const {
    report_(number_, reason, std::move(detail), window_.bytes());
}

}  // namespace chancery::corpus
