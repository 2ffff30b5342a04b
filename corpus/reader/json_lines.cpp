#include "corpus/reader/json_lines.hpp"

#include <algorithm>
#include <utility>

#include <simdjson.h>

#include "corpus/reader/delivery.hpp"
#include "corpus/reader/json_record.hpp"
#include "corpus/reader/line_reader.hpp"
#include "corpus/support/error.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

namespace ondemand = simdjson::ondemand;

static_assert(LineReader::kPadding >= simdjson::SIMDJSON_PADDING, "simdjson reads behind the line");

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }

/// A raw control character is legal between values only, where a space is as good.
bool replace_raw_controls(std::string& json) {
    const bool found = std::any_of(json.begin(), json.end(), is_control);
    if (found) std::replace_if(json.begin(), json.end(), is_control, ' ');
    return found;
}

/// What was mended in a line so that it could be read; empty when nothing had to be.
std::string repair(std::string& json) {
    std::string done;
    const auto note = [&](bool repaired, std::string_view what) {
        if (repaired) done.append(done.empty() ? "" : " and ").append(what);
    };
    note(to_valid_utf8(json), "invalid UTF-8");
    note(repair_lone_surrogates(json), "lone surrogates");
    note(replace_raw_controls(json), "raw control characters");
    return done.empty() ? done : done + " replaced";
}

class JsonLinesReader final : public Reader {
public:
    explicit JsonLinesReader(ReaderOptions options)
        : options_(std::move(options)), fields_(options_.fields, options_.dates) {}

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

private:
    /// False when the sink wants no more.
    bool read_line(const Line& line, const std::string& file, const ArticleSink& sink) {
        const auto reject = [&](RejectionReason reason, std::string detail) {
            sink.rejection({file, line.number, reason, std::move(detail), excerpt_of(line.text)});
        };
        if (line.too_long) {
            reject(RejectionReason::TooLarge, "the line is over the limit of a record");
            return true;
        }
        if (is_blank(line.text)) return true;
        if (const std::string problem = parse(line.text); !problem.empty()) {
            static_cast<void>(fields_.take());
            reject(RejectionReason::Malformed, problem);
            return true;
        }
        return give(fields_.take(), reject, sink);
    }

    template <class Reject>
    bool give(RecordFields::Result result, const Reject& reject, const ArticleSink& sink) {
        if (!result.has_text) {
            reject(RejectionReason::NoText, "neither title nor body");
            return true;
        }
        if (!repairs_.empty()) reject(RejectionReason::BadEncoding, repairs_);
        if (result.bad_date) reject(RejectionReason::BadDate, bad_date_detail(*result.bad_date));
        return sink.article(std::move(result.article));
    }

    /// A line that ends with its file may still be whole, for example where only the gzip trailer is missing.
    void read_cut_off_line(const Line& line, const std::string& file, const ArticleSink& sink) {
        const ArticleSink quiet{sink.article, [](Rejection&&) {}};
        if (line.text.size() <= options_.max_record_bytes) static_cast<void>(read_line(line, file, quiet));
    }

    /// Offers the fields of a line; the problem when it is no JSON object, else empty.
    std::string parse(std::string_view line) {
        repairs_.clear();
        const simdjson::error_code first = parse_once(line.data(), line.size(), line.size() + LineReader::kPadding);
        if (first == simdjson::SUCCESS) return {};
        static_cast<void>(fields_.take());
        repaired_.assign(line);
        repairs_ = repair(repaired_);
        if (repairs_.empty()) return simdjson::error_message(first);
        repaired_.reserve(repaired_.size() + simdjson::SIMDJSON_PADDING);
        const simdjson::error_code second = parse_once(repaired_.data(), repaired_.size(), repaired_.capacity());
        return second == simdjson::SUCCESS ? "" : simdjson::error_message(second);
    }

    simdjson::error_code parse_once(const char* json, std::size_t size, std::size_t capacity) {
        ondemand::document document;
        ondemand::object object;
        if (const auto error = parser_.iterate(json, size, capacity).get(document)) return error;
        if (const auto error = document.get_object().get(object)) return error;
        if (const auto error = offer_json_fields(object, fields_)) return error;
        return document.current_location().error() == simdjson::OUT_OF_BOUNDS ? simdjson::SUCCESS
                                                                              : simdjson::TRAILING_CONTENT;
    }

    ReaderOptions options_;
    RecordFields fields_;
    ondemand::parser parser_;
    std::string repaired_;  ///< a mended copy of the line
    std::string repairs_;   ///< what was mended in the line
};

}  // namespace

std::unique_ptr<Reader> make_json_lines_reader(const ReaderOptions& options) {
    return std::make_unique<JsonLinesReader>(options);
}

bool looks_like_json_lines(const SourceHead& head) {
    return head.content().starts_with('{') || head.is_named(".jsonl") || head.is_named(".ndjson") ||
           head.is_named(".json");
}

}  // namespace chancery::corpus
