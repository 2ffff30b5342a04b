#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery::corpus {

/// The title of a page scraped as text, and where it stands.
struct TitleSplit {
    std::string title;         ///< one line, without breadcrumb or outlet; may be empty
    std::size_t title_at = 0;  ///< byte offset of the line it stands in; what is before is furniture or a date
    std::size_t body_at = 0;   ///< byte offset of the first line after the title (and its repetitions)
};

/// Finds the title in the first lines of `page`: a breadcrumb glued to it ("HomeWorldAsiaJapan and …") or written
/// with separators ("Home > World > Asia") is left out, a title that stands twice counts once. A first line
/// of more than 300 bytes, or a long one that ends like a sentence, is no title.
[[nodiscard]] TitleSplit split_title(std::string_view page);

/// The title without a breadcrumb, glued or with separators, and without the outlet after it
/// ("... | The Envoy Ledger", "... - Harbour Dispatch"). `source` is the outlet, where known.
[[nodiscard]] std::string tidy_title(std::string_view title, std::string_view source = {});

/// True when the two say the same but for case, blanks, quotes and other marks.
[[nodiscard]] bool is_same_title(std::string_view a, std::string_view b);

/// True when `line` is `title` with something glued before it, no blank or mark between: "HomeWorldAsiaJapan
/// and ...".
[[nodiscard]] bool ends_with_title(std::string_view line, std::string_view title);

}  // namespace chancery::corpus
