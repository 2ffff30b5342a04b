#pragma once

#include <optional>
#include <string_view>

namespace chancery::corpus {

/// What a line that a page, not a writer, put there says about the lines after it.
enum class PhraseKind {
    Furniture,  ///< nothing: "Share", "Advertisement", "© 2024 ..."
    Links,      ///< links follow, perhaps in the middle of the article: "Related stories"
    SiteLinks,  ///< links of the site follow, most often after the article: "Most Popular"
    Tags,       ///< key words follow
    Bio,        ///< something about the author follows
    Comments,   ///< readers' comments follow, up to the end
};

/// A line known for furniture of the page.
struct PagePhrase {
    PhraseKind kind;
    bool alone;  ///< nothing else stands in the line, so that what it announces is in the next ones
};

/// Recognises a line such as "Also read: ...", "Related stories", "12 comments", "Share Tweet Email",
/// "We use cookies ...".
///
/// Shape:   `line` is trimmed. Only lines up to 300 bytes that do not begin with a small letter are ever taken.
/// Source:  the usual wording of news pages, most of it English; the table is in the .cpp.
[[nodiscard]] std::optional<PagePhrase> find_page_phrase(std::string_view line);

}  // namespace chancery::corpus
