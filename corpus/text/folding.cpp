#include "corpus/text/folding.hpp"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

const icu::Normalizer2& case_folder() {
    static const icu::Normalizer2& instance = [&]() -> const icu::Normalizer2& {
        UErrorCode status = U_ZERO_ERROR;
        return *icu::Normalizer2::getNFKCCasefoldInstance(status);
    }();
    return instance;
}

const icu::Normalizer2& decomposer() {
    static const icu::Normalizer2& instance = [&]() -> const icu::Normalizer2& {
        UErrorCode status = U_ZERO_ERROR;
        return *icu::Normalizer2::getNFDInstance(status);
    }();
    return instance;
}

const icu::Normalizer2& composer() {
    static const icu::Normalizer2& instance = [&]() -> const icu::Normalizer2& {
        UErrorCode status = U_ZERO_ERROR;
        return *icu::Normalizer2::getNFCInstance(status);
    }();
    return instance;
}

/// Scripts whose combining marks are accents that writers leave out, not letters.
bool has_optional_marks(UChar32 base) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(base, &status)) {
        case USCRIPT_LATIN:
        case USCRIPT_GREEK:
        case USCRIPT_CYRILLIC:
        case USCRIPT_ARABIC:
        case USCRIPT_HEBREW: return true;
        default: return false;
    }
}

bool is_short_i(UChar32 base, UChar32 mark) { return base == 0x0438 && mark == 0x0306; }

/// Digits of every script are those of ASCII.
void append_other(UChar32 c, icu::UnicodeString& out) {
    if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER) {
        out.append(static_cast<UChar>(u'0' + u_charDigitValue(c)));
    } else {
        out.append(c);
    }
}

void append_plain(UChar32 c, icu::UnicodeString& out) {
    switch (c) {
        case 0x00E6: out.append(u"ae", 2); break;
        case 0x0153: out.append(u"oe", 2); break;
        case 0x00FE: out.append(u"th", 2); break;
        case 0x00F8: out.append(u'o'); break;
        case 0x0142: out.append(u'l'); break;
        case 0x00F0:
        case 0x0111: out.append(u'd'); break;
        case 0x0127: out.append(u'h'); break;
        case 0x0131: out.append(u'i'); break;
        case 0x0491: out.append(u'\u0433'); break;  // Ukrainian ghe with upturn
        case 0x05F3:                                // geresh and gershayim
        case 0x05F4:
        case 0x0640: break;                         // tatweel
        case 0x0671: out.append(u'\u0627'); break;  // alef wasla
        case 0x0649:                                // alef maksura
        case 0x06CC:                                // Persian yeh
        case 0x06D2: out.append(u'\u064A'); break;  // Urdu yeh barree
        case 0x06A9: out.append(u'\u0643'); break;  // Persian kaf
        case 0x0629:                                // teh marbuta
        case 0x06BE:                                // Urdu and Kurdish heh
        case 0x06C1:
        case 0x06D5: out.append(u'\u0647'); break;
        default: append_other(c, out); break;
    }
}

icu::UnicodeString without_accents(const icu::UnicodeString& decomposed) {
    icu::UnicodeString out;
    UChar32 base = 0;
    for (int32_t i = 0; i < decomposed.length();) {
        const UChar32 c = decomposed.char32At(i);
        i += U16_LENGTH(c);
        if (u_charType(c) == U_NON_SPACING_MARK) {
            if (is_short_i(base, c) || !has_optional_marks(base)) out.append(c);
            continue;
        }
        base = c;
        append_plain(c, out);
    }
    return out;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Han and Hangul syllables fold to themselves, and come one by one.
bool is_own_fold(std::string_view text) {
    if (text.size() != 3) return false;
    const CodePoint point = decode_utf8(text);
    return (point.value >= 0x4E00 && point.value <= 0x9FFF) || (point.value >= 0xAC00 && point.value <= 0xD7A3);
}

}  // namespace

void fold(std::string_view text, std::string& out) {
    if (is_own_fold(text)) {
        out.append(text);
        return;
    }
    if (is_ascii(text)) {
        for (const char c : text) out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        return;
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    const icu::UnicodeString cased = case_folder().normalize(source, status);
    const icu::UnicodeString plain = without_accents(decomposer().normalize(cased, status));
    composer().normalize(plain, status).toUTF8String(out);
}

std::string folded(std::string_view text) {
    std::string out;
    fold(text, out);
    return out;
}

}  // namespace chancery::corpus
