#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::corpus {

/// A folded word in British and American spelling, the given one first: "defence" and "defense".
///
/// Source:  own rules for -ise/-ize, -our/-or, -ence/-ense, -tre/-ter, -ogue/-og and a short list of words.
[[nodiscard]] std::vector<std::string> spelling_variants(std::string_view folded);

/// The regular English plural of a folded noun; empty for a word that looks like a plural already.
[[nodiscard]] std::string plural(std::string_view folded);

}  // namespace chancery::corpus
