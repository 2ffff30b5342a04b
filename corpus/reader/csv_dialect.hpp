#pragma once

#include <string_view>

namespace chancery::corpus {

/// How the cells of a table are parted.
struct CsvDialect {
    char delimiter = ',';    ///< comma, semicolon, tab or pipe
    bool has_quotes = true;  ///< cells may stand in double quotes; else `\t`, `\n` and `\\` stand for what they do in C

    bool operator==(const CsvDialect&) const = default;
};

/// What can be told of a table from its first bytes.
struct CsvGlance {
    CsvDialect dialect;
    int columns = 0;        ///< of the first row; 1 where there is no table
    int rows = 0;           ///< whole rows seen, at most 30
    double regularity = 0;  ///< the share of rows with as many cells as the first
    int known_names = 0;    ///< cells of the first row that the field map knows
};

/// Looks at the first rows of a table: of the four delimiters, the one that gives most known names, then the most
/// regular rows, then the most columns.
[[nodiscard]] CsvGlance glance_at_table(std::string_view first_bytes);

}  // namespace chancery::corpus
