#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// The language that a record declares, in the one form we keep: "en", "fr", "zh", "zh-hant".
///
/// Shape:   BCP 47 in lower case without region ("en-US", "EN_gb" and "eng" are "en"); names in English or in the
///          language itself ("French", "français") are understood; of scripts only traditional Chinese is told apart,
///          since its readers are others. Norwegian Bokmål and Nynorsk are "no". Empty for what names no language.
/// Source:  ICU's language codes and names; old codes (iw, in, ji) are those of ISO 639-1 before 1989.
[[nodiscard]] std::string to_language(std::string_view declared);

/// "French", "Chinese (Traditional)"; the language itself where ICU has no name for it.
[[nodiscard]] std::string language_name(std::string_view language);

/// The language of an article's text, in the form of to_language.
///
/// A text of less than 200 bytes, or one that cld2 is not sure of, is believed to be what was declared; otherwise the
/// text decides, but for languages that cld2 hardly tells apart (Serbian and Croatian, Malay and Indonesian).
/// At most one kilobyte is read: the beginning and a part from the middle.
///
/// Shape:   `top_level_domain` without the dot ("de"); either hint may be empty. Empty when nothing is known.
/// Errors:  none; a text that is not UTF-8 has the language declared.
[[nodiscard]] std::string detect_language(std::string_view text, std::string_view declared,
                                          std::string_view top_level_domain = {});

}  // namespace chancery::corpus
