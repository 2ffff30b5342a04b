#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "corpus/article/article.hpp"
#include "corpus/article/date_window.hpp"
#include "corpus/article/rejection.hpp"
#include "corpus/reader/byte_stream.hpp"
#include "corpus/reader/field_map.hpp"

namespace chancery::corpus {

/// Where the articles of a source go. Returning false stops the reading.
struct ArticleSink {
    std::function<bool(Article&&)> article;
    std::function<void(Rejection&&)> rejection;
};

/// Options that every reader understands.
struct ReaderOptions {
    FieldMap fields;                            ///< canonical fields and their aliases
    DateWindow dates;                           ///< a date outside is taken for unknown, and reported
    std::size_t max_record_bytes = 64U << 20U;  ///< a larger record is refused, the rest goes on
    std::string charset;                        ///< of the input, as a server declared it; empty when none did
    std::string url;                            ///< where the input was fetched from; empty for a file
};

/// Reads one dump format: bytes to fields. One object per file; not thread-safe.
///
/// A reader turns records into articles as they stand: cleaning is not its work. It gives
/// valid UTF-8 only (repaired with U+FFFD, and reported), and an id wherever the record has one.
class Reader {
public:
    Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    virtual ~Reader() = default;

    /// Reads `input` to its end, in order.
    ///
    /// Errors:  a bad record goes to sink.rejection with its line and the rest goes on; an input
    ///          that ends too early gives what was readable, then one Unreadable rejection.
    virtual void read(ByteStream& input, const ArticleSink& sink) = 0;

    /// "jsonl", "text": the name `--format` takes.
    [[nodiscard]] virtual std::string_view format() const = 0;

    /// Which fields of the records read so far were taken for what, as one line; see describe(FieldNames).
    ///
    /// Shape:   empty for a format whose fields have one meaning only.
    [[nodiscard]] virtual std::string field_use() const { return {}; }
};

}  // namespace chancery::corpus
