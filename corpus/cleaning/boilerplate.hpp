#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// Returns `body` without the lines that the page, not the writer, put there: share buttons, cookie and
/// subscription lines, "Also read", related links and their headlines, tags, author bios, comment blocks,
/// copyright tails, "Follow us", "Most Popular", repeated paragraphs.
///
/// Shape:   whole lines go or stay; what stays keeps its order, and its bytes but for white space between
///          paragraphs: see join_paragraphs(). `author`, where known, tells a note about the author.
[[nodiscard]] std::string without_boilerplate(std::string_view body, std::string_view author = {});

}  // namespace chancery::corpus
