#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::corpus {

/// Writes text the way a browser shows it: runs of white space are one space, blocks stand apart.
///
/// Shape:   no blank at the start or end of a line, at most one blank line between blocks.
class TextWriter {
public:
    /// Text inside a block; white space is collapsed, U+00A0 counts as a space.
    void text(std::string_view text);

    /// Text whose line breaks and blanks stand as they are, but for U+00A0.
    void verbatim(std::string_view text);

    /// Text with nothing changed.
    void as_it_stands(std::string_view text) {
        close_gap();
        out_ += text;
    }

    void line_break() { wanted_ = wanted_ == Gap::Line ? Gap::Block : std::max(wanted_, Gap::Line); }
    void block_break() { wanted_ = Gap::Block; }
    void cell_break() { wanted_ = std::max(wanted_, Gap::Space); }

    [[nodiscard]] std::size_t size() const noexcept { return out_.size(); }
    [[nodiscard]] std::string take();

private:
    enum class Gap : std::uint8_t { None, Space, Line, Block };

    void close_gap();

    std::string out_;
    Gap wanted_ = Gap::None;
};

}  // namespace chancery::corpus
