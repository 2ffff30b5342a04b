#include "corpus/article/date_window.hpp"

#include "corpus/article/date_text.hpp"

namespace chancery::corpus {

namespace {

constexpr std::chrono::days kLeeway{3};

/// A field that holds more is no date, and need not be kept.
constexpr std::size_t kLongestText = 200;

/// The first bytes of `text`, and never half a character.
std::string_view beginning_of(std::string_view text) {
    if (text.size() <= kLongestText) return text;
    std::size_t end = kLongestText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

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
        article.published_text = std::string(beginning_of(text));
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
