#pragma once

#include <string_view>

#include "corpus/article/article.hpp"

namespace chancery::corpus {

/// The days that an article can have been published on; a day outside is taken for unknown.
///
/// Shape:   closed at both ends. 1970-01-01 is never held: it is what programs write for "no date".
struct DateWindow {
    PublicationDate first{std::chrono::year{1800}, std::chrono::January, std::chrono::day{1}};
    PublicationDate last{std::chrono::year{2200}, std::chrono::December, std::chrono::day{31}};

    [[nodiscard]] bool holds(PublicationDate day) const;
};

/// The window of a run on `today`: three days of leeway for time zones and for articles that are dated ahead.
[[nodiscard]] DateWindow window_of_run(PublicationDate today);

/// Sets `article`'s date from `text`, as a record writes it. A text that is no date, or one outside the
/// window, is kept in `published_text` and the date stays as it was; false then.
bool set_published(Article& article, std::string_view text, DateOrigin origin, const DateWindow& window);

/// Takes back a date outside the window and keeps it as `published_text`; false when it did.
bool check_published(Article& article, const DateWindow& window);

}  // namespace chancery::corpus
