#pragma once

#include <string_view>

namespace chancery::corpus {

/// True for a folded word that the analyser made of a single character: Han, Kana, Hangul, Thai, Lao, Khmer, Burmese.
///
/// Their words stand side by side without spaces, or, in Korean, run on into endings. So a character is a word, a
/// query of several is a row, and a row finds what a search for the plain string would: 中国 in 中国人, 한국 in 한국은.
/// A dictionary (ICU's) would cut the same name now so, now otherwise, by what stands around it.
[[nodiscard]] bool is_character_word(std::string_view folded);

}  // namespace chancery::corpus
