#pragma once

#include <string_view>

namespace chancery::indexer {

// Words that tell where a name begins and ends. All take a folded word.

/// "the", "however", "monday": capitalised or not, never the first or last word of a name.
[[nodiscard]] bool is_never_a_name(std::string_view word);

/// "of", "de", "al": may stand small between the words of a name.
[[nodiscard]] bool joins_names(std::string_view word);

/// "of", "with": written small in a headline where all else has a capital.
[[nodiscard]] bool is_small_in_headlines(std::string_view word);

/// "and", "for": may stand between two names that are one ("Food and Drug Administration") or two.
[[nodiscard]] bool links_names(std::string_view word);

/// "council", "south": part of many names, by itself none.
[[nodiscard]] bool names_nothing_alone(std::string_view word);

/// "minister", "spokesman": what ends with it is an office, and what follows is who holds it.
[[nodiscard]] bool is_title(std::string_view word);

}  // namespace chancery::indexer
