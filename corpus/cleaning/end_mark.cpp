#include "corpus/cleaning/end_mark.hpp"

#include <algorithm>
#include <array>

#include "corpus/support/ascii.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestMark = 48;

constexpr std::array<std::string_view, 66> kAgencies{
    "Reuters", "REUTERS", "Reuter",    "REUTER", "AP",        "AFP",     "DPA",      "dpa",     "EFE",   "ANSA",
    "Xinhua",  "XINHUA",  "TASS",      "Tass",   "ITAR",      "RIA",     "Interfax", "Yonhap",  "Kyodo", "PTI",
    "ANI",     "IANS",    "UNI",       "KCNA",   "Bloomberg", "Bernama", "BERNAMA",  "Anadolu", "AA",    "APA",
    "ATS",     "Lusa",    "MENA",      "SANA",   "WAM",       "SPA",     "IRNA",     "Tasnim",  "ISNA",  "Antara",
    "ANTARA",  "VNA",     "UPI",       "CNA",    "PA",        "CP",      "AAP",      "NAN",     "APP",   "BSS",
    "UNB",     "PNA",     "Ukrinform", "Belga",  "ANP",       "NTB",     "TT",       "Ritzau",  "STT",   "PAP",
    "CTK",     "MTI",     "Agerpres",  "BTA",    "Tanjug",    "HINA"};
constexpr std::array<std::string_view, 9> kEnds{"END", "ENDS", "End", "Ends", "ends", "NNNN", "30", "0", "FIN"};
constexpr std::array<std::string_view, 14> kFillers{"with",   "and",   "via",        "agencies", "Agencies",
                                                    "Agency", "Staff", "News",       "Press",    "Newswires",
                                                    "from",   "The",   "Associated", "Jones"};

bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// The next run of letters and digits; takes it off `line`. Dashes outside ASCII are no letters.
std::string_view take_name(std::string_view& line) {
    const auto* const start = std::find_if(line.begin(), line.end(), is_letter_or_digit);
    const auto* const end = std::find_if_not(start, line.end(), is_letter_or_digit);
    const std::string_view name =
        line.substr(static_cast<std::size_t>(start - line.begin()), static_cast<std::size_t>(end - start));
    line.remove_prefix(static_cast<std::size_t>(end - line.begin()));
    return name;
}

bool is_dash(std::string_view name) { return name == "–" || name == "—"; }

std::string_view without_dash(std::string_view name) {
    for (const std::string_view dash : {std::string_view("–"), std::string_view("—"), std::string_view("©")}) {
        if (name.starts_with(dash)) name.remove_prefix(dash.size());
        if (name.ends_with(dash)) name.remove_suffix(dash.size());
    }
    return name;
}

/// "bur-jm/ach": small letters by twos to fours, with a slash before the last.
bool is_initials(std::string_view line) {
    const std::size_t slash = line.find('/');
    if (slash == std::string_view::npos || line.size() > 24) return false;
    std::size_t letters = 0;
    for (const char c : line) {
        if (!is_lower(c) && c != '-' && c != '/') return false;
        letters = is_lower(c) ? letters + 1 : 0;
        if (letters > 4) return false;
    }
    return line.size() - slash >= 3 && slash >= 2;
}

}  // namespace

bool is_end_mark(std::string_view line) {
    if (line.empty() || line.size() > kLongestMark) return false;
    if (is_initials(line)) return true;
    bool any = false;
    bool agency = false;
    while (!line.empty()) {
        const std::string_view name = without_dash(take_name(line));
        if (name.empty() || is_dash(name)) continue;
        any = true;
        const bool known = is_one_of(name, kAgencies) || is_one_of(name, kEnds);
        if (!known && !is_one_of(name, kFillers)) return false;
        agency = agency || known;
    }
    return agency || !any;
}

}  // namespace chancery::corpus
