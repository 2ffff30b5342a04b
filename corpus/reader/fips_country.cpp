#include "corpus/reader/fips_country.hpp"

#include <algorithm>
#include <array>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace chancery::corpus {

namespace {

struct Pair {
    std::string_view fips;
    std::string_view iso;
};

// Sorted by the FIPS code. RB is how GDELT writes Serbia at times, RI is the code of the standard.
// clang-format off
constexpr std::array<Pair, 269> kPairs{{
    {"AA", "AW"}, {"AC", "AG"}, {"AE", "AE"}, {"AF", "AF"}, {"AG", "DZ"}, {"AJ", "AZ"}, {"AL", "AL"}, {"AM", "AM"},
    {"AN", "AD"}, {"AO", "AO"}, {"AQ", "AS"}, {"AR", "AR"}, {"AS", "AU"}, {"AT", "AU"}, {"AU", "AT"}, {"AV", "AI"},
    {"AX", "GB"}, {"AY", "AQ"}, {"BA", "BH"}, {"BB", "BB"}, {"BC", "BW"}, {"BD", "BM"}, {"BE", "BE"}, {"BF", "BS"},
    {"BG", "BD"}, {"BH", "BZ"}, {"BK", "BA"}, {"BL", "BO"}, {"BM", "MM"}, {"BN", "BJ"}, {"BO", "BY"}, {"BP", "SB"},
    {"BQ", "UM"}, {"BR", "BR"}, {"BS", "TF"}, {"BT", "BT"}, {"BU", "BG"}, {"BV", "BV"}, {"BX", "BN"}, {"BY", "BI"},
    {"CA", "CA"}, {"CB", "KH"}, {"CD", "TD"}, {"CE", "LK"}, {"CF", "CG"}, {"CG", "CD"}, {"CH", "CN"}, {"CI", "CL"},
    {"CJ", "KY"}, {"CK", "CC"}, {"CM", "CM"}, {"CN", "KM"}, {"CO", "CO"}, {"CQ", "MP"}, {"CR", "AU"}, {"CS", "CR"},
    {"CT", "CF"}, {"CU", "CU"}, {"CV", "CV"}, {"CW", "CK"}, {"CY", "CY"}, {"DA", "DK"}, {"DJ", "DJ"}, {"DO", "DM"},
    {"DQ", "UM"}, {"DR", "DO"}, {"DX", "GB"}, {"EC", "EC"}, {"EG", "EG"}, {"EI", "IE"}, {"EK", "GQ"}, {"EN", "EE"},
    {"ER", "ER"}, {"ES", "SV"}, {"ET", "ET"}, {"EU", "TF"}, {"EZ", "CZ"}, {"FG", "GF"}, {"FI", "FI"}, {"FJ", "FJ"},
    {"FK", "FK"}, {"FM", "FM"}, {"FO", "FO"}, {"FP", "PF"}, {"FQ", "UM"}, {"FR", "FR"}, {"FS", "TF"}, {"GA", "GM"},
    {"GB", "GA"}, {"GG", "GE"}, {"GH", "GH"}, {"GI", "GI"}, {"GJ", "GD"}, {"GK", "GG"}, {"GL", "GL"}, {"GM", "DE"},
    {"GO", "TF"}, {"GP", "GP"}, {"GQ", "GU"}, {"GR", "GR"}, {"GT", "GT"}, {"GV", "GN"}, {"GY", "GY"}, {"GZ", "PS"},
    {"HA", "HT"}, {"HK", "HK"}, {"HM", "HM"}, {"HO", "HN"}, {"HQ", "UM"}, {"HR", "HR"}, {"HU", "HU"}, {"IC", "IS"},
    {"ID", "ID"}, {"IM", "IM"}, {"IN", "IN"}, {"IO", "IO"}, {"IP", "FR"}, {"IR", "IR"}, {"IS", "IL"}, {"IT", "IT"},
    {"IV", "CI"}, {"IZ", "IQ"}, {"JA", "JP"}, {"JE", "JE"}, {"JM", "JM"}, {"JN", "SJ"}, {"JO", "JO"}, {"JQ", "UM"},
    {"JU", "TF"}, {"KE", "KE"}, {"KG", "KG"}, {"KN", "KP"}, {"KQ", "UM"}, {"KR", "KI"}, {"KS", "KR"}, {"KT", "CX"},
    {"KU", "KW"}, {"KV", "XK"}, {"KZ", "KZ"}, {"LA", "LA"}, {"LE", "LB"}, {"LG", "LV"}, {"LH", "LT"}, {"LI", "LR"},
    {"LO", "SK"}, {"LQ", "UM"}, {"LS", "LI"}, {"LT", "LS"}, {"LU", "LU"}, {"LY", "LY"}, {"MA", "MG"}, {"MB", "MQ"},
    {"MC", "MO"}, {"MD", "MD"}, {"MF", "YT"}, {"MG", "MN"}, {"MH", "MS"}, {"MI", "MW"}, {"MJ", "ME"}, {"MK", "MK"},
    {"ML", "ML"}, {"MN", "MC"}, {"MO", "MA"}, {"MP", "MU"}, {"MQ", "UM"}, {"MR", "MR"}, {"MT", "MT"}, {"MU", "OM"},
    {"MV", "MV"}, {"MX", "MX"}, {"MY", "MY"}, {"MZ", "MZ"}, {"NC", "NC"}, {"NE", "NU"}, {"NF", "NF"}, {"NG", "NE"},
    {"NH", "VU"}, {"NI", "NG"}, {"NL", "NL"}, {"NN", "SX"}, {"NO", "NO"}, {"NP", "NP"}, {"NR", "NR"}, {"NS", "SR"},
    {"NU", "NI"}, {"NZ", "NZ"}, {"OD", "SS"}, {"PA", "PY"}, {"PC", "PN"}, {"PE", "PE"}, {"PK", "PK"}, {"PL", "PL"},
    {"PM", "PA"}, {"PO", "PT"}, {"PP", "PG"}, {"PS", "PW"}, {"PU", "GW"}, {"QA", "QA"}, {"RB", "RS"}, {"RE", "RE"},
    {"RI", "RS"}, {"RM", "MH"}, {"RN", "MF"}, {"RO", "RO"}, {"RP", "PH"}, {"RQ", "PR"}, {"RS", "RU"}, {"RW", "RW"},
    {"SA", "SA"}, {"SB", "PM"}, {"SC", "KN"}, {"SE", "SC"}, {"SF", "ZA"}, {"SG", "SN"}, {"SH", "SH"}, {"SI", "SI"},
    {"SL", "SL"}, {"SM", "SM"}, {"SN", "SG"}, {"SO", "SO"}, {"SP", "ES"}, {"ST", "LC"}, {"SU", "SD"}, {"SV", "SJ"},
    {"SW", "SE"}, {"SX", "GS"}, {"SY", "SY"}, {"SZ", "CH"}, {"TB", "BL"}, {"TD", "TT"}, {"TE", "TF"}, {"TH", "TH"},
    {"TI", "TJ"}, {"TK", "TC"}, {"TL", "TK"}, {"TN", "TO"}, {"TO", "TG"}, {"TP", "ST"}, {"TS", "TN"}, {"TT", "TL"},
    {"TU", "TR"}, {"TV", "TV"}, {"TW", "TW"}, {"TX", "TM"}, {"TZ", "TZ"}, {"UC", "CW"}, {"UG", "UG"}, {"UK", "GB"},
    {"UP", "UA"}, {"US", "US"}, {"UV", "BF"}, {"UY", "UY"}, {"UZ", "UZ"}, {"VC", "VC"}, {"VE", "VE"}, {"VI", "VG"},
    {"VM", "VN"}, {"VQ", "VI"}, {"VT", "VA"}, {"WA", "NA"}, {"WE", "PS"}, {"WF", "WF"}, {"WI", "EH"}, {"WQ", "UM"},
    {"WS", "WS"}, {"WZ", "SZ"}, {"YM", "YE"}, {"ZA", "ZM"}, {"ZI", "ZW"},
}};
// clang-format on

constexpr bool is_sorted() {
    for (std::size_t i = 1; i < kPairs.size(); ++i) {
        if (kPairs[i - 1].fips >= kPairs[i].fips) return false;
    }
    return true;
}
static_assert(is_sorted(), "find_iso_of_fips searches by halves");

struct Named {
    std::string_view iso;
    std::string_view name;
};

/// Where CLDR's name is also another word, or names another country as well.
constexpr std::array<Named, 5> kPlainerNames{{{"CC", "Cocos Islands"},
                                              {"HK", "Hong Kong"},
                                              {"JE", "Bailiwick of Jersey"},
                                              {"MO", "Macao"},
                                              {"RE", "Reunion Island"}}};

}  // namespace

std::optional<std::string_view> find_iso_of_fips(std::string_view fips) {
    const auto found = std::lower_bound(kPairs.begin(), kPairs.end(), fips,
                                        [](const Pair& pair, std::string_view code) { return pair.fips < code; });
    if (found == kPairs.end() || found->fips != fips) return std::nullopt;
    return found->iso;
}

std::string country_name(std::string_view iso) {
    const auto* const plainer =
        std::find_if(kPlainerNames.begin(), kPlainerNames.end(), [&](const Named& named) { return named.iso == iso; });
    if (plainer != kPlainerNames.end()) return std::string(plainer->name);
    icu::UnicodeString name;
    icu::Locale("", std::string(iso).c_str()).getDisplayCountry(icu::Locale::getEnglish(), name);
    std::string out;
    return name.toUTF8String(out);
}

}  // namespace chancery::corpus
