#include "corpus/reader/gdelt_gkg.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/reader/csv_rows.hpp"
#include "corpus/reader/delivery.hpp"
#include "corpus/reader/gkg_record.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/error.hpp"
#include "corpus/text/charset.hpp"
#include "corpus/text/control_characters.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kColumns = 27;

/// Where a cell of the record stands: its column in version 2.1, and what headers call it.
struct Column {
    std::string_view GkgRecord::*cell = nullptr;
    std::size_t number = 0;  ///< from 0
    std::array<std::string_view, 2> names;
};

// The lists with offsets (V2Locations) are taken where both are there: they stand behind the others.
constexpr std::array kCells{
    Column{&GkgRecord::id, 0, {"gkgrecordid", ""}},
    Column{&GkgRecord::date, 1, {"date", "v2.1date"}},
    Column{&GkgRecord::source, 3, {"sourcecommonname", "sources"}},
    Column{&GkgRecord::url, 4, {"documentidentifier", "sourceurls"}},
    Column{&GkgRecord::locations, 9, {"locations", "v1locations"}},
    Column{&GkgRecord::locations, 10, {"v2locations", "v2enhancedlocations"}},
    Column{&GkgRecord::persons, 11, {"persons", "v1persons"}},
    Column{&GkgRecord::organisations, 13, {"organizations", "v1organizations"}},
    Column{&GkgRecord::quotations, 22, {"quotations", "v2.1quotations"}},
    Column{&GkgRecord::names, 23, {"allnames", "v2.1allnames"}},
    Column{&GkgRecord::translation, 25, {"translationinfo", "v2.1translationinfo"}},
    Column{&GkgRecord::extras, 26, {"extras", "v2extrasxml"}},
};

/// For each of kCells the column that it stands in.
using Places = std::array<std::optional<std::size_t>, kCells.size()>;

Places usual_places() {
    Places places;
    for (std::size_t i = 0; i < kCells.size(); ++i) places[i] = kCells[i].number;
    return places;
}

/// None when the row is no header of a GKG table.
std::optional<Places> find_places(const std::vector<std::string_view>& header) {
    Places places;
    int found = 0;
    for (std::size_t column = 0; column < header.size(); ++column) {
        const std::string name = lowered(header[column]);
        for (std::size_t i = 0; i < kCells.size(); ++i) {
            if (name.empty() || (name != kCells[i].names[0] && name != kCells[i].names[1])) continue;
            places[i] = column;
            ++found;
        }
    }
    constexpr int kEnough = 5;
    if (found < kEnough) return std::nullopt;
    return places;
}

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "20240529081500-12" or "20240529081500-T12".
bool is_record_id(std::string_view id) {
    constexpr std::size_t kStamp = 14;
    if (id.size() < kStamp + 2 || !is_digits(id.substr(0, kStamp)) || id[kStamp] != '-') return false;
    return is_digits(id.substr(id[kStamp + 1] == 'T' ? kStamp + 2 : kStamp + 1));
}

