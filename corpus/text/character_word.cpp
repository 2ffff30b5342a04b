#include "corpus/text/character_word.hpp"

#include "corpus/text/character_kind.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

bool is_character_word(std::string_view folded) {
    constexpr unsigned char kLeastLead = 0xE0;  // the scripts begin at U+0E00
    if (folded.empty() || static_cast<unsigned char>(folded.front()) < kLeastLead) return false;
    return to_character_kind(decode_utf8(folded).value) == CharacterKind::Ideograph;
}

}  // namespace chancery::corpus
