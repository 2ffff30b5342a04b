#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "corpus/reader/warc_record.hpp"

namespace chancery::corpus {

/// What the head of a record says.
struct WarcHead {
    WarcRecord record;  ///< without number and block; the address in the bytes of the source
    std::optional<std::uint64_t> block_bytes;
};

/// How a format of web archives writes the heads of its records.
struct WarcSyntax {
    std::string_view name;         ///< "WARC"
    std::string_view length_name;  ///< of the field with the size of the block
    std::size_t start_bytes;       ///< so many are enough to see that a record begins
    std::size_t most_head_bytes;

    /// True when the bytes begin with a record.
    bool (*is_start)(std::string_view bytes);

    /// Where the next line stands, from `from` on, that begins a record; npos when there is none.
    std::size_t (*find_start_line)(std::string_view bytes, std::size_t from);

    /// The size of the head at the front, the line that ends it included; npos when its end is not there. Bytes before
    /// `from` were looked at.
    std::size_t (*find_head_end)(std::string_view bytes, std::size_t from);

    WarcHead (*to_head)(std::string_view text);
};

/// WARC 1.0, 1.1 and the drafts before: lines of "Name: value" and a blank one.
///
/// Source:  ISO 28500:2017 (WARC/1.1), 4 and 5.
extern const WarcSyntax kWarcSyntax;

/// ARC 1.0 and 2.0: one line, "URL IP-address date type [more fields] length".
///
/// Shape:   addresses may hold blanks. A record is a response when its block is one of HTTP, else what the line says; a
///          length that is no number is 0.
/// Source:  Internet Archive, Arc File Format, 1996.
extern const WarcSyntax kArcSyntax;

}  // namespace chancery::corpus
