#include "corpus/text/charset_label.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/localpointer.h>
#include <unicode/ucnv.h>

#include "corpus/support/ascii.hpp"
#include "corpus/support/one_of.hpp"
#include "corpus/text/charset_conversion.hpp"

namespace chancery::corpus {

namespace {

using Row = std::pair<std::string_view, std::string_view>;

/// Where the web means another charset than ICU's alias does, and names that ICU has not. Sorted by label.
constexpr std::array kMeanings{
    Row{"ansi_x3.4-1968", "windows-1252"},
    Row{"ascii", "windows-1252"},
    Row{"big5", "Big5-HKSCS"},
    Row{"big5-hkscs", "Big5-HKSCS"},
    Row{"chinese", "gb18030"},
    Row{"cn-big5", "Big5-HKSCS"},
    Row{"cp1252", "windows-1252"},
    Row{"cp819", "windows-1252"},
    Row{"csgb2312", "gb18030"},
    Row{"csisolatin1", "windows-1252"},
    Row{"csisolatin5", "windows-1254"},
    Row{"csshiftjis", "windows-31j"},
    Row{"dos-874", "windows-874"},
    Row{"euc-kr", "windows-949"},
    Row{"gb18030", "gb18030"},
    Row{"gb2312", "gb18030"},
    Row{"gb_2312", "gb18030"},
    Row{"gb_2312-80", "gb18030"},
    Row{"gbk", "gb18030"},
    Row{"ibm819", "windows-1252"},
    Row{"iso-8859-1", "windows-1252"},
    Row{"iso-8859-11", "windows-874"},
    Row{"iso-8859-8-i", "ISO-8859-8"},
    Row{"iso-8859-9", "windows-1254"},
    Row{"iso8859-1", "windows-1252"},
    Row{"iso8859-11", "windows-874"},
    Row{"iso8859-9", "windows-1254"},
    Row{"iso88591", "windows-1252"},
    Row{"iso_8859-1", "windows-1252"},
    Row{"iso_8859-1:1987", "windows-1252"},
    Row{"iso_8859-9", "windows-1254"},
    Row{"korean", "windows-949"},
    Row{"ks_c_5601-1987", "windows-949"},
    Row{"ksc5601", "windows-949"},
    Row{"ksc_5601", "windows-949"},
    Row{"l1", "windows-1252"},
    Row{"l5", "windows-1254"},
    Row{"latin1", "windows-1252"},
    Row{"latin5", "windows-1254"},
    Row{"ms_kanji", "windows-31j"},
    Row{"shift-jis", "windows-31j"},
    Row{"shift_jis", "windows-31j"},
    Row{"sjis", "windows-31j"},
    Row{"tis-620", "windows-874"},
    Row{"uhc", "windows-949"},
    Row{"unicode", "UTF-16LE"},
    Row{"unicode-1-1-utf-8", "UTF-8"},
    Row{"us-ascii", "windows-1252"},
    Row{"utf-16", "UTF-16LE"},
    Row{"utf-16be", "UTF-16BE"},
    Row{"utf-16le", "UTF-16LE"},
    Row{"utf8", "UTF-8"},
    Row{"windows-31j", "windows-31j"},
    Row{"x-cp1250", "windows-1250"},
    Row{"x-cp1251", "windows-1251"},
    Row{"x-cp1252", "windows-1252"},
    Row{"x-gbk", "gb18030"},
    Row{"x-mac-roman", "macintosh"},
    Row{"x-sjis", "windows-31j"},
};

/// Charsets that can say "<script" or a whole sentence in bytes that look like other text.
constexpr std::array<std::string_view, 11> kRefused{
    "utf-7", "hz",     "hz-gb-2312", "iso-2022-kr",       "csiso2022kr",    "iso-2022-cn",
    "scsu",  "bocu-1", "cesu-8",     "imap-mailbox-name", "iso-2022-cn-ext"};

std::string bare_label(std::string_view label) {
    constexpr std::string_view kAround = " \t\r\n\f\"'";
    const std::size_t first = label.find_first_not_of(kAround);
    if (first == std::string_view::npos) return {};
    return lowered(label.substr(first, label.find_last_not_of(kAround) - first + 1));
}

/// True when the printable ASCII bytes mean themselves: not so in EBCDIC.
bool keeps_ascii(const char* converter) {
    constexpr std::string_view kSample = "<a href=\"0/9.Z\">;";
    return convert_to_utf8(kSample, converter).text == kSample;
}

bool is_refused(std::string_view name) { return is_one_of(lowered(name), kRefused); }

/// ICU knows a charset by any spelling that differs in marks alone, "utf_7" and "utf7" too: what is refused is refused
/// by its own name.
std::string known_to_icu(const std::string& label) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open(label.c_str(), &status));
    if (U_FAILURE(status)) return {};
    const char* const name = ucnv_getName(converter.getAlias(), &status);
    const char* usual = ucnv_getStandardName(name, "MIME", &status);
    if (usual == nullptr) usual = ucnv_getStandardName(name, "IANA", &status);
    const std::string chosen = usual == nullptr ? name : usual;
    return !is_refused(chosen) && keeps_ascii(chosen.c_str()) ? chosen : std::string();
}

}  // namespace

std::string to_converter_name(std::string_view label) {
    constexpr std::size_t kLongestLabel = 40;
    const std::string bare = bare_label(label);
    if (bare.empty() || bare.size() > kLongestLabel || bare.find('\0') != std::string::npos) return {};
    if (is_refused(bare)) return {};
    const auto* const row =
        std::lower_bound(kMeanings.begin(), kMeanings.end(), bare,
                         [](const Row& left, const std::string& right) { return left.first < right; });
    if (row != kMeanings.end() && row->first == bare) return std::string(row->second);
    return known_to_icu(bare);
}

}  // namespace chancery::corpus
