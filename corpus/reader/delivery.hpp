#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/article/article.hpp"
#include "corpus/reader/reader.hpp"

namespace chancery::corpus {

/// An article that a reader made of a record, and what was wrong with its date.
struct ParsedArticle {
    Article article;
    std::optional<std::string> bad_date;  ///< the text of a date that is not believed
};

/// Says at the place of a record what was lost of it.
using Reject = std::function<void(RejectionReason reason, std::string detail)>;

/// What to say of the text of a date that is not believed.
[[nodiscard]] std::string bad_date_detail(std::string_view text);

/// Gives the article to `sink`; one with neither title nor body, and a date that is not believed, go to `reject`.
/// False when the sink wants no more.
[[nodiscard]] bool deliver(ParsedArticle parsed, const Reject& reject, const ArticleSink& sink);

}  // namespace chancery::corpus
