#pragma once

#include <optional>
#include <string_view>

#include "corpus/article/publication_date.hpp"

namespace chancery::corpus {

/// Reads "2024年5月29日", "2024년 5월 29일 오전 10:36", "令和6年5月29日（水）", "주체113(2024)년 5월 29일".
///
/// Shape:   `text` has ASCII digits, blanks and marks. A time or a day of the week may follow, a sentence may not.
[[nodiscard]] std::optional<PublicationDate> parse_east_asian_date(std::string_view text);

}  // namespace chancery::corpus
