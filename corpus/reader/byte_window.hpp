#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/reader/byte_stream.hpp"

namespace chancery::corpus {

/// A piece of a ByteStream that can be looked at before it is taken, and grows at its end.
///
/// Not thread-safe; the stream must outlive it.
class ByteWindow {
public:
    explicit ByteWindow(ByteStream& input) : input_(input) {}

    /// What is there so far. Valid until the next grow().
    [[nodiscard]] std::string_view bytes() const { return std::string_view(buffer_).substr(begin_); }

    /// Adds the next piece of the stream; false at its end.
    ///
    /// Errors:  throws chancery::Error (Io) as the stream does.
    bool grow() {
        const std::string_view chunk = input_.next_chunk();
        if (begin_ > 0) {
            buffer_.erase(0, begin_);
            begin_ = 0;
        }
        buffer_.append(chunk);
        return !chunk.empty();
    }

    /// Grows until there are `size` bytes; false when the stream ends before.
    bool grow_to(std::size_t size) {
        while (bytes().size() < size) {
            if (!grow()) return false;
        }
        return true;
    }

    /// Takes bytes from the front. What bytes() gave before stays valid.
    void take(std::size_t size) { begin_ += size; }

private:
    ByteStream& input_;
    std::string buffer_;
    std::size_t begin_ = 0;
};

}  // namespace chancery::corpus
