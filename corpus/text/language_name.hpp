#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// The BCP 47 tag of a language's name: "ENGLISH", "Englisch" and "anglais" are "en"; empty for an unknown one.
///
/// Shape:   names in English, German, French, Spanish, Italian, Portuguese, Dutch, and in the language itself;
///          any case. Of "GERMAN; DEUTSCH" the first counts.
/// Source:  Unicode CLDR as ICU has it.
[[nodiscard]] std::string find_language_tag(std::string_view name);

/// The tag that ICU keeps for a language's code: "eng" is "en". Empty for an unknown one.
[[nodiscard]] std::string find_language_of_code(const std::string& code);

}  // namespace chancery::corpus
