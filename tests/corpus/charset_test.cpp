#include <string>

#include <unicode/unistr.h>
#include <catch2/catch.hpp>

#include "corpus/text/charset.hpp"
#include "corpus/text/charset_label.hpp"
#include "corpus/text/utf8.hpp"

using namespace chancery::corpus;
using namespace std::string_literals;

namespace {

/// `text` in another charset, as ICU writes it.
std::string encoded(const std::string& text, const char* charset) {
    const auto characters = icu::UnicodeString::fromUTF8(text);
    const std::int32_t size = characters.extract(0, characters.length(), nullptr, 0, charset);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    characters.extract(0, characters.length(), bytes.data(), static_cast<std::uint32_t>(size), charset);
    return bytes;
}

struct Sample {
    const char* charset;  ///< ICU's name, to write it
    const char* label;    ///< as a page declares it
    std::string text;
};

const std::vector<Sample> kSamples{
    {"windows-1251", "windows-1251",
     "Министр иностранных дел заявил, что переговоры о прекращении огня продолжатся в четверг."},
    {"KOI8-R", "koi8-r", "Министр иностранных дел заявил, что переговоры о прекращении огня продолжатся в четверг."},
    {"ibm-866", "ibm866", "Министр иностранных дел заявил, что переговоры о прекращении огня продолжатся."},
    {"ISO-8859-5", "iso-8859-5", "Министр иностранных дел заявил, что переговоры продолжатся в четверг утром."},
    {"windows-1250", "windows-1250", "Minister spraw zagranicznych powiedział, że umowa zostanie podpisana w środę."},
    {"ISO-8859-2", "iso-8859-2",
     "Minister spraw zagranicznych powiedział, że umowa zostanie podpisana w środę w Łodzi."},
    {"windows-1253", "windows-1253", "Ο υπουργός Εξωτερικών δήλωσε ότι οι συνομιλίες θα συνεχιστούν την Πέμπτη."},
    {"ISO-8859-7", "iso-8859-7", "Ο υπουργός εξωτερικών δήλωσε ότι οι συνομιλίες θα συνεχιστούν την Πέμπτη."},
    {"windows-1254", "iso-8859-9", "Dışişleri Bakanı görüşmelerin perşembe günü İstanbul'da süreceğini söyledi."},
    {"windows-1255", "windows-1255", "שר החוץ אמר כי השיחות על הפסקת האש יימשכו ביום חמישי בירושלים."},
    {"windows-1256", "windows-1256", "قال وزير الخارجية إن المحادثات بشأن وقف إطلاق النار ستستمر يوم الخميس."},
    {"windows-1257", "windows-1257",
     "Užsienio reikalų ministras pareiškė, kad derybos dėl paliaubų tęsis ketvirtadienį."},
    {"windows-1252", "latin1",
     "Le ministre des affaires étrangères a déclaré que les négociations « reprendront » jeudi."},
    {"ISO-8859-15", "iso-8859-15", "Le ministre a déclaré que l'aide de 5 € par tête était votée, près de Genève."},
    {"macintosh", "x-mac-roman", "Le ministre des affaires étrangères a déclaré que les négociations reprendront."},
    {"gb18030", "gb2312", "外交部发言人星期四表示，停火谈判将在日内瓦继续举行。"},
    {"gb18030", "GBK", "外交部发言人说：“我们欢迎会谈。”"},
    {"Big5-HKSCS", "big5", "外交部發言人星期四表示，停火談判將在日內瓦繼續舉行。"},
    {"windows-31j", "Shift_JIS", "外務省の報道官は木曜日、停戦交渉がジュネーブで続くと述べた。"},
    {"EUC-JP", "euc-jp", "外務省の報道官は木曜日、停戦交渉がジュネーブで続くと述べた。"},
    {"ISO-2022-JP", "iso-2022-jp", "外務省の報道官は木曜日、停戦交渉がジュネーブで続くと述べた。"},
    {"windows-949", "euc-kr", "외교부 대변인은 목요일 휴전 협상이 제네바에서 계속될 것이라고 말했다."},
    {"windows-874", "tis-620", "รัฐมนตรีว่าการกระทรวงการต่างประเทศกล่าวว่าการเจรจาจะดำเนินต่อไป"},
    {"UTF-16LE", "utf-16", "The talks go on in Genève, 3 May."},
    {"UTF-16BE", "utf-16be", "外交部 発言 3.\n"},
};

}  // namespace

