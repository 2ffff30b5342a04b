#include "corpus/reader/csv_cells.hpp"

#include <new>

namespace chancery::corpus {

namespace {

constexpr std::size_t kBlockBytes = 64U << 10U;  // libcsv grows its buffer by 128 bytes at a time otherwise

/// Only LF ends a row: lines are cut before, and a lone CR is text.
int is_line_end(unsigned char c) { return c == '\n' ? 1 : 0; }

void open(csv_parser& parser, unsigned char options, char delimiter) {
    if (csv_init(&parser, options) != 0) throw std::bad_alloc();
    csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    csv_set_term_func(&parser, is_line_end);
    csv_set_blk_size(&parser, kBlockBytes);
}

}  // namespace

CsvCells::CsvCells(char delimiter) {
    open(parser_, 0, delimiter);
    open(strict_, CSV_STRICT | CSV_STRICT_FINI, delimiter);
}

CsvCells::~CsvCells() {
    csv_free(&parser_);
    csv_free(&strict_);
}

bool CsvCells::keeps_rules(std::string_view row) {
    const bool parsed = csv_parse(&strict_, row.data(), row.size(), nullptr, nullptr, nullptr) == row.size();
    // csv_fini() makes the parser ready for the next row, but for the one that failed.
    const bool ended = csv_fini(&strict_, nullptr, nullptr, nullptr) == 0;
    if (!parsed || !ended) {
        const unsigned char delimiter = csv_get_delim(&strict_);
        csv_free(&strict_);
        open(strict_, CSV_STRICT | CSV_STRICT_FINI, static_cast<char>(delimiter));
    }
    return parsed && ended;
}

void CsvCells::begin() {
    if (!ended_) csv_fini(&parser_, nullptr, nullptr, nullptr);  // forgets a quote that is still open
    text_.clear();
    ends_.clear();
    ended_ = false;
}

bool CsvCells::add_line(std::string_view line) {
    feed(line);
    feed("\n");
    return ended_;
}

void CsvCells::copy_to(std::vector<std::string_view>& cells) const {
    cells.clear();
    std::size_t begin = 0;
    for (const std::size_t end : ends_) {
        cells.push_back(std::string_view(text_).substr(begin, end - begin));
        begin = end;
    }
}

void CsvCells::take_cell(void* text, std::size_t size, void* self) {
    auto& cells = *static_cast<CsvCells*>(self);
    if (size > 0) cells.text_.append(static_cast<const char*>(text), size);
    cells.ends_.push_back(cells.text_.size());
}

void CsvCells::end_row(int, void* self) { static_cast<CsvCells*>(self)->ended_ = true; }

void CsvCells::feed(std::string_view bytes) {
    if (csv_parse(&parser_, bytes.data(), bytes.size(), take_cell, end_row, this) != bytes.size())
        throw std::bad_alloc();  // the only way it fails when it is not strict
}

}  // namespace chancery::corpus
