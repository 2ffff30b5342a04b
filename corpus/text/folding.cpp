#include "corpus/text/folding.hpp"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

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
        default: out.append(c); break;
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

}  // namespace

void fold(std::string_view text, std::string& out) {
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