TEST_CASE("A declared charset is followed", "[corpus][charset]") {
    for (const Sample& sample : kSamples) {
        const DecodedText decoded = decode_text(encoded(sample.text, sample.charset), sample.label);
        CAPTURE(sample.charset, decoded.charset);
        CHECK(decoded.text == sample.text);
        CHECK(decoded.replaced == 0);
        CHECK(decoded.problem.empty());
    }
}

TEST_CASE("A charset that nobody declared is guessed", "[corpus][charset]") {
    for (const Sample& sample : kSamples) {
        const std::string name = sample.charset;
        // Nothing tells these two from their neighbours but a euro sign and the shape of words; UTF-16 of Han is noise.
        if (name == "ISO-8859-15" || name == "macintosh" || name == "UTF-16BE") continue;
        const DecodedText decoded = decode_text(encoded(sample.text, sample.charset));
        CAPTURE(name, decoded.charset, decoded.problem);
        CHECK(decoded.text == sample.text);
        CHECK(decoded.replaced == 0);
    }
}

TEST_CASE("Whatever is declared, a text that is UTF-8 is read as UTF-8", "[corpus][charset]") {
    for (const Sample& sample : kSamples) {
        for (const char* const lie : {"", "utf-8", "windows-1252", "shift_jis", "koi8-r", "utf-16", "big5"}) {
            CAPTURE(lie, sample.text);
            CHECK(decode_text(sample.text, lie).text == sample.text);
        }
    }
}

