#include "corpus/article/date_names.hpp"

#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "corpus/text/folding.hpp"

namespace chancery::corpus {

namespace {

using icu::DateFormatSymbols;

/// In the order of precedence where two languages give one word to two months. Arabic has four sets of names:
/// of Egypt and the Gulf, of the Levant, of Morocco, of Algeria and Tunisia.
constexpr std::array kLocales{"en", "es", "fr", "de", "de_AT", "pt", "it", "ru", "ar", "ar_LB", "ar_MA", "ar_DZ", "tr",
                              "id", "hi", "uk", "pl", "nl",    "ro", "sv", "da", "nb", "el",    "he",    "ur",    "bn"};

struct Name {
    std::string_view name;
    unsigned month;
};

/// What newspapers write and CLDR does not have; folded.
constexpr std::array kMoreMonths{Name{"sept", 9},   Name{"set", 9},    Name{"setiembre", 9}, Name{"maerz", 3},
                                 Name{"mrz", 3},    Name{"feber", 2},  Name{"agt", 8},       Name{"ags", 8},
                                 Name{"agu", 8},    Name{"nop", 11},   Name{"pebruari", 2},  Name{"нояб", 11},
                                 Name{"сент", 9},   Name{"июн", 6},    Name{"июл", 7},       Name{"сен", 9},
                                 Name{"ноя", 11},   Name{"фев", 2},    Name{"мар", 3},       Name{"ابريل", 4},
                                 Name{"يونية", 6},  Name{"يولية", 7},  Name{"सितम्बर", 9},    Name{"अक्तूबर", 10},
                                 Name{"नवम्बर", 11}, Name{"दिसम्बर", 12}};

constexpr std::array<std::string_view, 67> kFillers{
    "feira", "of",   "the", "on",   "at",   "st",   "nd",   "rd",   "th",    "de",   "del",     "do", "da",     "di",
    "d",     "dell", "l",   "le",   "el",   "il",   "la",   "las",  "a",     "as",   "os",      "er", "ere",    "eme",
    "e",     "o",    "um",  "uhr",  "den",  "der",  "am",   "vom",  "ore",   "alle", "kl",      "om", "в",      "г",
    "года",  "год",  "го",  "мск",  "року", "р",    "о",    "saat", "pukul", "jam",  "tanggal", "في", "الساعة", "م",
    "את",    "को",   "बजे",  "roku", "godz", "오전", "오후", "上午", "下午",  "午前", "午後"};

using Months = std::unordered_map<std::string, unsigned>;
using Words = std::unordered_set<std::string>;

std::string folded_name(const icu::UnicodeString& name) {
    std::string utf8;
    name.toUTF8String(utf8);
    std::string out = folded(utf8);
    while (!out.empty() && (out.back() == '.' || out.back() == ' ')) out.pop_back();
    return out;
}

/// Calls `use` with each of the names of `get` in each locale, form and width, and its number from 0.
template <class Get, class Use>
void for_each_name(Get get, Use use) {
    for (const char* const locale : kLocales) {
        UErrorCode status = U_ZERO_ERROR;
        const DateFormatSymbols symbols(icu::Locale(locale), status);
        if (U_FAILURE(status) != 0) continue;
        for (const auto form : {DateFormatSymbols::FORMAT, DateFormatSymbols::STANDALONE}) {
            for (const auto width : {DateFormatSymbols::WIDE, DateFormatSymbols::ABBREVIATED}) {
                int32_t count = 0;
                const icu::UnicodeString* const names = get(symbols, count, form, width);
                for (int32_t i = 0; i < count; ++i) use(folded_name(names[i]), i);
            }
        }
    }
}

Months make_months() {
    Months months;
    for_each_name([](const DateFormatSymbols& symbols, int32_t& count, auto form,
                     auto width) { return symbols.getMonths(count, form, width); },
                  [&](const std::string& name, int32_t number) {
                      if (!name.empty()) months.emplace(name, static_cast<unsigned>(number) + 1);
                  });
    for (const Name& more : kMoreMonths) months.emplace(folded(more.name), more.month);
    return months;
}

Words make_weekdays() {
    Words weekdays;
    for_each_name([](const DateFormatSymbols& symbols, int32_t& count, auto form,
                     auto width) { return symbols.getWeekdays(count, form, width); },
                  [&](const std::string& name, int32_t) {
                      if (name.empty()) return;
                      weekdays.insert(name);
                      weekdays.insert(name.substr(0, name.find('-')));  // "quarta-feira"
                  });
    return weekdays;
}

Words make_fillers() {
    Words fillers;
    for (const std::string_view filler : kFillers) fillers.insert(folded(filler));
    return fillers;
}

std::string key_of(std::string_view word) {
    while (!word.empty() && word.back() == '.') word.remove_suffix(1);
    return folded(word);
}

}  // namespace

std::optional<unsigned> find_month(std::string_view name) {
    static const Months kMonths = make_months();
    const auto found = kMonths.find(key_of(name));
    if (found == kMonths.end()) return std::nullopt;
    return found->second;
}

bool is_weekday_in_any_language(std::string_view word) {
    static const Words kWeekdays = make_weekdays();
    return kWeekdays.contains(key_of(word));
}

bool is_date_filler(std::string_view word) {
    static const Words kWords = make_fillers();
    return kWords.contains(key_of(word));
}

}  // namespace chancery::corpus
