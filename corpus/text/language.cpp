#include "corpus/text/language.hpp"

#include <algorithm>
#include <array>
#include <cstdio>  // the header of cld2 needs it
#include <string>
#include <utility>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "corpus/support/ascii.hpp"
#include "corpus/text/language_name.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kShortText = 200;  // bytes; below, even a sure answer is often wrong
constexpr std::size_t kStretch = 512;    // bytes read at the beginning, and again in the middle
constexpr std::size_t kLongestTag = 40;

using Row = std::pair<std::string_view, std::string_view>;

/// Codes that mean one of ours: old ones, the bibliographic ones of ISO 639-2, members of a language that news calls
/// by one name.
constexpr std::array kSame{Row{"alb", "sq"}, Row{"arb", "ar"}, Row{"arm", "hy"}, Row{"baq", "eu"}, Row{"bur", "my"},
                           Row{"chi", "zh"}, Row{"cmn", "zh"}, Row{"cze", "cs"}, Row{"dut", "nl"}, Row{"fil", "tl"},
                           Row{"fre", "fr"}, Row{"geo", "ka"}, Row{"ger", "de"}, Row{"gre", "el"}, Row{"ice", "is"},
                           Row{"in", "id"},  Row{"iw", "he"},  Row{"ji", "yi"},  Row{"jw", "jv"},  Row{"mac", "mk"},
                           Row{"may", "ms"}, Row{"mo", "ro"},  Row{"nb", "no"},  Row{"nn", "no"},  Row{"nno", "no"},
                           Row{"nob", "no"}, Row{"per", "fa"}, Row{"pes", "fa"}, Row{"prs", "fa"}, Row{"rum", "ro"},
                           Row{"sh", "sr"},  Row{"slo", "sk"}, Row{"wel", "cy"}, Row{"zsm", "ms"}};

constexpr std::array<std::string_view, 4> kNoLanguage{"und", "mul", "zxx", "mis"};

/// What cld2 confuses: there the declaration decides.
constexpr std::array<std::array<std::string_view, 4>, 3> kAlike{
    {{"bs", "hr", "sr", "cnr"}, {"id", "ms", "", ""}, {"xh", "zu", "", ""}}};

std::string lower_tag(std::string_view declared) {
    constexpr std::string_view kBlank = " \t\r\n\"'";
    declared = declared.substr(0, declared.find_first_of(",;"));  // "en, fr": the first
    const std::size_t first = declared.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    std::string tag(declared.substr(first, declared.find_last_not_of(kBlank) - first + 1));
    for (char& c : tag) c = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return tag;
}

bool has_part(std::string_view tag, std::string_view part) {
    for (std::size_t at = tag.find('-'); at != std::string_view::npos; at = tag.find('-', at + 1)) {
        const std::string_view rest = tag.substr(at + 1);
        if (rest.substr(0, rest.find('-')) == part) return true;
    }
    return false;
}

bool is_traditional(std::string_view tag) {
    if (has_part(tag, "hans")) return false;
    return has_part(tag, "hant") || has_part(tag, "tw") || has_part(tag, "hk") || has_part(tag, "mo");
}

bool are_alike(std::string_view left, std::string_view right) {
    return std::any_of(kAlike.begin(), kAlike.end(), [&](const auto& set) {
        const auto has = [&](std::string_view one) { return std::find(set.begin(), set.end(), one) != set.end(); };
        return !left.empty() && !right.empty() && has(left) && has(right);
    });
}

/// Up to `bytes` of `text` from `start`, both ends moved to where characters begin.
std::string_view stretch(std::string_view text, std::size_t start, std::size_t bytes) {
    while (start < text.size() && is_continuation(text[start])) ++start;
    std::size_t end = std::min(start + bytes, text.size());
    while (end > start && end < text.size() && is_continuation(text[end])) --end;
    return text.substr(start, end - start);
}

std::string sample_of(std::string_view text) {
    if (text.size() <= 2 * kStretch) return std::string(text);
    std::string sample(stretch(text, 0, kStretch));
    sample += ' ';
    return sample.append(stretch(text, text.size() / 2, kStretch));
}

struct Answer {
    std::string language;
    bool is_sure = false;
};

Answer ask(const std::string& sample, const std::string& declared, const std::string& top_level_domain) {
    const CLD2::CLDHints hints{declared.empty() ? nullptr : declared.c_str(),
                               top_level_domain.empty() ? nullptr : top_level_domain.c_str(), CLD2::UNKNOWN_ENCODING,
                               CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int text_bytes = 0;
    int valid_bytes = 0;
    Answer answer;
    const CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(
        sample.data(), static_cast<int>(sample.size()), true, &hints, 0, languages.data(), percents.data(),
        scores.data(), nullptr, &text_bytes, &answer.is_sure, &valid_bytes);
    answer.language = to_language(CLD2::LanguageCode(language));
    if (answer.language.empty()) answer.is_sure = false;
    return answer;
}

/// cld2 knows Hebrew and Norwegian under the codes of its time.
std::string to_hint(const std::string& declared) { return declared == "he" ? "iw" : declared; }

bool is_code(const std::string& text) {
    return (text.size() == 2 || text.size() == 3) && std::all_of(text.begin(), text.end(), is_letter);
}

/// The code that we keep for languages that have several.
std::string kept_code(const std::string& code) {
    const auto* const same =
        std::find_if(kSame.begin(), kSame.end(), [&](const Row& row) { return row.first == code; });
    return same == kSame.end() ? code : std::string(same->second);
}

}  // namespace

std::string to_language(std::string_view declared) {
    const std::string tag = lower_tag(declared.substr(0, kLongestTag));
    std::string primary = tag.substr(0, tag.find('-'));
    if (std::find(kNoLanguage.begin(), kNoLanguage.end(), primary) != kNoLanguage.end()) return {};
    primary = kept_code(is_code(primary) ? find_language_of_code(kept_code(primary)) : find_language_tag(tag));
    return primary == "zh" && is_traditional(tag) ? "zh-hant" : primary;
}

std::string detect_language(std::string_view text, std::string_view declared, std::string_view top_level_domain) {
    std::string known = to_language(declared);
    if (text.size() < kShortText && !known.empty()) return known;
    const Answer answer = ask(sample_of(text), to_hint(known), std::string(top_level_domain));
    if (!answer.is_sure || are_alike(known, answer.language)) return known;
    return answer.language;
}

}  // namespace chancery::corpus
