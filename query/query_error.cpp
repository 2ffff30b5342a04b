#include "query/query_error.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "corpus/support/terminal_text.hpp"
#include "query/query_characters.hpp"

namespace chancery::query {

namespace {

constexpr std::size_t kColumnsBefore = 50;   // of a long query, shown before the place
constexpr std::size_t kColumnsShown = 100;   // of a long query, in all
constexpr std::string_view kEllipsis = "…";  // one column

struct Cell {
    std::size_t offset = 0;  ///< in the query, in bytes
    std::string shown;
    std::size_t columns = 0;
};

/// The characters of the query as a terminal shows them, and an empty cell where it ends.
std::vector<Cell> to_cells(std::string_view query) {
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < query.size();) {
        const Character character = character_at(query, at);
        const char32_t shown = to_displayable(character.code);
        Cell cell{at, {}, terminal_columns(shown)};
        append_utf8(shown, cell.shown);
        cells.push_back(std::move(cell));
        at += character.bytes;
    }
    cells.push_back({query.size(), {}, 0});
    return cells;
}

std::size_t columns_of(const std::vector<Cell>& cells, std::size_t first, std::size_t last) {
    std::size_t columns = 0;
    for (std::size_t i = first; i < last; ++i) columns += cells[i].columns;
    return columns;
}

/// The cell of the byte at `offset`; the last one when it is behind the end.
std::size_t cell_at(const std::vector<Cell>& cells, std::size_t offset) {
    const auto after = std::upper_bound(cells.begin() + 1, cells.end(), offset,
                                        [](std::size_t byte, const Cell& cell) { return byte < cell.offset; });
    return static_cast<std::size_t>(after - cells.begin()) - 1;
}

/// The first and the last cell (exclusive) to show so that `place` is in view.
std::pair<std::size_t, std::size_t> window_around(const std::vector<Cell>& cells, std::size_t place) {
    if (columns_of(cells, 0, cells.size()) <= kColumnsShown) return {0, cells.size()};
    std::size_t first = place;
    std::size_t columns = 0;
    while (first > 0 && columns < kColumnsBefore) columns += cells[--first].columns;
    std::size_t last = place;
    while (last < cells.size() && columns < kColumnsShown) columns += cells[last++].columns;
    return {first, last};
}

std::string underline(std::size_t columns) { return '^' + std::string(columns > 1 ? columns - 1 : 0, '~'); }

/// The two lines with the query and the caret.
std::string show_place(std::string_view query, TextSpan span) {
    const std::vector<Cell> cells = to_cells(query);
    const std::size_t place = cell_at(cells, span.start);
    const auto [first, last] = window_around(cells, place);
    std::string line(first > 0 ? kEllipsis : std::string_view{});
    for (std::size_t i = first; i < last; ++i) line += cells[i].shown;
    if (last < cells.size()) line += kEllipsis;
    const std::size_t indent = (first > 0 ? 1 : 0) + columns_of(cells, first, place);
    std::size_t end = place;
    while (end < last && cells[end].offset < span.end) ++end;
    return fmt::format("  {}\n  {}{}\n", line, std::string(indent, ' '), underline(columns_of(cells, place, end)));
}

}  // namespace

std::string format_query_error(std::string_view query, const QueryError& error) {
    std::string out = fmt::format("error: {}\n{}", to_terminal_text(error.message), show_place(query, error.span));
    if (!error.hint.empty()) out += fmt::format("hint: {}\n", to_terminal_text(error.hint));
    return out;
}

}  // namespace chancery::query
