#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader/byte_stream.hpp"
#include "corpus/reader/csv_dialect.hpp"
#include "corpus/reader/line_reader.hpp"

namespace chancery::corpus {

class CsvCells;

/// A row of a table, or a line that is none.
struct CsvRow {
    enum class Kind : std::uint8_t {
        Row,
        TooLarge,    ///< over the limit, and skipped
        Unbalanced,  ///< a quote opens in this line and is not closed; the next line was taken for a new row
    };

    Kind kind = Kind::Row;
    std::vector<std::string_view> cells;  ///< without their quotes
    std::uint64_t line = 0;               ///< the first of the row
    std::uint64_t lines = 1;
    bool is_doubtful = false;  ///< it goes over lines and has a quote where none should be: it may be several rows
    std::string_view start;    ///< its first line, for the excerpt
};

/// Cuts a table into rows and cells (libcsv), in the memory of one row.
///
/// Shape:   quoted cells may hold line ends. A quote that is never closed costs its own line only: the search for its
///          end stops at the limit of a record, and reading goes on at the next line; the whole stays linear.
/// Source:  RFC 4180, read leniently: stray quotes are text, blanks around cells go, blank lines are skipped.
class CsvRows {
public:
    CsvRows(ByteStream& input, CsvDialect dialect, std::size_t max_record_bytes);
    CsvRows(const CsvRows&) = delete;
    CsvRows& operator=(const CsvRows&) = delete;
    ~CsvRows();

    /// The next row, null at the end. Valid until the next call.
    ///
    /// Errors:  throws chancery::Error (Io) as the stream does.
    [[nodiscard]] const CsvRow* next();

    /// Takes back a row of several lines that cannot be right, when one of its later lines is a row of `columns` cells
    /// by itself: next() gives that one. False, and nothing changes, when there is none.
    [[nodiscard]] bool restart_inside(std::size_t columns);

private:
    [[nodiscard]] const CsvRow* give(CsvRow::Kind kind);
    [[nodiscard]] bool take_line();
    void keep_line();
    void cut_plainly(std::string_view line);
    [[nodiscard]] std::string_view unescape(std::string_view cell);
    [[nodiscard]] bool is_row_of(std::string_view line, std::size_t columns);
    [[nodiscard]] const CsvRow* read_quoted();
    [[nodiscard]] bool may_be_several();
    void go_back_to_second_line();
    void drop_read_window();

    LineReader lines_;
    CsvDialect dialect_;
    std::size_t max_record_bytes_;
    std::unique_ptr<CsvCells> cells_;
    std::unique_ptr<CsvCells> probe_;  ///< for lines inside a row
    CsvRow row_;
    std::string_view line_;  ///< the line taken last
    bool is_too_long_ = false;
    std::uint64_t number_ = 0;          ///< of line_
    std::string window_;                ///< lines that are or may be read a second time
    std::size_t cursor_ = 0;            ///< where the next line of the window begins
    std::size_t row_begin_ = 0;         ///< where the row begins in the window
    bool keeps_lines_ = false;          ///< inside a row of several lines
    std::uint64_t no_quote_until_ = 0;  ///< an open quote is known not to close before this line
    std::string unescaped_;
};

}  // namespace chancery::corpus
