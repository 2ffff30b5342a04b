#include "corpus/article/date_words.hpp"

#include <algorithm>
#include <array>

#include "corpus/article/date_text.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

struct Zone {
    std::string_view name;
    int minutes;
};

constexpr std::array kZones{
    Zone{"Z", 0},      Zone{"UTC", 0},    Zone{"GMT", 0},    Zone{"UT", 0},     Zone{"WET", 0},    Zone{"BST", 60},
    Zone{"WEST", 60},  Zone{"CET", 60},   Zone{"CEST", 120}, Zone{"EET", 120},  Zone{"EEST", 180}, Zone{"MSK", 180},
    Zone{"EST", -300}, Zone{"EDT", -240}, Zone{"CST", -360}, Zone{"CDT", -300}, Zone{"MST", -420}, Zone{"MDT", -360},
    Zone{"PST", -480}, Zone{"PDT", -420}, Zone{"PKT", 300},  Zone{"SGT", 480},  Zone{"HKT", 480},  Zone{"JST", 540},
    Zone{"KST", 540},  Zone{"AEST", 600}, Zone{"AEDT", 660}, Zone{"NZST", 720}, Zone{"NZDT", 780},
};

std::string_view without_full_stop(std::string_view word) {
    if (!word.empty() && word.back() == '.') word.remove_suffix(1);
    return word;
}

/// The name itself, or its beginning from three letters up to `longest_abbreviation`.
bool is_name_or_abbreviation(std::string_view word, std::string_view name, std::size_t longest_abbreviation) {
    if (word.size() < 3 || word.size() > name.size()) return false;
    if (word.size() < name.size() && word.size() > longest_abbreviation) return false;
    return equal_ignoring_case(word, name.substr(0, word.size()));
}

}  // namespace

std::optional<unsigned> parse_month_name(std::string_view word) {
    word = without_full_stop(word);
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (is_name_or_abbreviation(word, kMonths[i], 4)) return static_cast<unsigned>(i) + 1;
    }
    return std::nullopt;
}

bool is_weekday_name(std::string_view word) {
    word = without_full_stop(word);
    return std::any_of(kWeekdays.begin(), kWeekdays.end(),
                       [&](std::string_view name) { return is_name_or_abbreviation(word, name, 5); });
}

std::optional<std::chrono::minutes> find_zone(std::string_view name) {
    const auto found = std::find_if(kZones.begin(), kZones.end(),
                                    [&](const Zone& zone) { return equal_ignoring_case(zone.name, name); });
    if (found == kZones.end()) return std::nullopt;
    return std::chrono::minutes{found->minutes};
}

}  // namespace chancery::corpus
