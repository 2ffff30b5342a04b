#pragma once

#include <optional>
#include <string_view>

namespace chancery::corpus {

/// The month of a name or abbreviation in one of the languages that most news is written in ("août", "Ağu.",
/// "شباط", "كانون الثاني"), 1 to 12.
///
/// Shape:   any case, with or without accents and full stop.
/// Source:  Unicode CLDR as ICU has it, and the abbreviations that newspapers use beside.
[[nodiscard]] std::optional<unsigned> find_month(std::string_view name);

/// True for a day of the week or its abbreviation in one of these languages.
[[nodiscard]] bool is_weekday_in_any_language(std::string_view word);

/// True for what stands between the parts of a date and means nothing: "of", "de", "um", "Uhr", "года".
[[nodiscard]] bool is_date_filler(std::string_view word);

}  // namespace chancery::corpus
