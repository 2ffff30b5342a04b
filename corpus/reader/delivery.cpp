#include "corpus/reader/delivery.hpp"

#include <utility>

#include <fmt/format.h>

namespace chancery::corpus {

std::string bad_date_detail(std::string_view text) {
    return fmt::format("`{}` is no date that an article can have", text);
}

bool deliver(ParsedArticle parsed, const Reject& reject, const ArticleSink& sink) {
    if (parsed.article.title.empty() && parsed.article.body.empty()) {
        reject(RejectionReason::NoText, "neither title nor body");
        return true;
    }
    if (parsed.bad_date) reject(RejectionReason::BadDate, bad_date_detail(*parsed.bad_date));
    return sink.article(std::move(parsed.article));
}

}  // namespace chancery::corpus