std::vector<std::string_view> first_cells(std::string_view bytes, char delimiter) {
    std::vector<std::string_view> cells;
    const std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
    for (std::size_t at = 0; at <= line.size() && cells.size() < 100;) {
        const std::size_t end = std::min(line.find(delimiter, at), line.size());
        cells.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return cells;
}

class GkgReader final : public Reader {
public:
    explicit GkgReader(ReaderOptions options) : options_(std::move(options)) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        file_ = input.name();
        sink_ = &sink;
        std::uint64_t line = 0;
        try {
            const char delimiter = input.peek_chunk().substr(0, 2000).find('\t') == std::string_view::npos ? ',' : '\t';
            CsvRows rows(input, {delimiter, delimiter == ','}, options_.max_record_bytes);
            while (const CsvRow* row = rows.next()) {
                line = row->line;
                if (!read_row(*row)) return;
            }
        } catch (const Error& error) {
            sink.rejection({file_, line, RejectionReason::Unreadable, error.what(), ""});
        }
    }

    [[nodiscard]] std::string_view format() const override { return "gdelt-gkg"; }

private:
    /// False when the sink wants no more.
    bool read_row(const CsvRow& row) {
        if (row.kind != CsvRow::Kind::Row)
            return reject(row, RejectionReason::Malformed, "the row is over the limit, or a quote in it is open"), true;
        if (const auto header = find_places(row.cells)) return places_ = *header, has_header_ = true, true;
        if (!has_header_ && row.cells.size() != kColumns) {
            reject(row, RejectionReason::Malformed,
                   "the record has " + std::to_string(row.cells.size()) + " columns, not 27");
            return true;
        }
        decoded_.clear();
        decoded_.reserve(kCells.size());
        std::string problem;
        const GkgRecord record = record_of(row, problem);
        if (!problem.empty()) reject(row, RejectionReason::BadEncoding, problem);
        return give_each(record, row);
    }

    GkgRecord record_of(const CsvRow& row, std::string& problem) {
        GkgRecord record;
        for (std::size_t i = 0; i < kCells.size(); ++i) {
            const auto place = places_[i];
            if (!place || *place >= row.cells.size() || row.cells[*place].empty()) continue;
            std::string_view cell = row.cells[*place];
            if (!is_valid_utf8(cell)) {
                DecodedText decoded = decode_text(cell);
                problem = decoded.problem;
                cell = decoded_.emplace_back(std::move(decoded.text));
            }
            record.*kCells[i].cell = cell;
        }
        return record;
    }

    /// A record of version 1 stands for every article that says the same.
    bool give_each(const GkgRecord& record, const CsvRow& row) {
        constexpr std::string_view kMark = "<UDIV>";
        for (std::size_t at = 0; at <= record.url.size();) {
            const std::size_t end = std::min(record.url.find(kMark, at), record.url.size());
            GkgRecord one = record;
            one.url = record.url.substr(at, end - at);
            if (end < record.url.size() || at > 0) one.source = {};
            if (!give(to_article(one, options_.dates), row)) return false;
            at = end + kMark.size();
        }
        return true;
    }

    bool give(Article article, const CsvRow& row) {
        for (std::string* text : {&article.id, &article.title, &article.body, &article.url, &article.source,
                                  &article.author, &article.language}) {
            replace_controls(*text);
            if (text != &article.body) std::replace(text->begin(), text->end(), '\n', ' ');
        }
        if (article.title.empty() && article.body.empty())
            return reject(row, RejectionReason::NoText, "neither a title nor a name nor a place"), true;
        if (!article.published_text.empty()) {
            reject(row, RejectionReason::BadDate, bad_date_detail(article.published_text));
        }
        return sink_->article(std::move(article));
    }

    void reject(const CsvRow& row, RejectionReason reason, std::string detail) {
        sink_->rejection({file_, row.line, reason, std::move(detail), excerpt_of(row.start)});
    }

    ReaderOptions options_;
    std::string file_;
    const ArticleSink* sink_ = nullptr;
    Places places_ = usual_places();
    bool has_header_ = false;
    std::vector<std::string> decoded_;
};

}  // namespace

std::unique_ptr<Reader> make_gdelt_gkg_reader(const ReaderOptions& options) {
    return std::make_unique<GkgReader>(options);
}

bool looks_like_gdelt_gkg(const SourceHead& head) {
    const auto cells = first_cells(head.bytes(), '\t');
    if (cells.size() == kColumns && is_record_id(cells.front())) return true;
    const bool names_record = head.bytes().substr(0, 2000).find("GKGRECORDID") != std::string_view::npos;
    if (cells.size() > 5) return lowered(cells.front()) == "date" && find_places(cells).has_value();
    return names_record && find_places(first_cells(head.bytes(), ',')).has_value();
}

}  // namespace chancery::corpus
