#include "corpus/cleaning/cleaner.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "corpus/article/date_in_path.hpp"
#include "corpus/article/url_key.hpp"
#include "corpus/cleaning/article_language.hpp"
#include "corpus/cleaning/boilerplate.hpp"
#include "corpus/cleaning/dateline.hpp"
#include "corpus/cleaning/page_head.hpp"
#include "corpus/cleaning/page_line.hpp"
#include "corpus/cleaning/paragraphs.hpp"
#include "corpus/cleaning/title.hpp"

namespace chancery::corpus {

namespace {

/// What one round takes off may uncover more. Two rounds do for a page; this is for one that was made to
/// be slow.
constexpr std::size_t kMostBytesInAllRounds = 256U << 20U;

/// 0 for the most trusted; an unknown date gives way to any.
int distrust(DateOrigin origin) { return origin == DateOrigin::Unknown ? 100 : static_cast<int>(origin); }

/// Sets the date unless the article has one that is as good.
void set_date(Article& article, std::optional<PublicationDate> date, DateOrigin origin, const DateWindow& dates) {
    if (!date || !dates.holds(*date)) return;
    if (article.published && distrust(article.published_from) <= distrust(origin)) return;
    article.published = date;
    article.published_from = origin;
}

/// Bodies often begin with the title once more, sometimes with the breadcrumb glued to it.
void take_title_off(Article& article) {
    for (;;) {
        const std::string_view body = article.body;
        const std::size_t end = std::min(body.find('\n'), body.size());
        const std::string_view line = trimmed_line(body.substr(0, end));
        const bool shorter = line.size() < article.title.size();
        if (shorter && ends_with_title(article.title, line))
            article.title = std::string(line);
        else if (!is_same_title(article.title, line) && !ends_with_title(line, article.title))
            return;
        if (end == body.size()) return;  // a body that is its title stays
        article.body.erase(0, body.find_first_not_of("\n\r\t ", end));
    }
}

void take_head_off(Article& article, const DateWindow& dates) {
    PageHead head = find_page_head(article.body);
    if (head.length == 0 || head.length >= article.body.size()) return;
    if (article.author.empty()) article.author = std::move(head.author);
    set_date(article, head.published, DateOrigin::Text, dates);
    article.body.erase(0, head.length);
}

/// Where the paragraphs begin that may have a dateline: the first, and the next ones after a summary.
std::vector<std::size_t> likely_starts(std::string_view body) {
    constexpr std::size_t kMostParagraphs = 3;
    constexpr std::size_t kLongestSummary = 400;
    std::vector<std::size_t> starts{0};
    while (starts.size() < kMostParagraphs) {
        const std::size_t end = body.find("\n\n", starts.back());
        if (end == std::string_view::npos || end - starts.back() > kLongestSummary) break;
        starts.push_back(end + 2);
    }
    return starts;
}

/// A dateline below the first paragraph must have more than a place.
bool take_dateline_off(Article& article, const DateWindow& dates) {
    for (const std::size_t start : likely_starts(article.body)) {
        const auto dateline = find_dateline(std::string_view(article.body).substr(start));
        if (!dateline || (start > 0 && dateline->agency.empty())) continue;
        set_date(article, dateline->date, DateOrigin::Dateline, dates);
        article.body.erase(start, dateline->length);
        return true;
    }
    return false;
}

/// Takes `next` for `text`; true when that is a change.
bool replace(std::string& text, std::string next) {
    if (text == next) return false;
    text = std::move(next);
    return true;
}

/// One round; true when it changed anything.
bool clean_once(Article& article, const DateWindow& dates) {
    bool changed = replace(article.title, tidy_title(article.title, article.source));
    const std::size_t before = article.title.size() + article.body.size();
    take_title_off(article);
    take_head_off(article, dates);
    changed |= article.title.size() + article.body.size() != before;
    changed |= replace(article.body, without_boilerplate(article.body, article.author));
    return take_dateline_off(article, dates) || changed;
}

std::string hex_hash(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::string make_id(const Article& article) {
    const std::string key = to_url_key(article.url);
    if (names_a_page(key)) return "u-" + hex_hash(key);
    return "c-" + hex_hash(article.title + '\n' + article.body);
}

}  // namespace

Article clean(Article article, const CleanOptions& options) {
    check_published(article, options.dates);
    article.body = with_paragraphs(article.body);
    std::size_t bytes = article.body.size();
    while (clean_once(article, options.dates) && bytes < kMostBytesInAllRounds)
        bytes += article.body.size() + article.title.size();
    set_date(article, find_date_in_path(article.url), DateOrigin::Url, options.dates);
    if (article.id.empty()) article.id = make_id(article);
    article.language = find_language(article);
    return article;
}

}  // namespace chancery::corpus
