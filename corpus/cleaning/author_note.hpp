#pragma once

#include <string_view>

namespace chancery::corpus {

/// True for what stands about the author at the end of an article: "The author is ...", "Hana Whitfield is a
/// correspondent for ...", and any paragraph that begins with the name in `author`.
///
/// Only for paragraphs at the very end: in the middle of a text the same words may be the news.
[[nodiscard]] bool is_author_note(std::string_view paragraph, std::string_view author);

/// True for the credits at the end of an article: "Reporting by ...; editing by ...", "(With inputs from
/// ...)", "From The Envoy Ledger, by arrangement", "Source: Meridian Wire".
[[nodiscard]] bool is_credit(std::string_view paragraph);

/// True for the credits of an agency alone: "(Reporting by ...; Editing by ...)". They end even a short report.
[[nodiscard]] bool is_agency_credit(std::string_view paragraph);

/// The name of the first of the authors, without "By", title, outlet or the other authors.
[[nodiscard]] std::string_view first_author(std::string_view author);

}  // namespace chancery::corpus
