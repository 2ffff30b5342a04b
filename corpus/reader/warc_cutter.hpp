#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/article/rejection.hpp"
#include "corpus/reader/byte_window.hpp"
#include "corpus/reader/warc_syntax.hpp"

namespace chancery::corpus {

/// Cuts a ByteStream into the records of a web archive.
///
/// What is no record is reported and skipped up to the next line that begins one; a record whose length is wrong ends
/// there too. Not thread-safe; the stream and the syntax must outlive it.
class WarcCutter {
public:
    /// Told of what is wrong: the record's number, the reason, an English phrase, the bytes at that place.
    using Report = std::function<void(std::uint64_t number, RejectionReason, std::string detail, std::string_view)>;

    WarcCutter(ByteStream& input, const WarcSyntax& syntax, std::size_t max_record_bytes, Report report)
        : window_(input), syntax_(syntax), max_record_bytes_(max_record_bytes), report_(std::move(report)) {}

    /// The next record, none at the end.
    ///
    /// Errors:  throws chancery::Error (Io) as the stream does.
    [[nodiscard]] std::optional<WarcRecord> next();

    /// The number of the record that was begun last.
    [[nodiscard]] std::uint64_t number() const { return number_; }

private:
    bool find_start();
    void skip_blank_lines();
    void skip_to_start(std::size_t from);
    std::optional<std::size_t> find_head_end();
    std::optional<WarcRecord> read_record(std::size_t head_bytes);
    std::optional<std::size_t> measure_block(std::size_t head_bytes, std::uint64_t stated);
    std::size_t find_next_start(std::size_t from);
    [[nodiscard]] bool ends_well(std::size_t end);
    void report(RejectionReason reason, std::string detail) const;

    ByteWindow window_;
    const WarcSyntax& syntax_;
    std::size_t max_record_bytes_;
    Report report_;
    std::uint64_t number_ = 0;
    std::size_t given_ = 0;  ///< bytes of the record given last, taken at the next call
};

}  // namespace chancery::corpus
