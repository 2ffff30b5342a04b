#include "corpus/reader/factiva.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/html/html_document.hpp"
#include "corpus/reader/delivery.hpp"
#include "corpus/reader/factiva_article.hpp"
#include "corpus/reader/whole_input.hpp"
#include "corpus/text/charset.hpp"
#include "corpus/text/control_characters.hpp"

namespace chancery::corpus {

namespace {

class FactivaReader final : public Reader {
public:
    explicit FactivaReader(ReaderOptions options) : options_(std::move(options)) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        const WholeInput whole = read_whole(input, kMaxHtmlBytes);
        const auto reject = [&](RejectionReason reason, std::string detail) {
            sink.rejection({input.name(), 0, reason, std::move(detail), ""});
        };
        DecodedText decoded = decode_text(whole.bytes);
        replace_controls(decoded.text);
        if (!decoded.problem.empty()) reject(RejectionReason::BadEncoding, decoded.problem);
        const HtmlDocument page(decoded.text);
        const bool wants_more = read_articles(XmlElement(page.root()), input.name(), sink);
        if (whole.too_large && wants_more)
            reject(RejectionReason::TooLarge, "only the first 16 MB of the page were read");
        if (!whole.problem.empty() && wants_more) reject(RejectionReason::Unreadable, whole.problem);
    }

    [[nodiscard]] std::string_view format() const override { return "factiva"; }

private:
    /// False when the sink wants no more.
    [[nodiscard]] bool read_articles(XmlElement root, const std::string& file, const ArticleSink& sink) const {
        std::uint64_t number = 0;
        for (const XmlElement element : root.descendants()) {
            if (!is_factiva_article(element)) continue;
            if (!give(element, {SourcePosition::Unit::Record, ++number}, file, sink)) return false;
        }
        if (number == 0) sink.rejection({file, 0, RejectionReason::Malformed, "no article of Factiva is in it", ""});
        return true;
    }

    [[nodiscard]] bool give(XmlElement element, SourcePosition position, const std::string& file,
                            const ArticleSink& sink) const {
        const auto reject = [&](RejectionReason reason, std::string detail) {
            sink.rejection({file, position, reason, std::move(detail), element.excerpt()});
        };
        return deliver(parse_factiva_article(element, options_.dates), reject, sink);
    }

    ReaderOptions options_;
};

/// The class pair `article enArticle`, whose prefix is the language of the screen. A class that just ends with
/// "Article" is no sign: many outlets' own pages have one.
bool has_article_class(std::string_view bytes) {
    constexpr std::string_view kFirst = "article ";
    constexpr std::string_view kSecond = "Article";
    constexpr std::size_t kLongestPrefix = 4;
    for (std::size_t at = bytes.find(kFirst); at != std::string_view::npos; at = bytes.find(kFirst, at + 1)) {
        const std::string_view rest = bytes.substr(at + kFirst.size());
        const std::size_t prefix = std::min(rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), rest.size());
        if (prefix >= 2 && prefix <= kLongestPrefix && rest.substr(prefix).starts_with(kSecond)) return true;
    }
    return false;
}

}  // namespace

std::unique_ptr<Reader> make_factiva_reader(const ReaderOptions& options) {
    return std::make_unique<FactivaReader>(options);
}

bool looks_like_factiva(const SourceHead& head) {
    const std::string_view bytes = head.bytes();
    return head.content().starts_with('<') &&
           (bytes.find("articleParagraph") != std::string_view::npos || has_article_class(bytes));
}

}  // namespace chancery::corpus
