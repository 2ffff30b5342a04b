#include "corpus/reader/csv_table.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "corpus/reader/csv_header.hpp"
#include "corpus/reader/csv_rows.hpp"
#include "corpus/reader/delivery.hpp"
#include "corpus/reader/record_fields.hpp"
#include "corpus/reader/whole_input.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/error.hpp"
#include "corpus/text/charset.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMostFirstRows = 50;
constexpr std::size_t kMostFirstBytes = 1U << 20U;

/// A row kept until the columns are known.
struct KeptRow {
    std::vector<std::string> cells;
    std::uint64_t line = 0;
    std::string start;
};

class CsvReader final : public Reader {
public:
    CsvReader(ReaderOptions options, std::string_view format)
        : options_(std::move(options)), format_(format), fields_(options_.fields, options_.dates) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        file_ = input.name();
        sink_ = &sink;
        try {
            const std::string_view head = input.peek_chunk();
            looks_like_wide_text(head) ? read_wide(input) : read_table(input, head);
        } catch (const Error& error) {
            reject(line_, RejectionReason::Unreadable, error.what(), "");
        }
    }

    [[nodiscard]] std::string_view format() const override { return format_; }
    [[nodiscard]] std::string field_use() const override { return describe(fields_.names()); }

private:
    void read_wide(ByteStream& input) {
        const WholeInput whole = read_whole(input, options_.max_record_bytes);
        if (whole.too_large)
            return reject(0, RejectionReason::TooLarge, "a table in UTF-16 of this size is not read", "");
        const DecodedText decoded = decode_text(whole.bytes);
        const auto stream = open_byte_stream(std::string_view(decoded.text), file_);
        read_table(*stream, decoded.text);
        if (!whole.problem.empty()) reject(line_, RejectionReason::Unreadable, whole.problem, "");
    }

    void read_table(ByteStream& input, std::string_view head) {
        CsvDialect dialect = glance_at_table(head).dialect;
        if (format_ == "tsv" && dialect.delimiter != '\t') dialect = {'\t', false};
        if (!is_valid_utf8(head.substr(0, head.find_last_of('\n')))) charset_ = decode_text(head).charset;
        CsvRows rows(input, dialect, options_.max_record_bytes);
        if (!read_first_rows(rows)) return;
        while (const CsvRow* row = rows.next()) {
            if (!read_row(*row, rows)) return;
        }
    }

    /// Keeps rows until there are enough to know the columns, then reads them. False when the sink wants no more.
    bool read_first_rows(CsvRows& rows) {
        std::vector<KeptRow> kept;
        std::size_t bytes = 0;
        while (kept.size() < kMostFirstRows && bytes < kMostFirstBytes) {
            const CsvRow* row = rows.next();
            if (row == nullptr) break;
            if (row->kind != CsvRow::Kind::Row) {
                reject_kind(*row);
                continue;
            }
            KeptRow& copy = kept.emplace_back();
            copy.line = row->line;
            copy.start = excerpt_of(row->start);
            for (const std::string_view cell : row->cells) copy.cells.emplace_back(trimmed(cell));
            bytes += row->start.size();
            if (kept.size() == 1) columns_ = copy.cells.size();
            if (is_wrong(*row) && rows.restart_inside(columns_)) {
                reject_run_on(copy.line, copy.start);
                kept.pop_back();
            }
        }
        if (kept.empty()) return true;
        learn_columns(kept);
        for (const KeptRow& row : kept) {
            const std::vector<std::string_view> cells(row.cells.begin(), row.cells.end());
            if (&row == &kept.front() && has_header_) continue;
            if (!read_cells(cells, row.line, row.start)) return false;
        }
        return true;
    }

    void learn_columns(const std::vector<KeptRow>& kept) {
        std::vector<std::vector<std::string>> cells;
        for (const KeptRow& row : kept) cells.push_back(row.cells);
        CsvHeader header = find_header(cells, options_.fields);
        has_header_ = header.is_in_table;
        columns_ = header.names.size();
        header_ = std::move(header.names);
        for (std::size_t i = 0; i < header_.size(); ++i)
            names_.push_back(i < kMostColumns ? &fields_.names().look_up(header_[i]) : &ignored_);
        if (has_header_) cells.erase(cells.begin());
        guess_columns(cells);
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (names_[i]->alias) least_columns_ = i + 1;
        }
    }

    /// Tells by content what no name tells.
    void guess_columns(const std::vector<std::vector<std::string>>& rows) {
        std::vector<CanonicalField> wanted;
        const auto is_there = [&](CanonicalField field) {
            return std::any_of(names_.begin(), names_.end(),
                               [&](const FieldName* name) { return name->alias && name->alias->field == field; });
        };
        for (const CanonicalField field :
             {CanonicalField::Title, CanonicalField::Body, CanonicalField::Date, CanonicalField::Url}) {
            if (!is_there(field)) wanted.push_back(field);
        }
        std::vector<FieldSample> samples(header_.size());
        for (std::size_t i = 0; i < samples.size(); ++i) {
            samples[i].name = header_[i];
            for (const auto& row : rows) samples[i].values.push_back(i < row.size() ? row[i] : "");
        }
        fields_.guess_among(std::move(samples), wanted);
    }

    /// False when the sink wants no more.
    bool read_row(const CsvRow& row, CsvRows& rows) {
        if (row.kind != CsvRow::Kind::Row) return reject_kind(row), true;
        if (is_wrong(row)) {
            const std::string start = excerpt_of(row.start);
            const std::uint64_t line = row.line;
            const std::size_t count = row.cells.size();
            if (rows.restart_inside(columns_)) return reject_run_on(line, start), true;
            if (count != columns_) return reject_columns(line, count, start), true;
        }
        return read_cells(row.cells, row.line, row.start);
    }

    /// A row of several lines that a stray quote may have glued together.
    [[nodiscard]] bool is_wrong(const CsvRow& row) const {
        return row.lines > 1 && (row.is_doubtful || row.cells.size() != columns_);
    }

    bool read_cells(const std::vector<std::string_view>& cells, std::uint64_t line, std::string_view start) {
        line_ = line;
        if (is_header_again(cells)) return note_header_again(line, start), true;
        const auto extra = cells.begin() + static_cast<std::ptrdiff_t>(std::min(columns_, cells.size()));
        const bool has_more = !std::all_of(extra, cells.end(), is_blank);
        if (has_more || cells.size() < least_columns_) return reject_columns(line, cells.size(), start), true;
        std::string problem;
        for (std::size_t i = 0; i < std::min(cells.size(), names_.size()); ++i) offer(*names_[i], cells[i], problem);
        return give(line, start, problem);
    }

    void offer(FieldName& name, std::string_view cell, std::string& problem) {
        if (!name.alias) return;
        if (is_valid_utf8(cell)) return fields_.offer(name, cell);
        const DecodedText decoded = decode_text(cell, charset_);
        problem = decoded.problem.empty() ? "not UTF-8: read as " + decoded.charset : decoded.problem;
        fields_.offer(name, decoded.text);
    }

    bool give(std::uint64_t line, std::string_view start, const std::string& problem) {
        RecordFields::Result result = fields_.take();
        if (!result.has_text) return reject(line, RejectionReason::NoText, "neither title nor body", start), true;
        if (!problem.empty()) reject(line, RejectionReason::BadEncoding, problem, start);
        if (result.bad_date) {
            reject(line, RejectionReason::BadDate, bad_date_detail(*result.bad_date), start);
        }
        return sink_->article(std::move(result.article));
    }

    [[nodiscard]] bool is_header_again(const std::vector<std::string_view>& cells) const {
        return has_header_ && cells.size() == header_.size() &&
               std::equal(cells.begin(), cells.end(), header_.begin(),
                          [](std::string_view cell, const std::string& name) { return trimmed(cell) == name; });
    }

    void note_header_again(std::uint64_t line, std::string_view start) {
        if (std::exchange(saw_header_again_, true)) return;
        reject(line, RejectionReason::Malformed, "the header stands here once more: it is left out wherever it does",
               start);
    }

    void reject_kind(const CsvRow& row) {
        const bool too_large = row.kind == CsvRow::Kind::TooLarge;
        reject(row.line, too_large ? RejectionReason::TooLarge : RejectionReason::Malformed,
               too_large ? "the row is over the limit of a record" : "a quote opens here and is not closed", row.start);
    }

    void reject_run_on(std::uint64_t line, std::string_view start) {
        reject(line, RejectionReason::Malformed, "a quote opens here and runs on into the rows below", start);
    }

    void reject_columns(std::uint64_t line, std::size_t count, std::string_view start) {
        reject(line, RejectionReason::Malformed, fmt::format("the row has {} cells, the header {}", count, columns_),
               start);
    }

    void reject(std::uint64_t line, RejectionReason reason, std::string detail, std::string_view start) {
        sink_->rejection({file_, line, reason, std::move(detail), excerpt_of(start)});
    }

    static constexpr std::size_t kMostColumns = 500;  ///< further ones are not looked at

    ReaderOptions options_;
    std::string_view format_;
    RecordFields fields_;
    std::string file_;
    const ArticleSink* sink_ = nullptr;
    std::string charset_;  ///< of a table that is not UTF-8
    std::vector<std::string> header_;
    std::vector<FieldName*> names_;  ///< what the columns stand for
    FieldName ignored_;
    std::size_t columns_ = 0;
    std::size_t least_columns_ = 0;  ///< so many cells hold all columns that are used
    bool has_header_ = false;
    bool saw_header_again_ = false;
    std::uint64_t line_ = 0;
};

/// Enough of a table to be sure without its name.
bool is_table(const CsvGlance& seen) {
    constexpr double kRegular = 0.8;
    return seen.columns >= 2 && seen.known_names >= 2 && seen.rows >= 2 && seen.regularity >= kRegular;
}

}  // namespace

std::unique_ptr<Reader> make_csv_reader(const ReaderOptions& options) {
    return std::make_unique<CsvReader>(options, "csv");
}

std::unique_ptr<Reader> make_tsv_reader(const ReaderOptions& options) {
    return std::make_unique<CsvReader>(options, "tsv");
}

bool looks_like_csv(const SourceHead& head) {
    const CsvGlance seen = glance_at_table(head.bytes());
    return head.is_named(".csv") || (is_table(seen) && seen.dialect.delimiter != '\t');
}

bool looks_like_tsv(const SourceHead& head) {
    if (head.is_named(".tsv") || head.is_named(".tab")) return true;
    const CsvGlance seen = glance_at_table(head.bytes());
    const bool has_tabs = seen.columns > 1 && seen.dialect.delimiter == '\t';
    return has_tabs && (is_table(seen) || head.is_named(".csv"));
}

}  // namespace chancery::corpus
