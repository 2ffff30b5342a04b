#include "corpus/reader/mediawiki.hpp"

#include <algorithm>
#include <utility>

#include "corpus/reader/delivery.hpp"
#include "corpus/reader/mediawiki_pages.hpp"
#include "corpus/reader/record_fields.hpp"
#include "corpus/reader/xml_root.hpp"
#include "corpus/support/error.hpp"
#include "corpus/xml/xml_stream.hpp"

namespace chancery::corpus {

namespace {

/// The address of a page: what has a meaning in addresses is escaped, letters of all languages stay readable.
std::string address_of(const WikiSite& site, const std::string& title) {
    if (site.base.empty() || title.empty()) return {};
    constexpr std::string_view kHexDigits = "0123456789ABCDEF";
    std::string out = site.base;
    for (const char c : title) {
        if (std::string_view("%?#\"&+<>").find(c) != std::string_view::npos) {
            const auto byte = static_cast<unsigned char>(c);
            out.append({'%', kHexDigits[byte >> 4U], kHexDigits[byte & 15U]});
        } else {
            out.push_back(c == ' ' ? '_' : c);
        }
    }
    return out;
}

constexpr std::string_view kPageTag = "<page>";  // text cannot hold it: its `<` is `&lt;`

/// Reads one export. Every page is parsed as a document of its own, so that a broken one costs itself only.
class ExportReading {
public:
    ExportReading(RecordFields& fields, std::size_t max_bytes, const std::string& file, const ArticleSink& sink)
        : fields_(fields),
          file_(file),
          sink_(sink),
          pages_(max_bytes, [this](const WikiSite& site, WikiExportPage&& page) { take(site, page); }),
          stream_(std::make_unique<XmlStream>(pages_)) {}

    void run(ByteStream& input) {
        std::string problem;
        try {
            while (wants_more_) {
                const std::string_view chunk = input.next_chunk();
                if (chunk.empty()) break;
                pending_.append(chunk);
                parse_pending();
            }
        } catch (const Error& error) {
            problem = error.what();
        }
        if (wants_more_) end(problem);
    }

private:
    void parse_pending() {
        std::size_t at = 0;
        std::size_t mark = pending_.find(kPageTag);
        for (; mark != std::string::npos && wants_more_; mark = pending_.find(kPageTag, at + kPageTag.size())) {
            stream_->feed(std::string_view(pending_).substr(at, mark - at));
            start_page();
            at = mark;
        }
        const std::size_t kept = std::min(kPageTag.size() - 1, pending_.size() - at);  // may begin a mark
        stream_->feed(std::string_view(pending_).substr(at, pending_.size() - at - kept));
        pending_.erase(0, pending_.size() - kept);
    }

    void start_page() {
        stream_->finish();
        if (pages_.is_inside_page()) reject_open_page(RejectionReason::Malformed, "the page does not end");
        pages_.restart();
        stream_ = std::make_unique<XmlStream>(pages_);
    }

    void reject_open_page(RejectionReason reason, std::string_view otherwise) {
        const std::string problem = stream_->take_problem();
        reject(pages_.page_count(), reason, problem.empty() ? std::string(otherwise) : problem);
    }

    void end(const std::string& input_problem) {
        stream_->feed(pending_);
        stream_->finish();
        const std::uint64_t count = pages_.page_count();
        if (!input_problem.empty())
            reject(count, RejectionReason::Unreadable, input_problem);
        else if (pages_.is_inside_page())
            reject_open_page(RejectionReason::Unreadable, "the export ends within a page");
        else if (count == 0)
            reject(0, RejectionReason::NoArticles, "no page stands in the export");
    }

    void take(const WikiSite& site, const WikiExportPage& page) {
        const std::string problem = stream_->take_problem();
        const bool is_article = page.name_space.empty() || page.name_space == "0";
        if (!wants_more_ || !is_article || page.is_redirect) return;
        if (!problem.empty()) return reject(page.number, RejectionReason::Malformed, problem, page.title);
        if (page.is_too_large)
            return reject(page.number, RejectionReason::TooLarge, "the page is over the limit of a record", page.title);
        give(site, page);
    }

    void give(const WikiSite& site, const WikiExportPage& page) {
        const WikiPage content = parse_wikitext(page.markup, site.namespaces);
        fields_.offer("id", site.database.empty() ? page.id : site.database + ':' + page.id);
        fields_.offer("title", page.title);
        fields_.offer("body", content.text);
        fields_.offer("date", content.date.empty() ? page.timestamp : content.date);
        fields_.offer("dateline", content.place);
        fields_.offer("url", address_of(site, page.title));
        fields_.offer("source", site.name);
        fields_.offer("language", site.language);
        for (const std::string& category : content.categories) fields_.offer("section", category, true);
        RecordFields::Result result = fields_.take();
        if (content.text.empty())
            return reject(page.number, RejectionReason::NoText, "the page has no text", page.title);
        if (result.bad_date)
            reject(page.number, RejectionReason::BadDate, bad_date_detail(*result.bad_date), page.title);
        wants_more_ = sink_.article(std::move(result.article));
    }

    void reject(std::uint64_t number, RejectionReason reason, std::string detail, std::string_view excerpt = {}) {
        sink_.rejection(
            {file_, {SourcePosition::Unit::Record, number}, reason, std::move(detail), excerpt_of(excerpt)});
    }

    RecordFields& fields_;
    const std::string& file_;
    const ArticleSink& sink_;
    bool wants_more_ = true;
    WikiExportHandler pages_;
    std::unique_ptr<XmlStream> stream_;
    std::string pending_;  ///< bytes not parsed yet
};

class MediawikiReader final : public Reader {
public:
    explicit MediawikiReader(ReaderOptions options)
        : options_(std::move(options)), fields_(options_.fields, options_.dates) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        ExportReading(fields_, options_.max_record_bytes, input.name(), sink).run(input);
    }

    [[nodiscard]] std::string_view format() const override { return "mediawiki"; }

private:
    ReaderOptions options_;
    RecordFields fields_;
};

}  // namespace

std::unique_ptr<Reader> make_mediawiki_reader(const ReaderOptions& options) {
    return std::make_unique<MediawikiReader>(options);
}

bool looks_like_mediawiki(const SourceHead& head) { return find_xml_root(head).name == "mediawiki"; }

}  // namespace chancery::corpus
