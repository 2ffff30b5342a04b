#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/taxonomy/matcher.hpp"

namespace chancery::corpus {

/// A surface form as the matcher uses it: whose it is and how the text must be written to count.
struct ConsumingForm {
    FormOwner owner = FormOwner::Entry;
    std::uint32_t owner_index = 0;  ///< into the taxonomy's entries, settlements or masks
    Via via = Via::Name;
    CaseClass case_class = CaseClass::Name;
    bool needs_hyphen = false;       ///< Sino-: a hyphen must follow
    bool is_english_word = false;    ///< US, WHO: in a sentence all in capitals only the dotted spelling counts
    std::uint32_t commas = 0;        ///< bit i: a comma may stand before word i
    Validity validity;               ///< days of publication on which it speaks for its owner
    std::int32_t guard = -1;         ///< index into CompiledGuards; -1 for none
    std::vector<Shape> shapes;       ///< of the form's words
    std::vector<std::string> words;  ///< the form's words as written
    std::string text;                ///< the form as the file has it, for evidence
};

/// True when tokens [first, first + shapes.size()) of `text` are written as `form` asks. The folded words
/// are known to agree already.
[[nodiscard]] bool is_spelled_as(const ConsumingForm& form, const AnalysedText& text, TextField field,
                                 std::uint32_t first);

/// True when the sentence of token `index` has at least three words of letters and none in lower case.
[[nodiscard]] bool is_in_capitals(const AnalysedText& text, std::uint32_t index);

/// True for short English words that abbreviations collide with.
[[nodiscard]] bool is_short_english_word(std::string_view folded);

}  // namespace chancery::corpus
