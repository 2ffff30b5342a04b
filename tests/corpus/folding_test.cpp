#include <string>

#include <catch2/catch.hpp>

#include "corpus/text/folding.hpp"
#include "corpus/text/utf8.hpp"

using namespace chancery::corpus;

TEST_CASE("Spellings that mean the same fold to the same", "[corpus][text][folding]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"japan", "japan"},
        {"JAPAN", "japan"},
        {"Japan 2024!", "japan 2024!"},
        // Latin
        {"Erdoğan", "erdogan"},
        {"TÜRKİYE", "turkiye"},
        {"Türkiye", "turkiye"},
        {"İstanbul", "istanbul"},
        {"ISPARTA ısparta", "isparta isparta"},
        {"Côte d’Ivoire", "cote d’ivoire"},
        {"São Tomé", "sao tome"},
        {"Élysée", "elysee"},
        {"ÉLYSÉE", "elysee"},
        {"e\u0301lyse\u0301e", "elysee"},
        {"Køge", "koge"},
        {"TROMSØ", "tromso"},
        {"Łódź", "lodz"},
        {"Đilas", "dilas"},
        {"Reykjavík", "reykjavik"},
        {"Þórður", "thordur"},
        {"Ħamrun", "hamrun"},
        {"Æsir", "aesir"},
        {"Œuvre", "oeuvre"},
        {"Straße", "strasse"},
        {"STRAẞE", "strasse"},
        {"Chișinău", "chisinau"},
        {"Nguyễn", "nguyen"},
        {"Čapek", "capek"},
        {"Åland", "aland"},
        // Ligatures and width
        {"ﬁnance", "finance"},
        {"eﬀort", "effort"},
        {"ＪＡＰＡＮ", "japan"},
        {"①", "1"},
        {"x²", "x2"},
        {"Ⅳ", "iv"},
        // What has no width goes
        {"Ja\u00ADpan", "japan"},
        {"Ja\u200Bpan", "japan"},
        {"Ja\u200Dpan", "japan"},
        {"\u202AJapan\u202C", "japan"},
        {"\uFEFFJapan", "japan"},
        // Greek, Cyrillic
        {"Αθήνα", "αθηνα"},
        {"ΣΟΦΟΣ σοφος σοφός", "σοφοσ σοφοσ σοφοσ"},
        {"Россия", "россия"},
        {"й", "й"},
        {"Й", "й"},
        {"и\u0306", "й"},
        {"ё", "е"},
        {"Київ", "киів"},
        // Arabic and Hebrew: vowel marks are left out by most writers
        {"مُحَمَّد", "محمد"},
        {"شَلَام", "شلام"},
        {"שָׁלוֹם", "שלום"},
        {"العـــربية", "العربيه"},
        {"أحمد إيران آسيا ٱلله", "احمد ايران اسيا الله"},
        {"مسؤول هيئة", "مسوول هييه"},
        {"مصطفى", "مصطفي"},
        {"علی", "علي"},
        {"کابل", "كابل"},
        {"تنخواہ", "تنخواه"},
        {"צה״ל ג׳ורג׳", "צהל גורג"},
        {"ґанок", "ганок"},
        {"Білорусь ўлада", "білорусь улада"},
        // Digits of all scripts
        {"٢٠٢٤ ۲۰۲۴ २०२४ ２０２４", "2024 2024 2024 2024"},
        // Marks of other scripts are letters
        {"हिन्दी", "हिन्दी"},
        {"ไทย", "ไทย"},
        {"が", "が"},
        {"か\u3099", "が"},
        {"한국", "한국"},
        // Bytes that are not UTF-8
        {"a\xFFz", "a\uFFFDz"},
        {"\xC3", "\uFFFD"},
        {"Japan\xE2\x80", "japan\uFFFD"},
    }));
    CAPTURE(text);
    CHECK(folded(text) == expected);
}

TEST_CASE("fold appends and keeps what is there", "[corpus][text][folding]") {
    std::string out = "KEPT ";
    fold("Erdoğan", out);
    fold(" MET", out);
    CHECK(out == "KEPT erdogan met");
}

TEST_CASE("Folded text folds to itself and is valid UTF-8", "[corpus][text][folding][property]") {
    const int first = GENERATE(range(0, 0x30000, 0x800));
    std::string text;
    for (int c = first; c < first + 0x800; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        // UTF-8 by hand: the test should not lean on what it tests.
        if (c < 0x80) {
            text += static_cast<char>(c);
        } else if (c < 0x800) {
            text += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
        } else if (c < 0x10000) {
            text += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
                     static_cast<char>(0x80 | (c & 0x3F))};
        } else {
            text += {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
                     static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
        }
        text += ' ';
    }
    const std::string once = folded(text);
    CAPTURE(first);
    CHECK(is_valid_utf8(once));
    CHECK(folded(once) == once);
}
