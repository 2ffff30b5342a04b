#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace chancery::corpus {

/// A window over a stream of bytes that grows at its end and is cut at its start: places are counted from the start of
/// the stream, so they stay true when the window moves.
///
/// Shape:   kPadding further bytes behind the last one may be read (their values mean nothing).
class GrowingText {
public:
    using Place = std::uint64_t;
    static constexpr std::size_t kPadding = 64;

    /// `next_chunk` gives the next bytes, and none at the end.
    explicit GrowingText(std::function<std::string_view()> next_chunk) : next_chunk_(std::move(next_chunk)) {}

    /// True when there is a byte at `place`, after reading on where needed.
    ///
    /// Errors:  throws what next_chunk throws; the bytes before are sound.
    [[nodiscard]] bool reaches(Place place) { return place < end() || grow_to(place); }

    /// The byte at a place inside the window.
    [[nodiscard]] char operator[](Place place) const { return bytes_[place - begin_]; }

    [[nodiscard]] Place begin() const noexcept { return begin_; }
    [[nodiscard]] Place end() const noexcept { return begin_ + size_; }

    /// The bytes [from, to) of the window. Valid until the next call of reaches().
    [[nodiscard]] std::string_view view(Place from, Place to) const {
        return std::string_view(bytes_).substr(from - begin_, to - from);
    }

    /// Allows the bytes before `place` to go.
    void release(Place place) { released_ = place; }

private:
    bool grow_to(Place place);

    std::function<std::string_view()> next_chunk_;
    std::string bytes_;  ///< size_ bytes of text and the padding
    std::size_t size_ = 0;
    Place begin_ = 0;
    Place released_ = 0;
};

}  // namespace chancery::corpus
