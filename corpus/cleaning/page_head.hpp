#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/article/publication_date.hpp"

namespace chancery::corpus {

/// What stands between the title and the first paragraph of a page.
struct PageHead {
    std::string author;                        ///< of "By Hana Whitfield"; empty when there is no such line
    std::optional<PublicationDate> published;  ///< "Published: 3 June 2022" before "Last updated: ..."
    std::size_t length = 0;                    ///< bytes up to the first line that is none of these
};

/// Reads the lines before the article: breadcrumb, byline, dates, "3 hours ago", "4 min read", share
/// buttons and other furniture.
///
/// A byline is "By" and up to ten words without a full stop, before a blank line or another line of the head.
[[nodiscard]] PageHead find_page_head(std::string_view body);

/// True for "Home > World > Asia": a way through the site, divided by > or » or / or |.
[[nodiscard]] bool is_breadcrumb(std::string_view line);

}  // namespace chancery::corpus