TEST_CASE("decode_text says what was wrong with the bytes", "[corpus][charset]") {
    auto [bytes, declared, expected, problem] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"", "", "", ""},
        {"plain", "", "plain", ""},
        {"plain", "iso-8859-1", "plain", ""},
        {"caf\u00E9", "", "caf\u00E9", ""},
        {"caf\u00E9", "utf-8", "caf\u00E9", ""},
        {"caf\u00E9", "windows-1251", "caf\u00E9", "declared as windows-1251, is UTF-8"},
        // Byte order marks decide and are dropped.
        {"\xEF\xBB\xBF"
         "caf\u00E9",
         "latin1", "caf\u00E9", "declared as windows-1252, is UTF-8"},
        {"\xFF\xFE"
         "c\0\xE9\0"s,
         "", "c\u00E9", ""},
        {"\xFE\xFF\0c\0\xE9"s, "", "c\u00E9", ""},
        {"\xFF\xFE\0\0c\0\0\0\xE9\0\0\0"s, "", "c\u00E9", ""},
        {"\0\0\xFE\xFF\0\0\0c"s, "", "c", ""},
        // UTF-16 without a mark, by its NUL bytes.
        {"T\0h\0e\0 \0t\0a\0l\0k\0s\0"s, "", "The talks", ""},
        {"\0T\0h\0e\0 \0t\0a\0l\0k\0s"s, "utf-8", "The talks", "declared as UTF-8, is UTF-16BE"},
        {"two\0nuls\0in text"s, "utf-16", "two\0nuls\0in text"s, "declared as UTF-16LE, is UTF-8"},
        // Few bytes beyond ASCII are windows-1252, controls of Latin-1 too.
        {"caf\xE9 \x93ok\x94", "", "caf\u00E9 \u201Cok\u201D", "not UTF-8: read as windows-1252"},
        {"caf\xE9 \x93ok\x94", "ISO-8859-1", "caf\u00E9 \u201Cok\u201D", ""},
        {"caf\xE9 \x93ok\x94", "US-ASCII", "caf\u00E9 \u201Cok\u201D", ""},
        {"caf\xE9", "utf8", "caf\u00E9", "not UTF-8: read as windows-1252; declared as UTF-8, is windows-1252"},
        // A few bad bytes in UTF-8 are mended.
        {"T\u00FCrkiye, Chi\u0219in\u0103u, caf\xE9", "", "T\u00FCrkiye, Chi\u0219in\u0103u, caf\uFFFD",
         "invalid UTF-8 replaced"},
        {"T\u00FCrkiye \u65E5\xE6\x97", "", "T\u00FCrkiye \u65E5\uFFFD", "invalid UTF-8 replaced"},
        // Labels that are unknown or refused
        {"caf\u00E9", "klingon", "caf\u00E9", "unknown charset klingon"},
        {"+ADw-script+AD4-", "utf-7", "+ADw-script+AD4-", "unknown charset utf-7"},
        {"~{VPND~}", "hz-gb-2312", "~{VPND~}", "unknown charset hz-gb-2312"},
        {"abc", "ibm037", "abc", "unknown charset ibm037"},
        {"abc", "\xFF\xFE", "abc", "unknown charset \uFFFD\uFFFD"},
        // Characters cut off at the end
        {"\x93\xFA\x96\x7B\x8A\x43\x8C\x52\x82", "shift_jis", "\u65E5\u672C\u6D77\u8ECD\uFFFD",
         "1 unreadable in windows-31j replaced"},
        // What the declared charset cannot be
        {"\xCF\xF0\xE8\xE2\xE5\xF2, \xEC\xE8\xF0", "latin1", "\u041F\u0440\u0438\u0432\u0435\u0442, \u043C\u0438\u0440",
         "not UTF-8: read as windows-1251; declared as windows-1252, is windows-1251"},
        // Marks that turn the writing stay: whoever prints takes them out.
        {"a\u202Eb", "", "a\u202Eb", ""},
    }));
    CAPTURE(expected, declared);
    const DecodedText decoded = decode_text(bytes, declared);
    CHECK(decoded.text == expected);
    CHECK(decoded.problem == problem);
    CHECK(is_valid_utf8(decoded.text));
}

TEST_CASE("A label means what it means on the web", "[corpus][charset]") {
    auto [label, name] = GENERATE(table<std::string, std::string>({
        {"utf-8", "UTF-8"},
        {" UTF8 ", "UTF-8"},
        {"\"utf-8\"", "UTF-8"},
        {"latin1", "windows-1252"},
        {"ISO-8859-1", "windows-1252"},
        {"us-ascii", "windows-1252"},
        {"GB2312", "gb18030"},
        {"ks_c_5601-1987", "windows-949"},
        {"iso-8859-9", "windows-1254"},
        {"Shift_JIS", "windows-31j"},
        {"cp1251", "windows-1251"},
        {"klingon", ""},
        {"koi8-u", "KOI8-U"},
        {"macintosh", "macintosh"},
        {"utf-7", ""},
        {"utf7", ""},
        {"utf_7", ""},
        {"UTF\x91\x91-7", ""},
        {"iso2022kr", ""},
        {"UTF-7", ""},
        {"hz", ""},
        {"ebcdic-cp-us", ""},
        {"", ""},
        {std::string(1000, 'a'), ""},
        {"utf-8\0x"s, ""},
    }));
    CAPTURE(label);
    CHECK(to_converter_name(label) == name);
}

TEST_CASE("Wide text is told from binary data", "[corpus][charset]") {
    CHECK(
        looks_like_wide_text("\xFF\xFE"
                             "a\0"s));
    CHECK(looks_like_wide_text("T\0h\0e\0 \0t\0a\0l\0k\0s\0"s));
    CHECK_FALSE(looks_like_wide_text("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s));
    CHECK_FALSE(looks_like_wide_text("\xEF\xBB\xBFtext"));
    CHECK_FALSE(looks_like_wide_text("text"));
    CHECK_FALSE(looks_like_wide_text(""));
}
