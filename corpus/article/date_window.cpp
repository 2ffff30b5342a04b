#include "corpus/article/date_window.hpp"

#include "corpus/article/date_text.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

constexpr std::chrono::days kLeeway{3};

/// A field that holds more is no date, and need not be kept.
constexpr std::size_t kLongestText = 200;

}  // namespace

bool DateWindow::holds(PublicationDate day) const { return day >= first && day <= last && to_day_number(day) != 0; }

DateWindow window_of_run(PublicationDate today) {
    DateWindow window;
    window.last = PublicationDate{std::chrono::sys_days{today} + kLeeway};
    return window;
}

bool set_published(Article& article, std::string_view text, DateOrigin origin, const DateWindow& window) {
    const auto date = parse_date_text(text);
    if (!date || !window.holds(*date)) {
        article.published_text = std::string(beginning_of(text, kLongestText));
        return false;
    }
    article.published = date;
    article.published_from = origin;
    article.published_text.clear();
    return true;
}

bool check_published(Article& article, const DateWindow& window) {
    if (!article.published || window.holds(*article.published)) return true;
    if (article.published_text.empty()) article.published_text = to_iso8601(*article.published);
    article.published.reset();
    article.published_from = DateOrigin::Unknown;
    return false;
}

}  // namespace chancery::corpus
