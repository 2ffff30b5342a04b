#include "corpus/reader/nexis_delivery.hpp"

#include <utility>

namespace chancery::corpus {

bool deliver_nexis_article(std::string_view text, NexisStyle style, const DateWindow& dates, const std::string& file,
                           SourcePosition position, const ArticleSink& sink) {
    constexpr std::size_t kExcerptBytes = 200;
    const auto reject = [&](RejectionReason reason, std::string detail) {
        sink.rejection({file, position, reason, std::move(detail), std::string(text.substr(0, kExcerptBytes))});
    };
    NexisArticle parsed = parse_nexis_article(text, style, dates);
    if (parsed.article.title.empty() && parsed.article.body.empty()) {
        reject(RejectionReason::NoText, "neither title nor body");
        return true;
    }
    if (parsed.bad_date)
        reject(RejectionReason::BadDate, "`" + *parsed.bad_date + "` is no date that an article can have");
    return sink.article(std::move(parsed.article));
}

}  // namespace chancery::corpus
