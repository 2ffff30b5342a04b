#pragma once

#include <string>

namespace chancery::corpus {

/// Makes the control characters of `text` harmless, in place: CR LF and a lone CR become LF, a byte order
/// mark at the start goes, every other C0 control but TAB and LF (NUL too) and DEL becomes a space.
///
/// Shape:   valid UTF-8 stays valid. A text without them is not touched.
void replace_controls(std::string& text);

}  // namespace chancery::corpus
