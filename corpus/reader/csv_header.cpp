#include "corpus/reader/csv_header.hpp"

#include <algorithm>
#include <string_view>

#include "corpus/article/date_text.hpp"
#include "corpus/reader/field_guess.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestName = 60;

using Cells = std::vector<std::string>;

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789.,-+") == std::string_view::npos;
}

/// What no column is called.
bool is_value(std::string_view text) {
    return text.size() > kLongestName || is_number(text) || is_web_address(text) ||
           (text.size() >= 6 && parse_date_text(text).has_value());
}

bool is_text(const FieldMap::Alias& alias) {
    return alias.field == CanonicalField::Title || alias.field == CanonicalField::Body ||
           alias.field == CanonicalField::Summary || alias.field == CanonicalField::Url;
}

/// Two known names are enough, or one of a text; a row of data may hold the word "world", and "text" seldom.
bool has_known_names(const Cells& row, const FieldMap& map) {
    int known = 0;
    for (const std::string& cell : row) {
        const auto alias = cell.size() <= kLongestName ? map.find(cell) : std::nullopt;
        if (alias) known += is_text(*alias) ? 2 : 1;
    }
    return known >= 2 && std::none_of(row.begin(), row.end(), [](const std::string& cell) { return is_value(cell); });
}

/// Only names in the first row, and a column that has values in every row below.
bool is_unlike_the_rest(const std::vector<Cells>& rows) {
    const Cells& first = rows.front();
    if (rows.size() < 2) return false;
    if (std::any_of(first.begin(), first.end(), [](const std::string& cell) { return is_value(cell); })) return false;
    for (std::size_t column = 0; column < first.size(); ++column) {
        const auto has_value = [&](const Cells& row) { return column < row.size() && is_value(row[column]); };
        if (std::all_of(rows.begin() + 1, rows.end(), has_value)) return true;
    }
    return false;
}

}  // namespace

CsvHeader find_header(const std::vector<std::vector<std::string>>& rows, const FieldMap& map) {
    CsvHeader header;
    header.is_in_table = has_known_names(rows.front(), map) || is_unlike_the_rest(rows);
    if (header.is_in_table) {
        header.names = rows.front();
        return header;
    }
    std::size_t columns = 0;
    for (const Cells& row : rows) columns = std::max(columns, row.size());
    for (std::size_t i = 1; i <= columns; ++i) header.names.push_back("column " + std::to_string(i));
    return header;
}

}  // namespace chancery::corpus
