#pragma once

#include <string>
#include <vector>

#include "corpus/reader/field_map.hpp"

namespace chancery::corpus {

/// The names of a table's columns.
struct CsvHeader {
    std::vector<std::string> names;  ///< "column 1", ... where the table has no header
    bool is_in_table = false;        ///< the first row is the header
};

/// Tells whether the first of `rows` is a header: it has names that `map` knows, or it is unlike the rows below, which
/// have dates, addresses, numbers or long texts where it has short words.
///
/// Shape:   `rows` are the first rows of a table, at least one.
[[nodiscard]] CsvHeader find_header(const std::vector<std::vector<std::string>>& rows, const FieldMap& map);

}  // namespace chancery::corpus
