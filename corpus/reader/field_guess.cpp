#include "corpus/reader/field_guess.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

#include "corpus/article/date_text.hpp"

namespace chancery::corpus {

namespace {

constexpr double kNearlyAll = 0.9;
constexpr double kBodyBytes = 200;
constexpr double kTitleLeast = 15;
constexpr double kTitleMost = 250;
constexpr double kTitleBlanks = 2;
constexpr double kSeldomTwice = 0.8;

/// What the values of a field are like, over those that are not empty.
struct Profile {
    double mean_bytes = 0;
    double mean_blanks = 0;
    double share_of_addresses = 0;
    double share_of_dates = 0;
    double share_of_numbers = 0;
    double share_distinct = 0;
    bool is_wide = false;  ///< mostly of characters outside ASCII, which may need no blanks
};

bool is_number(std::string_view text) { return text.find_first_not_of("0123456789.-+") == std::string_view::npos; }

/// A bare number is a date only as YYYYMMDD or as seconds or milliseconds of this century.
bool is_date(std::string_view text) {
    constexpr std::size_t kLongest = 40;
    if (text.size() < 6 || text.size() > kLongest) return false;
    if (is_number(text) && text.find('-') == std::string_view::npos && text.size() != 8 && text.size() != 10 &&
        text.size() != 13)
        return false;
    return parse_date_text(text).has_value();
}

Profile profile_of(const FieldSample& sample) {
    Profile profile;
    std::set<std::string_view> distinct;
    double count = 0;
    double wide = 0;
    for (const std::string& value : sample.values) {
        if (value.empty()) continue;
        ++count;
        distinct.insert(value);
        profile.mean_bytes += static_cast<double>(value.size());
        profile.mean_blanks += static_cast<double>(std::count(value.begin(), value.end(), ' '));
        wide += static_cast<double>(std::count_if(value.begin(), value.end(), [](char c) { return c < 0; }));
        profile.share_of_addresses += is_web_address(value) ? 1 : 0;
        profile.share_of_dates += is_date(value) ? 1 : 0;
        profile.share_of_numbers += is_number(value) ? 1 : 0;
    }
    if (count == 0) return profile;
    profile.is_wide = wide > profile.mean_bytes / 2;
    profile.share_distinct = static_cast<double>(distinct.size()) / count;
    for (double* sum : {&profile.mean_bytes, &profile.mean_blanks, &profile.share_of_addresses, &profile.share_of_dates,
                        &profile.share_of_numbers}) {
        *sum /= count;
    }
    return profile;
}

bool is_like_body(const Profile& p) {
    return p.mean_bytes >= kBodyBytes && p.share_of_addresses == 0 && (p.is_wide || p.mean_blanks * 20 > p.mean_bytes);
}

bool is_like_title(const Profile& p) {
    return p.mean_bytes >= kTitleLeast && p.mean_bytes <= kTitleMost && (p.is_wide || p.mean_blanks >= kTitleBlanks) &&
           p.share_distinct >= kSeldomTwice && p.share_of_addresses == 0 && p.share_of_dates < 0.5;
}

/// How much a field is like `field`; 0 when it is not.
double likeness(const Profile& p, CanonicalField field) {
    switch (field) {
        case CanonicalField::Body: return is_like_body(p) ? p.mean_bytes : 0;
        case CanonicalField::Title: return is_like_title(p) ? 1 : 0;
        case CanonicalField::Url: return p.share_of_addresses >= kNearlyAll ? p.share_distinct : 0;
        case CanonicalField::Date:
            return p.share_of_dates >= kNearlyAll ? p.share_of_dates * 2 - p.share_of_numbers : 0;
        default: return 0;
    }
}

}  // namespace

bool is_web_address(std::string_view text) {
    return (text.starts_with("http://") || text.starts_with("https://")) && text.find(' ') == std::string_view::npos;
}

std::vector<FieldGuess> guess_fields(const std::vector<FieldSample>& samples,
                                     const std::vector<CanonicalField>& wanted) {
    std::vector<Profile> profiles;
    for (const FieldSample& sample : samples) profiles.push_back(profile_of(sample));
    std::vector<FieldGuess> guesses;
    std::vector<bool> taken(samples.size(), false);
    constexpr std::array kOrder{CanonicalField::Url, CanonicalField::Date, CanonicalField::Body, CanonicalField::Title};
    for (const CanonicalField field : kOrder) {
        if (std::find(wanted.begin(), wanted.end(), field) == wanted.end()) continue;
        std::size_t best = samples.size();
        double best_likeness = 0;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const double found = taken[i] ? 0 : likeness(profiles[i], field);
            if (found > best_likeness) best = i;
            best_likeness = std::max(best_likeness, found);
        }
        if (best == samples.size()) continue;
        taken[best] = true;
        guesses.push_back({samples[best].name, field});
    }
    return guesses;
}

}  // namespace chancery::corpus
