#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chancery::corpus {

/// The ISO 3166-1 code of a country or territory that GDELT names by FIPS 10-4: "KS" is "KR", "CH" is "CN".
///
/// Shape:   both of two capital letters. Uninhabited islands have the code of whom they belong to; the Spratly and
///          Paracel Islands, seas, and countries that are no more have none.
/// Source:  FIPS PUB 10-4 with its change notices up to 2014, whose codes GEC continues; ISO 3166-1, and XK for Kosovo.
[[nodiscard]] std::optional<std::string_view> find_iso_of_fips(std::string_view fips);

/// The English name of an ISO 3166-1 code, "South Korea": CLDR's, or one that the taxonomy takes for nothing else.
[[nodiscard]] std::string country_name(std::string_view iso);

}  // namespace chancery::corpus
