#include "corpus/reader/warc.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "corpus/article/date_text.hpp"
#include "corpus/reader/detection.hpp"
#include "corpus/reader/warc_cutter.hpp"
#include "corpus/reader/warc_payload.hpp"
#include "corpus/reader/warc_syntax.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/error.hpp"
#include "corpus/text/charset.hpp"
#include "corpus/text/control_characters.hpp"

namespace chancery::corpus {

namespace {

using Kind = WarcPayload::Kind;

const WarcSyntax& syntax_of(const SourceHead& head) {
    if (kArcSyntax.is_start(head.content())) return kArcSyntax;
    const bool is_sound = kWarcSyntax.is_start(head.content());
    return head.is_named(".arc") && !is_sound ? kArcSyntax : kWarcSyntax;
}

/// A title of more bytes is a paragraph.
constexpr std::size_t kMostTitleBytes = 300;

Article text_article(std::string text) {
    Article article;
    const std::size_t first = text.find_first_not_of(" \t\n");
    const std::size_t end = std::min(text.find('\n', first), text.size());
    if (end - first <= kMostTitleBytes) {
        article.title = text.substr(first, end - first);
        text.erase(0, end);
    }
    article.body = std::move(text);
    return article;
}

/// What was passed over, for a file that gives nothing else.
struct Tally {
    std::array<std::uint64_t, 5> kinds{};
    bool any_given = false;

    void count(Kind kind) { ++kinds[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] std::string text() const {
        const auto of = [&](Kind kind) { return std::to_string(kinds[static_cast<std::size_t>(kind)]); };
        return "there is no page in it: " + of(Kind::OtherStatus) + " answers other than 200, " + of(Kind::OtherMedia) +
               " images and such, " + of(Kind::OtherType) + " records of other types";
    }
};

class WarcReader final : public Reader {
public:
    explicit WarcReader(ReaderOptions options) : options_(std::move(options)) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        Tally tally;
        const std::string& file = input.name();
        const ArticleSink counting{[&](Article&& article) {
                                       tally.any_given = true;
                                       return sink.article(std::move(article));
                                   },
                                   [&](Rejection&& rejection) {
                                       tally.any_given = true;
                                       sink.rejection(std::move(rejection));
                                   }};
        const auto report = [&](std::uint64_t number, RejectionReason reason, std::string detail,
                                std::string_view bytes) {
            counting.rejection({file, at_record(number), reason, std::move(detail), excerpt_of(bytes)});
        };
        std::optional<WarcCutter> records;
        try {
            records.emplace(input, syntax_of({input.peek_chunk(), file}), options_.max_record_bytes, report);
            if (!read_records(*records, file, counting, tally)) return;
        } catch (const Error& error) {
            report(records ? records->number() : 0, RejectionReason::Unreadable, error.what(), "");
        }
        if (!tally.any_given) report(0, RejectionReason::NoArticles, tally.text(), "");
    }

    [[nodiscard]] std::string_view format() const override { return "warc"; }

private:
    static SourcePosition at_record(std::uint64_t number) { return {SourcePosition::Unit::Record, number}; }

    /// False when the sink wants no more.
    bool read_records(WarcCutter& records, const std::string& file, const ArticleSink& sink, Tally& tally) const {
        while (const auto record = records.next()) {
            const auto reject = [&](RejectionReason reason, std::string detail) {
                sink.rejection({file, at_record(record->number), reason, std::move(detail), excerpt_of(record->block)});
            };
            auto payload = unwrap_payload(*record, options_.max_record_bytes);
            if (!payload) {
                reject(RejectionReason::Unreadable, std::move(payload.error()));
                continue;
            }
            tally.count(payload->kind);
            if (payload->kind == Kind::Text && !give_text(*record, std::move(payload->bytes), reject, sink))
                return false;
            if (payload->kind == Kind::Document && !give_document(*record, *payload, file, reject, sink)) return false;
        }
        return true;
    }

    template <class Reject>
    static bool give_text(const WarcRecord& record, std::string bytes, const Reject& reject, const ArticleSink& sink) {
        DecodedText decoded = decode_text(bytes);
        replace_controls(decoded.text);
        if (is_blank(decoded.text)) return reject(RejectionReason::NoText, "neither title nor body"), true;
        if (!decoded.problem.empty()) reject(RejectionReason::BadEncoding, decoded.problem);
        Article article = text_article(std::move(decoded.text));
        article.url = record.target_uri;
        return sink.article(std::move(article));
    }

    /// Lets the reader of its format have the payload; what that says of lines is said of the record.
    template <class Reject>
    bool give_document(const WarcRecord& record, const WarcPayload& payload, const std::string& file,
                       const Reject& reject, const ArticleSink& sink) const {
        if (payload.bytes.empty()) return reject(RejectionReason::NoText, "the page is empty"), true;
        const std::string_view format = format_of(payload, record.target_uri);
        if (format.empty()) return reject(RejectionReason::Malformed, "no text, page or feed that is known"), true;
        bool going_on = true;
        const bool is_page = format == "html" || format == "text";
        const ArticleSink inner{[&](Article&& article) {
                                    if (article.url.empty() && is_page) article.url = record.target_uri;
                                    going_on = sink.article(std::move(article));
                                    return going_on;
                                },
                                [&](Rejection&& rejection) {
                                    rejection.file = file;
                                    rejection.position = at_record(record.number);
                                    sink.rejection(std::move(rejection));
                                }};
        const auto stream = open_byte_stream(payload.bytes, record.target_uri);
        make_reader(format, options_for(record, payload))->read(*stream, inner);
        return going_on;
    }

    /// Empty for what no reader knows, and for an archive in the archive.
    static std::string_view format_of(const WarcPayload& payload, const std::string& uri) {
        const std::string_view format = detect_format(payload.bytes, uri);
        if (format == "warc") return {};
        if (format != "text" || payload.media_type == "text/plain") return format;
        return payload.media_type.find("html") != std::string::npos ? "html" : "";
    }

    /// A page cannot be newer than its fetch.
    [[nodiscard]] ReaderOptions options_for(const WarcRecord& record, const WarcPayload& payload) const {
        ReaderOptions options = options_;
        options.charset = payload.charset;
        options.url = record.target_uri;
        if (const auto day = parse_date_text(record.date))
            options.dates.last = std::min(options.dates.last, window_of_run(*day).last);
        return options;
    }

    ReaderOptions options_;
};

}  // namespace

std::unique_ptr<Reader> make_warc_reader(const ReaderOptions& options) { return std::make_unique<WarcReader>(options); }

bool looks_like_warc(const SourceHead& head) {
    return kWarcSyntax.is_start(head.content()) || kArcSyntax.is_start(head.content()) || head.is_named(".warc") ||
           head.is_named(".arc");
}

}  // namespace chancery::corpus
