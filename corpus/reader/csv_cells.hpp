#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <csv.h>

namespace chancery::corpus {

/// The cells of one row, as libcsv hands them over. Fed line by line; not thread-safe.
class CsvCells {
public:
    explicit CsvCells(char delimiter);
    CsvCells(const CsvCells&) = delete;
    CsvCells& operator=(const CsvCells&) = delete;
    ~CsvCells();

    /// Begins a new row, whatever state the last one was left in.
    void begin();

    /// Takes one line, without its end; true when the row ends with it, false when a quote is open.
    [[nodiscard]] bool add_line(std::string_view line);

    [[nodiscard]] std::size_t count() const noexcept { return ends_.size(); }

    /// The cells of a row that ended. Valid until begin().
    void copy_to(std::vector<std::string_view>& cells) const;

    /// True when `row` keeps the rules for quotes to the letter: none inside a cell but doubled ones.
    [[nodiscard]] bool keeps_rules(std::string_view row);

private:
    static void take_cell(void* text, std::size_t size, void* self);
    static void end_row(int, void* self);
    void feed(std::string_view bytes);

    csv_parser parser_{};
    csv_parser strict_{};
    std::string text_;               ///< the cells, one after the other
    std::vector<std::size_t> ends_;  ///< where each ends
    bool ended_ = false;
};

}  // namespace chancery::corpus
