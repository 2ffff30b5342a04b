#include "corpus/reader/csv_rows.hpp"

#include <algorithm>

#include "corpus/reader/csv_cells.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

/// What stands for the byte behind a backslash in a table without quotes; 0 for itself.
char unescaped(char c) {
    switch (c) {
        case 't': return '\t';
        case 'n': return '\n';
        case 'r': return '\r';
        case '\\': return '\\';
        default: return 0;
    }
}

}  // namespace

CsvRows::CsvRows(ByteStream& input, CsvDialect dialect, std::size_t max_record_bytes)
    : lines_(input, max_record_bytes),
      dialect_(dialect),
      max_record_bytes_(max_record_bytes),
      cells_(std::make_unique<CsvCells>(dialect.delimiter)),
      probe_(std::make_unique<CsvCells>(dialect.delimiter)) {}

CsvRows::~CsvRows() = default;

const CsvRow* CsvRows::next() {
    keeps_lines_ = false;
    do {
        drop_read_window();
        row_begin_ = cursor_;
        if (!take_line()) return nullptr;
    } while (!is_too_long_ && is_blank(line_));
    row_.line = number_;
    row_.lines = 1;
    row_.is_doubtful = false;
    row_.start = line_;
    if (is_too_long_) return give(CsvRow::Kind::TooLarge);
    if (dialect_.has_quotes && line_.find('"') != std::string_view::npos) return read_quoted();
    cut_plainly(line_);
    return give(CsvRow::Kind::Row);
}

const CsvRow* CsvRows::give(CsvRow::Kind kind) {
    row_.kind = kind;
    return &row_;
}

/// The next line of the window, or of the input; the latter is put into the window where it may be read again.
bool CsvRows::take_line() {
    is_too_long_ = false;
    if (cursor_ < window_.size()) {
        const std::size_t end = window_.find('\n', cursor_);
        line_ = std::string_view(window_).substr(cursor_, end - cursor_);
        cursor_ = end + 1;
    } else {
        const auto line = lines_.next();
        if (!line) return false;
        line_ = line->text;
        is_too_long_ = line->too_long;
        if (is_too_long_ && keeps_lines_) line_ = {};
        if (keeps_lines_) keep_line();
    }
    ++number_;
    return true;
}

void CsvRows::keep_line() {
    window_.append(line_).append("\n");
    cursor_ = window_.size();
    line_ = std::string_view(window_).substr(cursor_ - line_.size() - 1, line_.size());
}

/// Cells without quotes: nothing to it but the delimiter, and the escapes of a table that has no quotes at all.
void CsvRows::cut_plainly(std::string_view line) {
    row_.cells.clear();
    if (!dialect_.has_quotes && line.find('\\') != std::string_view::npos) {
        unescaped_.reserve(line.size());
        unescaped_.clear();
    }
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(dialect_.delimiter, at), line.size());
        const std::string_view cell = line.substr(at, end - at);
        const bool is_escaped = !dialect_.has_quotes && cell.find('\\') != std::string_view::npos;
        row_.cells.push_back(is_escaped ? unescape(cell) : cell);
        at = end + 1;
    }
}

/// The room was reserved for the whole line, so that cells before this one stay where they are.
std::string_view CsvRows::unescape(std::string_view cell) {
    const std::size_t begin = unescaped_.size();
    for (std::size_t at = 0; at < cell.size(); ++at) {
        const char escape = cell[at] == '\\' && at + 1 < cell.size() ? unescaped(cell[at + 1]) : '\0';
        unescaped_.push_back(escape != '\0' ? escape : cell[at]);
        if (escape != '\0') ++at;
    }
    return std::string_view(unescaped_).substr(begin);
}

/// A row with quotes, which may go over several lines.
const CsvRow* CsvRows::read_quoted() {
    cells_->begin();
    bool ended = cells_->add_line(line_);
    if (!ended && row_.line >= no_quote_until_) {
        keeps_lines_ = true;
        if (cursor_ == window_.size() && row_begin_ == cursor_) keep_line();
        while (!ended && take_line()) {
            if (is_too_long_ || cursor_ - row_begin_ > max_record_bytes_) break;
            ++row_.lines;
            ended = cells_->add_line(line_);
        }
        if (!ended) {
            no_quote_until_ = number_;
            row_.lines = 1;
            go_back_to_second_line();
        }
    }
    const std::size_t first_end = window_.find('\n', row_begin_);
    if (keeps_lines_) row_.start = std::string_view(window_).substr(row_begin_, first_end - row_begin_);
    if (!ended) return give(CsvRow::Kind::Unbalanced);
    cells_->copy_to(row_.cells);
    row_.is_doubtful = row_.lines > 1 && may_be_several();
    return give(CsvRow::Kind::Row);
}

/// A quote that nobody closed runs on to the next row that has quotes: then there is an opening one inside a cell.
bool CsvRows::may_be_several() {
    const std::string opening{dialect_.delimiter, '"'};
    const auto has_opening = [&](std::string_view cell) { return cell.find(opening) != std::string_view::npos; };
    return std::any_of(row_.cells.begin(), row_.cells.end(), has_opening) &&
           !cells_->keeps_rules(std::string_view(window_).substr(row_begin_, cursor_ - row_begin_));
}

void CsvRows::go_back_to_second_line() {
    cursor_ = window_.find('\n', row_begin_) + 1;
    number_ = row_.line;
}

bool CsvRows::restart_inside(std::size_t columns) {
    if (!keeps_lines_ || row_.lines < 2) return false;
    std::size_t at = window_.find('\n', row_begin_) + 1;
    for (std::uint64_t line = row_.line + 1; at < cursor_; ++line) {
        const std::size_t end = window_.find('\n', at);
        if (is_row_of(std::string_view(window_).substr(at, end - at), columns)) {
            no_quote_until_ = row_.line + row_.lines;
            cursor_ = at;
            number_ = line - 1;
            return true;
        }
        at = end + 1;
    }
    return false;
}

bool CsvRows::is_row_of(std::string_view line, std::size_t columns) {
    probe_->begin();
    return probe_->add_line(line) && probe_->count() == columns;
}

/// Lets go of what was read of the window, when that is the larger part, so that the work stays linear.
void CsvRows::drop_read_window() {
    if (cursor_ * 2 < window_.size()) return;
    window_.erase(0, cursor_);
    cursor_ = 0;
}

}  // namespace chancery::corpus
