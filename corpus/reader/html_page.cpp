#include "corpus/reader/html_page.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/html/page_extraction.hpp"
#include "corpus/reader/delivery.hpp"
#include "corpus/reader/whole_input.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/text/charset.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLookedAtBytes = 4096;

/// Skips comments, declarations and processing instructions, all but a doctype.
std::string_view skip_prolog(std::string_view text) {
    for (;;) {
        text.remove_prefix(
            static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_space) - text.begin()));
        const bool comment = text.starts_with("<!--");
        if (!comment && !text.starts_with("<?")) return text;
        const std::string_view end_mark = comment ? "-->" : ">";
        const std::size_t end = text.find(end_mark);
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + end_mark.size());
    }
}

bool begins_as_page(std::string_view text) {
    return text.starts_with("<!doctype html") || text.starts_with("<html") || text.starts_with("<head>") ||
           text.starts_with("<body");
}

class HtmlReader final : public Reader {
public:
    explicit HtmlReader(ReaderOptions options) : options_(std::move(options)) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        const WholeInput whole = read_whole(input, options_.max_record_bytes);
        const auto reject = [&](RejectionReason reason, std::string detail) {
            sink.rejection({input.name(), 0, reason, std::move(detail), excerpt_of(whole.bytes)});
        };
        bool wants_more = true;
        if (whole.too_large)
            reject(RejectionReason::TooLarge, "the page is over the limit of a record");
        else
            wants_more = give(whole.bytes, reject, sink);
        if (!whole.problem.empty() && wants_more) reject(RejectionReason::Unreadable, whole.problem);
    }

    [[nodiscard]] std::string_view format() const override { return "html"; }

private:
    /// False when the sink wants no more.
    template <class Reject>
    [[nodiscard]] bool give(const std::string& bytes, const Reject& reject, const ArticleSink& sink) const {
        DecodedPage page = extract_page_bytes(bytes, options_.charset, options_.url);
        if (page.article.title.empty() && page.article.body.empty())
            return reject(RejectionReason::NoText, "the page has neither title nor text"), true;
        if (!page.problem.empty()) reject(RejectionReason::BadEncoding, page.problem);
        check_published(page.article, options_.dates);
        if (!page.article.published_text.empty())
            reject(RejectionReason::BadDate, bad_date_detail(page.article.published_text));
        return sink.article(std::move(page.article));
    }

    ReaderOptions options_;
};

}  // namespace

std::unique_ptr<Reader> make_html_reader(const ReaderOptions& options) { return std::make_unique<HtmlReader>(options); }

bool looks_like_html_page(const SourceHead& head) {
    const std::string_view bytes = head.content().substr(0, kLookedAtBytes);
    const bool wide = looks_like_wide_text(head.bytes());
    const std::string start =
        lowered(wide ? decode_text(head.bytes().substr(0, kLookedAtBytes)).text : std::string(bytes));
    if (begins_as_page(skip_prolog(start))) return true;
    const bool named = head.is_named(".html") || head.is_named(".htm") || head.is_named(".xhtml");
    return named && start.find('<') != std::string::npos;
}

}  // namespace chancery::corpus
