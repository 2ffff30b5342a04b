#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// True for languages whose Snowball stemmer needs accents that folding has taken off.
[[nodiscard]] bool needs_endings(std::string_view language);

/// A folded word with the accents of its ending put back where the ending can be no other, and plurals whose stems
/// Snowball keeps apart made singular: es "negociacion" to "negociación", pt "nacoes" to "nação", tr "bakani" to
/// "bakanı".
///
/// Shape:   a function of the folded word alone, so that a query without accents meets an article with them.
[[nodiscard]] std::string with_ending(std::string_view language, std::string_view folded);

}  // namespace chancery::corpus
