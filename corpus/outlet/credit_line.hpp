#pragma once

#include <string_view>

#include "corpus/outlet/outlet.hpp"

namespace chancery::corpus {

/// The agency that a line of its own credits: "(AP)", "— Reuters", "© 2024 AFP", "Source: Xinhua",
/// "With inputs from PTI", "(Reporting by ...; Editing by ...)", "Associated Press writer ... contributed to this
/// report." Null when the line says something else.
///
/// `country` is that of the outlet that printed it.
[[nodiscard]] const Outlet* find_line_credit(std::string_view line, std::string_view country);

/// The agency at the end of a paragraph, behind its last sentence: "... he said. (AP)", "... he said. – Bernama".
[[nodiscard]] const Outlet* find_end_credit(std::string_view paragraph, std::string_view country);

/// The agency of a byline: "Associated Press", "By Jane Doe | AFP", "Reuters Staff", "FRANCE 24 with AFP".
[[nodiscard]] const Outlet* find_byline_credit(std::string_view author, std::string_view country);

}  // namespace chancery::corpus
