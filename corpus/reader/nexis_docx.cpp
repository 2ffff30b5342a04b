#include "corpus/reader/nexis_docx.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "corpus/cleaning/page_line.hpp"
#include "corpus/reader/docx_text.hpp"
#include "corpus/reader/nexis_article.hpp"
#include "corpus/reader/whole_input.hpp"

namespace chancery::corpus {

namespace {

bool is_end(std::string_view paragraph) {
    const auto field = find_nexis_field(trimmed_line(paragraph), NexisStyle::Document);
    return field && field->label == NexisLabel::End;
}

using Paragraphs = std::vector<std::string>;
using Place = Paragraphs::const_iterator;

/// True when one of the next few paragraphs with words has a label: "Section:", "Length:".
bool has_label_soon(Place at, Place last) {
    constexpr int kSoon = 5;
    for (int seen = 0; at != last && seen < kSoon; ++at) {
        const std::string_view text = trimmed_line(*at);
        if (find_nexis_field(text, NexisStyle::Document)) return true;
        seen += text.empty() ? 0 : 1;
    }
    return false;
}

/// The title of the first article: two paragraphs with words before the first that is a date. What is before is the
/// cover, whose own date has a label, and whose list of titles has none soon after.
Place find_first_title(Place first, Place last) {
    auto title = first;
    auto outlet = first;
    for (auto at = first; at != last; ++at) {
        const std::string_view text = trimmed_line(*at);
        if (text.empty()) continue;
        if (!leading_date(text).empty() && has_label_soon(at + 1, last)) return title;
        title = outlet;
        outlet = at;
    }
    return first;
}

/// Paragraphs as text, each with a blank line after it.
std::string joined(Place first, Place last) {
    std::string text;
    for (; first != last; ++first) text.append(*first).append("\n\n");
    return text;
}

class NexisDocxReader final : public Reader {
public:
    explicit NexisDocxReader(ReaderOptions options) : options_(std::move(options)) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        const WholeInput whole = read_whole(input, options_.max_record_bytes);
        const auto reject = [&](RejectionReason reason, std::string detail) {
            sink.rejection({input.name(), 0, reason, std::move(detail), ""});
        };
        if (whole.too_large) return reject(RejectionReason::TooLarge, "the file is over the limit of a record");
        const auto paragraphs = read_docx(whole.bytes, options_.max_record_bytes);
        if (!paragraphs) {
            const auto reason = whole.problem.empty() ? RejectionReason::Malformed : RejectionReason::Unreadable;
            return reject(reason, whole.problem.empty() ? paragraphs.error() : whole.problem);
        }
        read_articles(*paragraphs, input.name(), sink);
    }

    [[nodiscard]] std::string_view format() const override { return "nexis-docx"; }

private:
    void read_articles(const Paragraphs& paragraphs, const std::string& file, const ArticleSink& sink) const {
        auto first = paragraphs.begin();
        auto end = std::find_if(first, paragraphs.end(), is_end);
        if (end == paragraphs.end()) {
            sink.rejection(
                {file, 0, RejectionReason::Malformed, "a DOCX file, but no document of Nexis ends in it", ""});
            return;
        }
        first = find_first_title(first, end);
        for (std::uint64_t number = 1; end != paragraphs.end(); ++number) {
            const SourcePosition position{SourcePosition::Unit::Record, number};
            const std::string text = joined(first, end);
            if (!deliver_nexis_article(text, NexisStyle::Document, options_.dates, file, position, sink)) return;
            first = end + 1;
            end = std::find_if(first, paragraphs.end(), is_end);
        }
    }

    ReaderOptions options_;
};

}  // namespace

std::unique_ptr<Reader> make_nexis_docx_reader(const ReaderOptions& options) {
    return std::make_unique<NexisDocxReader>(options);
}

bool looks_like_docx(const SourceHead& head) {
    const bool zip = head.bytes().starts_with("PK\x03\x04");
    return zip && (head.is_named(".docx") || head.bytes().find("word/document.xml") != std::string_view::npos);
}

}  // namespace chancery::corpus
