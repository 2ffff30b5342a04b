#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// What can be seen of a source before it is read: enough to tell its format.
class SourceHead {
public:
    /// Shape:   `first_bytes` are decompressed; they must outlive the head. A UTF-8 byte order mark is dropped.
    SourceHead(std::string_view first_bytes, std::string_view file_name);

    /// The first bytes, some tens of kilobytes as a rule; the whole source where it is small.
    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }

    /// The same without the white space before.
    [[nodiscard]] std::string_view content() const noexcept { return content_; }

    /// True when the file's name, a compression ending aside, ends so; `ending` in lower case: ".csv".
    [[nodiscard]] bool is_named(std::string_view ending) const;

private:
    std::string_view bytes_;
    std::string_view content_;
    std::string name_;  ///< in lower case, without the compression
};

}  // namespace chancery::corpus
