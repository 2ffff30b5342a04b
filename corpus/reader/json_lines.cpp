#include "corpus/reader/json_lines.hpp"

#include <utility>

#include "corpus/reader/json_record_reader.hpp"
#include "corpus/reader/line_reader.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

static_assert(LineReader::kPadding >= simdjson::SIMDJSON_PADDING, "simdjson reads behind the line");

class JsonLinesReader final : public Reader {
public:
    explicit JsonLinesReader(ReaderOptions options) : options_(std::move(options)), records_(options_) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        LineReader lines(input, options_.max_record_bytes);
        try {
            while (const auto line = lines.next()) {
                if (!read_line(*line, input.name(), sink)) return;
            }
        } catch (const Error& error) {
            read_cut_off_line(lines.rest(), input.name(), sink);
            sink.rejection({input.name(), lines.rest().number, RejectionReason::Unreadable, error.what(), ""});
        }
    }

    [[nodiscard]] std::string_view format() const override { return "jsonl"; }
    [[nodiscard]] std::string field_use() const override { return describe(records_.names()); }

private:
    /// False when the sink wants no more.
    bool read_line(const Line& line, const std::string& file, const ArticleSink& sink) {
        if (line.too_long) {
            sink.rejection({file, line.number, RejectionReason::TooLarge, "the line is over the limit of a record",
                            excerpt_of(line.text)});
            return true;
        }
        return is_blank(line.text) || records_.read(line.text, file, line.number, sink);
    }

    /// A line that ends with its file may still be whole, for example where only the gzip trailer is missing.
    void read_cut_off_line(const Line& line, const std::string& file, const ArticleSink& sink) {
        const ArticleSink quiet{sink.article, [](Rejection&&) {}};
        if (line.text.size() <= options_.max_record_bytes) static_cast<void>(read_line(line, file, quiet));
    }

    ReaderOptions options_;
    JsonRecordReader records_;
};

}  // namespace

std::unique_ptr<Reader> make_json_lines_reader(const ReaderOptions& options) {
    return std::make_unique<JsonLinesReader>(options);
}

}  // namespace chancery::corpus
