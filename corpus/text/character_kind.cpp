#include "corpus/text/character_kind.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace chancery::corpus {

namespace {

using Kind = CharacterKind;

bool is_divided_by_character(UScriptCode script) {
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
           script == USCRIPT_HANGUL || script == USCRIPT_THAI || script == USCRIPT_LAO || script == USCRIPT_KHMER ||
           script == USCRIPT_MYANMAR;
}

Kind letter_kind(UChar32 c) {
    if (c < 0x0E00) return Kind::Letter;
    UErrorCode status = U_ZERO_ERROR;
    return is_divided_by_character(uscript_getScript(c, &status)) ? Kind::Ideograph : Kind::Letter;
}

Kind punctuation_kind(UChar32 c) {
    switch (c) {
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2212: return Kind::Hyphen;
        case 0x2018:
        case 0x2019:
        case 0x02BC:
        case 0x00B4: return Kind::Apostrophe;
        case 0x2026: return Kind::Stop;
        case 0x0589:  // Armenian
        case 0x061F:  // Arabic
        case 0x06D4:  // Urdu
        case 0x0964:  // Hindi
        case 0x104B:  // Burmese
        case 0x1362:  // Amharic
        case 0x17D4:  // Khmer
        case 0x3002:
        case 0xFF0E:
        case 0xFF61:
        case 0xFF01:
        case 0xFF1F: return Kind::FullStop;
        case 0x060C:
        case 0x061B:
        case 0x104A:
        case 0x3001:
        case 0xFF1A:
        case 0xFF1B:
        case 0xFF64:
        case 0xFF0C: return Kind::Comma;
        case 0x05F3:
        case 0x05F4: return Kind::Invisible;  // within abbreviations of Hebrew
        case 0x2028:
        case 0x2029:
        case 0x0085: return Kind::Newline;
        case 0x00AD:
        case 0x200B:
        case 0x200C:
        case 0x200D:
        case 0x200E:
        case 0x200F:
        case 0x2060:
        case 0xFEFF: return Kind::Invisible;
        default: break;
    }
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return Kind::Invisible;
    return Kind::Other;
}

}  // namespace

CharacterKind to_character_kind(char32_t code) {
    const auto c = static_cast<UChar32>(code);
    if (code < character_kind::kAscii.size()) return character_kind::kAscii[code];
    if ((code >= 0x4E00 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7A3)) return Kind::Ideograph;
    if (const Kind kind = punctuation_kind(c); kind != Kind::Other) return kind;
    if (u_isUWhiteSpace(c)) return Kind::Space;
    switch (u_charType(c)) {
        case U_UPPERCASE_LETTER:
        case U_LOWERCASE_LETTER:
        case U_TITLECASE_LETTER:
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER: return letter_kind(c);
        case U_NON_SPACING_MARK:
        case U_COMBINING_SPACING_MARK: return letter_kind(c) == Kind::Ideograph ? Kind::Ideograph : Kind::Letter;
        case U_DECIMAL_DIGIT_NUMBER: return Kind::Digit;
        default: return Kind::Other;
    }
}

}  // namespace chancery::corpus
