#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/article/publication_date.hpp"

namespace chancery::corpus {

/// The line that says where and when a report was filed: "Washington, 29 May 2024(TDI):",
/// "WELLINGTON, Feb 27 -", "MANILA (Meridian Wire) - ", "Tokyo, 3 March 2024 -- ", "WARSAW – ".
struct Dateline {
    std::string place;                    ///< as written; may be empty
    std::optional<PublicationDate> date;  ///< only when it has a year
    std::string agency;                   ///< in brackets or slashes, as written; may be empty
    std::size_t length = 0;               ///< bytes from the start of the body up to the first word of the text
};

/// Finds the dateline at the head of `body`; none where there is none. Needs a place in capitals or
/// title case, then at least a date or an agency in brackets, then a dash or colon, all within 120 bytes.
/// A place all in capitals before a spaced dash is enough; so is a place and a date with its year on a line of
/// their own. "Mr. Smith (Canada):" and "European Union (EU):" are none.
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view body);

}  // namespace chancery::corpus
