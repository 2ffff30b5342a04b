#include "corpus/reader/nexis_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/reader/line_reader.hpp"
#include "corpus/reader/nexis_article.hpp"
#include "corpus/support/error.hpp"
#include "corpus/text/charset.hpp"
#include "corpus/text/control_characters.hpp"

namespace chancery::corpus {

namespace {

class NexisTextReader final : public Reader {
public:
    explicit NexisTextReader(ReaderOptions options) : options_(std::move(options)) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        LineReader lines(input, options_.max_record_bytes);
        try {
            while (const auto line = lines.next()) {
                if (!read_line(*line, input.name(), sink)) return;
            }
            static_cast<void>(end_document(input.name(), sink));
        } catch (const Error& error) {
            append(lines.rest().text);
            static_cast<void>(end_document(input.name(), sink));
            sink.rejection({input.name(), lines.rest().number, RejectionReason::Unreadable, error.what(), ""});
        }
        if (!any_)
            sink.rejection({input.name(), 0, RejectionReason::Malformed, "no line begins a document of Nexis", ""});
    }

    [[nodiscard]] std::string_view format() const override { return "nexis-txt"; }

private:
    /// False when the sink wants no more.
    bool read_line(const Line& line, const std::string& file, const ArticleSink& sink) {
        if (line.too_long || !is_nexis_start(line.text)) {
            append(line.text);
            too_large_ = too_large_ || line.too_long;
            return true;
        }
        const bool wants_more = end_document(file, sink);
        any_ = true;
        inside_ = true;
        first_line_ = line.number;
        return wants_more;
    }

    /// What stands before the first document is the cover.
    void append(std::string_view line) {
        if (!inside_) return;
        if (bytes_.size() + line.size() > options_.max_record_bytes) {
            too_large_ = true;
            return;
        }
        bytes_.append(line).push_back('\n');
    }

    bool end_document(const std::string& file, const ArticleSink& sink) {
        const std::string bytes = std::exchange(bytes_, {});
        const bool too_large = std::exchange(too_large_, false);
        if (!std::exchange(inside_, false)) return true;
        const auto reject = [&](RejectionReason reason, std::string detail) {
            sink.rejection({file, first_line_, reason, std::move(detail), excerpt_of(bytes)});
        };
        if (too_large) {
            reject(RejectionReason::TooLarge, "the document is over the limit of a record");
            return true;
        }
        DecodedText decoded = decode_text(bytes);
        replace_controls(decoded.text);
        if (!decoded.problem.empty()) reject(RejectionReason::BadEncoding, decoded.problem);
        return deliver_nexis_article(decoded.text, NexisStyle::Text, options_.dates, file, first_line_, sink);
    }

    ReaderOptions options_;
    std::string bytes_;
    std::uint64_t first_line_ = 0;
    bool any_ = false;        ///< there was a document
    bool inside_ = false;     ///< the lines belong to one
    bool too_large_ = false;  ///< this one
};

}  // namespace

std::unique_ptr<Reader> make_nexis_text_reader(const ReaderOptions& options) {
    return std::make_unique<NexisTextReader>(options);
}

bool looks_like_nexis_text(const SourceHead& head) {
    std::string_view left = head.bytes();
    if (left.find('\0') != std::string_view::npos) return false;
    while (!left.empty()) {
        const std::size_t end = std::min(left.find('\n'), left.size());
        if (is_nexis_start(left.substr(0, end))) return true;
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return false;
}

}  // namespace chancery::corpus
