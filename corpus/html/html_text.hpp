#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// The text of an HTML fragment or page, as a reader would see it.
///
/// Shape:   blocks are separated by a blank line, `br` is a line break, cells of a table are separated by a space;
///          script, style and the like are left out, entities are decoded. A fragment without any block element
///          keeps its own line breaks. Text without markup comes out the same but for its blanks.
/// Units:   at most kMaxHtmlBytes are read.
[[nodiscard]] std::string html_to_text(std::string_view utf8_html);

/// True when the text has the tag of an HTML element, or an entity of HTML: text in a field that is markup.
[[nodiscard]] bool looks_like_html(std::string_view text);

}  // namespace chancery::corpus
