#include "corpus/reader/csv_dialect.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <vector>

#include "corpus/reader/field_map.hpp"

namespace chancery::corpus {

namespace {

constexpr std::array<char, 4> kDelimiters{',', '\t', ';', '|'};
constexpr int kMostRows = 30;

using Row = std::vector<std::string_view>;

/// Cuts the first rows, with the quotes still on the cells. A row that the bytes do not end is left out when there
/// are others.
std::vector<Row> cut_rows(std::string_view bytes, CsvDialect dialect) {
    std::vector<Row> rows(1);
    bool in_quotes = false;
    std::size_t cell = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (c == '"' && dialect.has_quotes && (in_quotes || at == cell)) {
            // A doubled quote closes and opens again at once.
            in_quotes = !in_quotes;
            if (!in_quotes && at + 1 < bytes.size() && bytes[at + 1] == '"') ++at, in_quotes = true;
        }
        if (in_quotes || (c != dialect.delimiter && c != '\n')) continue;
        rows.back().push_back(bytes.substr(cell, at - cell));
        cell = at + 1;
        if (c != '\n') continue;
        if (rows.size() == kMostRows) return rows;
        rows.emplace_back();
    }
    if (rows.size() > 1)
        rows.pop_back();
    else
        rows.back().push_back(bytes.substr(cell));
    return rows;
}

std::string_view without_quotes(std::string_view cell) {
    const std::size_t first = cell.find_first_not_of("\" \r");
    if (first == std::string_view::npos) return {};
    return cell.substr(first, cell.find_last_not_of("\" \r") + 1 - first);
}

CsvGlance glance(std::string_view bytes, CsvDialect dialect, const FieldMap& map) {
    const std::vector<Row> rows = cut_rows(bytes, dialect);
    CsvGlance seen;
    seen.dialect = dialect;
    seen.columns = static_cast<int>(rows.front().size());
    seen.rows = static_cast<int>(rows.size());
    const auto is_regular = [&](const Row& row) { return row.size() == rows.front().size(); };
    seen.regularity = static_cast<double>(std::count_if(rows.begin(), rows.end(), is_regular)) / seen.rows;
    const auto is_known = [&](std::string_view cell) { return map.find(without_quotes(cell)).has_value(); };
    seen.known_names = static_cast<int>(std::count_if(rows.front().begin(), rows.front().end(), is_known));
    return seen;
}

bool is_better(const CsvGlance& a, const CsvGlance& b) {
    const auto key = [](const CsvGlance& seen) {
        return std::tuple(seen.columns > 1, seen.known_names, seen.regularity, seen.columns);
    };
    return key(a) > key(b);
}

/// In a tab-separated table a quote may be a letter like any other: it is none where cells that begin with one end
/// without.
bool has_quoted_cells(std::string_view bytes) {
    int quoted = 0;
    int open = 0;
    for (const Row& row : cut_rows(bytes, {'\t', false})) {
        for (const std::string_view cell : row) {
            const std::string_view text = cell.substr(0, cell.find_last_not_of('\r') + 1);
            if (!text.starts_with('"')) continue;
            ++(text.size() > 1 && text.ends_with('"') ? quoted : open);
        }
    }
    return quoted > open;
}

/// The reading with more regular rows; where both have as many, the cells decide.
CsvGlance choose_quoting(const CsvGlance& quoted, const CsvGlance& plain, std::string_view bytes) {
    const auto regular_rows = [](const CsvGlance& seen) { return seen.regularity * seen.rows; };
    if (regular_rows(quoted) != regular_rows(plain)) return regular_rows(quoted) > regular_rows(plain) ? quoted : plain;
    return has_quoted_cells(bytes) ? quoted : plain;
}

}  // namespace

CsvGlance glance_at_table(std::string_view first_bytes) {
    const FieldMap map;
    CsvGlance best;
    for (const char delimiter : kDelimiters) {
        CsvGlance seen = glance(first_bytes, {delimiter, true}, map);
        if (delimiter == '\t') seen = choose_quoting(seen, glance(first_bytes, {delimiter, false}, map), first_bytes);
        if (best.rows == 0 || is_better(seen, best)) best = seen;
    }
    return best;
}

}  // namespace chancery::corpus
