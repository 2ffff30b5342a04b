#include "corpus/reader/line_reader.hpp"

#include <algorithm>
#include <cstddef>

namespace chancery::corpus {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kExcerptBytes = 200;

std::string_view without_carriage_return(std::string_view line) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

}  // namespace

std::optional<Line> LineReader::next() {
    for (;;) {
        const std::string_view bytes = pending();
        const std::size_t at = bytes.find('\n', scanned_);
        if (at != std::string_view::npos) return take_line(at, at + 1);
        scanned_ = bytes.size();
        if (bytes.size() > max_line_bytes_) return skip_long_line();
        if (!fill()) return bytes.empty() ? std::nullopt : take_line(bytes.size(), bytes.size());
    }
}

Line LineReader::rest() const { return {without_carriage_return(pending()), number_ + 1, false}; }

std::optional<Line> LineReader::take_line(std::size_t length, std::size_t taken) {
    const std::string_view line = pending().substr(0, length);
    begin_ += taken;
    scanned_ = 0;
    ++number_;
    if (length > max_line_bytes_) return Line{line.substr(0, kExcerptBytes), number_, true};
    return Line{without_carriage_return(line), number_, false};
}

/// Drops bytes up to the line end, keeping only the excerpt at the start of the buffer.
std::optional<Line> LineReader::skip_long_line() {
    const std::size_t kept = std::min(kExcerptBytes, end_ - begin_);
    move_to_front();
    ++number_;
    for (;;) {
        begin_ = end_ = kept;
        scanned_ = 0;
        const std::string_view chunk = input_.next_chunk();
        const std::size_t at = chunk.find('\n');
        if (chunk.empty()) break;
        if (at == std::string_view::npos) continue;
        append(chunk.substr(at + 1));
        break;
    }
    return Line{std::string_view(buffer_.data(), kept), number_, true};
}

/// Takes one more chunk; false at the end of the stream.
bool LineReader::fill() {
    std::string_view chunk = input_.next_chunk();
    if (chunk.empty()) return false;
    if (!started_ && chunk.substr(0, kByteOrderMark.size()) == kByteOrderMark)
        chunk.remove_prefix(kByteOrderMark.size());
    started_ = true;
    move_to_front();
    append(chunk);
    return true;
}

void LineReader::move_to_front() {
    const auto at = [&](std::size_t offset) { return buffer_.begin() + static_cast<std::ptrdiff_t>(offset); };
    std::copy(at(begin_), at(end_), buffer_.begin());
    end_ -= begin_;
    begin_ = 0;
}

void LineReader::append(std::string_view chunk) {
    const std::size_t needed = end_ + chunk.size() + kPadding;
    if (buffer_.size() < needed) buffer_.resize(std::max(needed, buffer_.size() * 2));
    std::copy(chunk.begin(), chunk.end(), buffer_.begin() + static_cast<std::ptrdiff_t>(end_));
    end_ += chunk.size();
}

}  // namespace chancery::corpus
