#include "corpus/reader/plain_text.hpp"

#include <algorithm>
#include <utility>

#include "corpus/article/date_in_path.hpp"
#include "corpus/cleaning/title.hpp"
#include "corpus/reader/whole_input.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/text/charset.hpp"
#include "corpus/text/control_characters.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLookedAtBytes = 8192;

/// NUL bytes near the start; UTF-16 text has them too.
bool is_binary(std::string_view bytes) {
    return bytes.substr(0, kLookedAtBytes).find('\0') != std::string_view::npos && !looks_like_wide_text(bytes);
}

std::string_view file_name_of(std::string_view path) { return path.substr(path.find_last_of('/') + 1); }

Article make_article(const std::string& text, const std::string& file) {
    Article article;
    TitleSplit split = split_title(text);
    article.title = std::move(split.title);
    article.body = text.substr(0, split.title_at) + text.substr(split.body_at);
    article.published = find_date_in_path(file_name_of(file));
    if (article.published) article.published_from = DateOrigin::File;
    return article;
}

class PlainTextReader final : public Reader {
public:
    explicit PlainTextReader(const ReaderOptions& options)
        : max_bytes_(options.max_record_bytes), charset_(options.charset) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        const WholeInput whole = read_whole(input, max_bytes_);
        const auto reject = [&](RejectionReason reason, std::string detail) {
            sink.rejection({input.name(), 0, reason, std::move(detail), excerpt_of(whole.bytes)});
        };
        const bool wants_more = give(whole, input.name(), reject, sink);
        if (!whole.problem.empty() && wants_more) reject(RejectionReason::Unreadable, whole.problem);
    }

    [[nodiscard]] std::string_view format() const override { return "text"; }

private:
    /// False when the sink wants no more.
    template <class Reject>
    [[nodiscard]] bool give(const WholeInput& whole, const std::string& file, const Reject& reject,
                            const ArticleSink& sink) const {
        if (whole.too_large) return reject(RejectionReason::TooLarge, "the file is over the limit of a record"), true;
        if (is_binary(whole.bytes))
            return reject(RejectionReason::Malformed, "the file holds binary data, not text"), true;
        DecodedText decoded = decode_text(whole.bytes, charset_);
        replace_controls(decoded.text);
        if (is_blank(decoded.text)) return reject(RejectionReason::NoText, "the file is empty"), true;
        if (!decoded.problem.empty()) reject(RejectionReason::BadEncoding, decoded.problem);
        return sink.article(make_article(decoded.text, file));
    }

    std::size_t max_bytes_;
    std::string charset_;
};

}  // namespace

std::unique_ptr<Reader> make_plain_text_reader(const ReaderOptions& options) {
    return std::make_unique<PlainTextReader>(options);
}

}  // namespace chancery::corpus
