#pragma once

#include <string>
#include <string_view>

namespace chancery {

/// `text` made safe to print: control characters (C0, DEL, C1) become a space, bidirectional marks go, and what is not
/// UTF-8 becomes U+FFFD. Nothing from an article can move the cursor, change colours or set a title.
///
/// Shape:  with `keep_newlines` line ends and tabs stay.
[[nodiscard]] std::string to_terminal_text(std::string_view text, bool keep_newlines = false);

}  // namespace chancery
