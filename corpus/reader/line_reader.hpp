#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/reader/byte_stream.hpp"

namespace chancery::corpus {

/// One line of an input.
struct Line {
    std::string_view text;     ///< without its line end; of a too long line only the first 200 bytes
    std::uint64_t number = 0;  ///< from 1
    bool too_long = false;     ///< over the cap, and skipped
};

/// Cuts a ByteStream into lines that end with LF or CR LF. A byte order mark at the start is dropped.
///
/// Behind every line's text at least kPadding further bytes may be read (their values mean nothing),
/// as simdjson wants. Not thread-safe; the stream must outlive it.
class LineReader {
public:
    static constexpr std::size_t kPadding = 64;

    LineReader(ByteStream& input, std::size_t max_line_bytes) : input_(input), max_line_bytes_(max_line_bytes) {}

    /// The next line, none at the end. Valid until the next call.
    ///
    /// Errors:  throws chancery::Error (Io) as the stream does, after every whole line before that was given.
    [[nodiscard]] std::optional<Line> next();

    /// What stands after the last line end. After an Error from next(): the line that was cut off.
    [[nodiscard]] Line rest() const;

private:
    bool fill();
    std::optional<Line> take_line(std::size_t length, std::size_t taken);
    std::optional<Line> skip_long_line();
    void move_to_front();
    void append(std::string_view chunk);
    [[nodiscard]] std::string_view pending() const { return {buffer_.data() + begin_, end_ - begin_}; }

    ByteStream& input_;
    std::size_t max_line_bytes_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;    ///< where the next line begins in buffer_
    std::size_t end_ = 0;      ///< where the bytes read so far end
    std::size_t scanned_ = 0;  ///< bytes of pending() known to hold no line end
    std::uint64_t number_ = 0;
    bool started_ = false;
};

}  // namespace chancery::corpus
