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

namespace chancery::corpus {

/// One record of a web archive.
struct WarcRecord {
    std::uint64_t number = 0;  ///< from 1
    std::string type;          ///< "response", "conversion", ..., in lower case
    std::string target_uri;    ///< without angle brackets; empty when there is none
    std::string date;          ///< when it was fetched, as written
    std::string content_type;  ///< of the block
    std::string_view block;    ///< valid until the next record
};

/// Cuts a ByteStream into the records of WARC 1.0, 1.1 and the drafts before.
///
/// What is no record is reported and skipped up to the next line that begins one ("WARC/1.1"); a record whose length is
/// wrong ends there too. Not thread-safe; the stream must outlive it.
///
/// Source:  ISO 28500:2017 (WARC/1.1), 4 and 5.
class WarcRecords {
public:
    /// Told of what is wrong: the record's number, the reason, an English phrase, the bytes at that place.
    using Report = std::function<void(std::uint64_t number, RejectionReason, std::string detail, std::string_view)>;

    WarcRecords(ByteStream& input, std::size_t max_record_bytes, Report report)
        : window_(input), max_record_bytes_(max_record_bytes), report_(std::move(report)) {}

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
    std::size_t max_record_bytes_;
    Report report_;
    std::uint64_t number_ = 0;
    std::size_t given_ = 0;  ///< bytes of the record given last, taken at the next call
};

}  // namespace chancery::corpus
