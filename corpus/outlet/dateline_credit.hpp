#pragma once

#include <string_view>

#include "corpus/outlet/outlet.hpp"

namespace chancery::corpus {

/// The agency that a dateline credits: "PARIS (AFP) - ", "MOSCOW, March 3. /TASS/. ", "(Xinhua) -- ",
/// "Tehran, May 29, IRNA – ", "New Delhi, May 29 (PTI) The ...".
///
/// Needs a place or nothing before the mark, all within the first 120 bytes of `line`, and after it a dash, a colon,
/// or, under a date, the text. "Andhra Pradesh (AP) - " is none: the bracket holds the initials of what stands before
/// it.
///
/// `country` is that of the outlet that printed it; null when there is no credit.
[[nodiscard]] const Outlet* find_dateline_credit(std::string_view line, std::string_view country);

}  // namespace chancery::corpus
