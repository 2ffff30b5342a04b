#include "corpus/reader/json_document.hpp"

#include <utility>

#include "corpus/reader/json_record_reader.hpp"
#include "corpus/reader/json_splitter.hpp"
#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The chunks of `input`, without a byte order mark.
std::function<std::string_view()> chunks_of(ByteStream& input) {
    return [&input, started = false]() mutable {
        std::string_view chunk = input.next_chunk();
        if (!started && chunk.starts_with(kByteOrderMark)) chunk.remove_prefix(kByteOrderMark.size());
        started = true;
        return chunk;
    };
}

std::pair<RejectionReason, std::string> reason_of(JsonPiece::Kind kind) {
    switch (kind) {
        case JsonPiece::Kind::TooLarge: return {RejectionReason::TooLarge, "the record is over the limit"};
        case JsonPiece::Kind::CutOff: return {RejectionReason::Unreadable, "it ends inside a record or a list"};
        default: return {RejectionReason::Malformed, "there is no JSON object"};
    }
}

class JsonDocumentReader final : public Reader {
public:
    explicit JsonDocumentReader(ReaderOptions options) : options_(std::move(options)), records_(options_) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        file_ = input.name();
        number_ = 0;
        JsonSplitter splitter(chunks_of(input), options_.max_record_bytes);
        try {
            while (const auto piece = splitter.next()) {
                if (!read_piece(*piece, sink)) return;
            }
        } catch (const Error& error) {
            sink.rejection({file_, position(), RejectionReason::Unreadable, error.what(), ""});
        }
    }

    [[nodiscard]] std::string_view format() const override { return "json"; }
    [[nodiscard]] std::string field_use() const override { return describe(records_.names()); }

private:
    [[nodiscard]] SourcePosition position() const { return {SourcePosition::Unit::Record, number_}; }

    /// False when the sink wants no more.
    bool read_piece(const JsonPiece& piece, const ArticleSink& sink) {
        ++number_;
        if (piece.kind == JsonPiece::Kind::Record) return records_.read(piece.text, file_, position(), sink);
        const auto [reason, detail] = reason_of(piece.kind);
        sink.rejection({file_, position(), reason, detail, std::string(piece.text)});
        return true;
    }

    ReaderOptions options_;
    JsonRecordReader records_;
    std::string file_;
    std::uint64_t number_ = 0;
};

}  // namespace

std::unique_ptr<Reader> make_json_document_reader(const ReaderOptions& options) {
    return std::make_unique<JsonDocumentReader>(options);
}

}  // namespace chancery::corpus
