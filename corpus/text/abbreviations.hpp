#pragma once

#include <string_view>

namespace chancery::corpus {

/// True for folded words that are written with a full stop in mid-sentence: "gen", "mr", "sept".
[[nodiscard]] bool abbreviation_takes_full_stop(std::string_view folded);

/// True for words as written that open sentences and hardly ever follow initials within one: "The", "He".
[[nodiscard]] bool is_sentence_opener(std::string_view word);

}  // namespace chancery::corpus
