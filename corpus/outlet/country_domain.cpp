#include "corpus/outlet/country_domain.hpp"

#include <algorithm>
#include <array>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

/// Sorted. Those that are not here are generic in practice, or nobody publishes news under them.
constexpr std::array<std::string_view, 157> kHonest{
    "ad", "ae", "af", "al", "ao", "ar", "at", "au", "aw", "az", "ba", "bb", "bd", "be", "bf", "bg", "bh", "bi",
    "bj", "bn", "bo", "br", "bs", "bt", "bw", "by", "ca", "cd", "cg", "ch", "ci", "ck", "cl", "cn", "cr", "cu",
    "cy", "cz", "de", "dk", "do", "dz", "ec", "ee", "eg", "er", "es", "et", "fi", "fj", "fr", "ge", "gh", "gm",
    "gn", "gr", "gt", "hk", "hn", "hr", "ht", "hu", "id", "ie", "il", "in", "iq", "ir", "it", "jm", "jo", "jp",
    "ke", "kg", "kh", "kp", "kr", "kw", "kz", "lb", "lk", "lr", "ls", "lt", "lu", "lv", "ma", "mg", "mk", "mm",
    "mo", "mr", "mt", "mv", "mw", "mx", "my", "mz", "na", "ne", "ng", "ni", "nl", "no", "np", "nz", "om", "pa",
    "pe", "pg", "ph", "pk", "pl", "ps", "pt", "py", "qa", "ro", "rs", "ru", "rw", "sa", "sb", "sd", "se", "sg",
    "si", "sk", "sl", "sn", "sr", "ss", "sv", "sy", "sz", "td", "tg", "th", "tj", "tl", "tn", "tr", "tt", "tw",
    "tz", "ua", "ug", "uk", "us", "uy", "uz", "ve", "vn", "ye", "za", "zm", "zw"};

char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

std::string find_country_of_host(std::string_view host) {
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos) return {};
    std::string country(host.substr(dot + 1));
    if (!std::binary_search(kHonest.begin(), kHonest.end(), std::string_view(country))) return {};
    if (country == "uk") return "GB";
    std::transform(country.begin(), country.end(), country.begin(), to_upper);
    return country;
}

}  // namespace chancery::corpus
