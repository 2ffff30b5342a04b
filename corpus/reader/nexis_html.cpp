#include "corpus/reader/nexis_html.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/html/html_text.hpp"
#include "corpus/reader/nexis_article.hpp"
#include "corpus/reader/whole_input.hpp"
#include "corpus/text/charset.hpp"
#include "corpus/text/control_characters.hpp"

namespace chancery::corpus {

namespace {

constexpr std::string_view kStart = "<DOCFULL";

/// What follows the tag, and the end of the comment that hides it from browsers.
std::string_view without_start(std::string_view document) {
    constexpr std::size_t kNear = 24;
    std::size_t end = document.substr(0, kNear).find("-->");
    end = end == std::string_view::npos ? document.find('>') + 1 : end + 3;
    return document.substr(std::min(end, document.size()));
}

class NexisHtmlReader final : public Reader {
public:
    explicit NexisHtmlReader(ReaderOptions options) : options_(std::move(options)) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        const WholeInput whole = read_whole(input, options_.max_record_bytes);
        const auto reject = [&](RejectionReason reason, std::string detail) {
            sink.rejection({input.name(), 0, reason, std::move(detail), ""});
        };
        DecodedText decoded = decode_text(whole.bytes);
        replace_controls(decoded.text);
        if (!decoded.problem.empty()) reject(RejectionReason::BadEncoding, decoded.problem);
        const bool wants_more = read_documents(decoded.text, input.name(), sink);
        if (whole.too_large && wants_more) reject(RejectionReason::TooLarge, "the file is over the limit of a record");
        if (!whole.problem.empty() && wants_more) reject(RejectionReason::Unreadable, whole.problem);
    }

    [[nodiscard]] std::string_view format() const override { return "nexis-html"; }

private:
    /// False when the sink wants no more.
    [[nodiscard]] bool read_documents(std::string_view html, const std::string& file, const ArticleSink& sink) const {
        std::size_t at = html.find(kStart);
        if (at == std::string_view::npos) {
            sink.rejection({file, 0, RejectionReason::Malformed, "no document of Nexis begins in it", ""});
            return true;
        }
        for (std::uint64_t number = 1; at < html.size(); ++number) {
            const std::size_t next = std::min(html.find(kStart, at + kStart.size()), html.size());
            const std::string text = html_to_text(without_start(html.substr(at, next - at)));
            const SourcePosition position{SourcePosition::Unit::Record, number};
            if (!deliver_nexis_article(text, NexisStyle::Text, options_.dates, file, position, sink)) return false;
            at = next;
        }
        return true;
    }

    ReaderOptions options_;
};

}  // namespace

std::unique_ptr<Reader> make_nexis_html_reader(const ReaderOptions& options) {
    return std::make_unique<NexisHtmlReader>(options);
}

bool looks_like_nexis_html(const SourceHead& head) {
    return head.content().starts_with('<') && head.bytes().find(kStart) != std::string_view::npos;
}

}  // namespace chancery::corpus
