#pragma once

#include <optional>
#include <string_view>

#include "corpus/article/publication_date.hpp"

namespace chancery::corpus {

/// The day that an address or a file name tells: ".../2024/05/29/...", "2024-05-29-tokyo.txt",
/// "/20240529/".
///
/// Shape:   the first place with a year from 1900 to 2099, a month and a day, in this order, that are in the
///          calendar, divided by `/`, `-` or `_` (all the same one) or by nothing, with no digit on
///          either side.
[[nodiscard]] std::optional<PublicationDate> find_date_in_path(std::string_view path);

}  // namespace chancery::corpus
