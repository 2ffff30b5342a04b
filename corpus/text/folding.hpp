#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// Folds `text` so that spellings that mean the same compare equal: NFKC case folding, then accents
/// off Latin, Greek, Cyrillic, Arabic and Hebrew letters, then the letters that accents cannot
/// explain (ø o, ł l, đ d, ı i, æ ae, œ oe, þ th). Cyrillic й stays: it is a letter of its own. Arabic
/// letters that keyboards and languages write differently are one (ى ی ي, ک ك, ة ه, ٱ ا), tatweel and the
/// marks within Hebrew abbreviations go, digits of all scripts are ASCII.
///
/// Shape:   appended to `out`; valid UTF-8 whatever came in (bad bytes become U+FFFD).
///          Characters that have no width (soft hyphens, joiners, bidi marks) are dropped.
/// Source:  Unicode 15, UAX #15 and UTS #10; ICU 72 `nfkc_cf`.
void fold(std::string_view text, std::string& out);

/// The same as a value.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace chancery::corpus
