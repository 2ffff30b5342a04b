#include "corpus/outlet/dateline_credit.hpp"

#include <algorithm>
#include <array>

#include "corpus/outlet/credit_marks.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestDateline = 120;
constexpr std::size_t kLongestMark = 40;
constexpr std::size_t kMostWords = 14;
constexpr std::string_view kBlanks = " \t\r\n";

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_word_byte(char c) { return is_capital(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80; }

std::string_view without_blanks(std::string_view text) {
    for (;;) {
        if (!text.empty() && kBlanks.find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
        else if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        else
            return text;
    }
}

/// Bytes of the dash at the head of `text`; 0 when there is none.
std::size_t dash_size(std::string_view text) {
    constexpr std::array<std::string_view, 5> kDashes{"--", "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95"};
    for (const std::string_view dash : kDashes) {
        if (text.starts_with(dash)) return dash.size();
    }
    return 0;
}

/// Small words that stand in places and dates of the languages of wires: "Frankfurt am Main, 29 de mayo".
bool is_lower_word_of_datelines(std::string_view word) {
    constexpr std::array<std::string_view, 62> kWords{
        "of",    "and",    "the",     "de",        "del",  "la",    "le",      "el",    "al",    "am",   "an",
        "der",   "di",     "da",      "do",        "dos",  "bin",   "by",      "th",    "st",    "nd",   "rd",
        "jan",   "feb",    "mar",     "apr",       "may",  "jun",   "jul",     "aug",   "sep",   "oct",  "nov",
        "dec",   "ene",    "abr",     "ago",       "dic",  "mai",   "juin",    "gen",   "mag",   "giu",  "lug",
        "set",   "ott",    "fev",     "out",       "dez",  "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "octubre", "noviembre", "mars", "avril", "janvier"};
    return is_one_of(word, kWords);
}

/// Words with a capital, numbers and the small words of dates: nothing that a sentence has.
bool is_place_like(std::string_view lead) {
    std::size_t words = 0;
    std::size_t at = 0;
    while (at < lead.size()) {
        const std::size_t start = lead.find_first_not_of(" \t,.[]", at);
        if (start == std::string_view::npos) break;
        const std::size_t end = std::min(lead.find_first_of(" \t,.[]", start), lead.size());
        const std::string_view word = lead.substr(start, end - start);
        if (++words > kMostWords) return false;
        const bool ordinal = is_digit(word.front());
        const bool capital = is_capital(word.front()) || static_cast<unsigned char>(word.front()) >= 0x80;
        const bool article = word.starts_with("al-") || word.starts_with("el-") || word.starts_with("d'");
        if (!ordinal && !capital && !article && dash_size(word) == 0 && !is_lower_word_of_datelines(word)) return false;
        at = end;
    }
    return true;
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }
bool has_small_letter(std::string_view text) { return std::any_of(text.begin(), text.end(), is_lower); }

/// "Pakistan Tehreek-e-Insaf (PTI)": the bracket explains what stands before it.
bool is_explained(std::string_view lead, std::string_view mark) {
    std::string initials;
    for (std::size_t i = 0; i < lead.size(); ++i) {
        if (is_capital(lead[i]) && (i == 0 || !is_word_byte(lead[i - 1]))) initials.push_back(lead[i]);
    }
    const bool all_capitals = std::all_of(mark.begin(), mark.end(), is_capital);
    return all_capitals && initials.size() >= mark.size() &&
           std::string_view(initials).substr(initials.size() - mark.size()) == mark;
}

/// What may stand behind the mark: a dash, a colon, the end; behind a date, anything.
bool is_end_of_dateline(std::string_view rest, std::string_view lead, bool in_slashes) {
    rest = without_blanks(rest);
    if (rest.empty()) return has_digit(lead) || (!lead.empty() && !has_small_letter(lead));
    if (dash_size(rest) > 0 || rest.front() == ':' || rest.starts_with(".-") || rest.starts_with(".\xE2\x80\x93"))
        return true;
    if (rest.starts_with(". ") && dash_size(without_blanks(rest.substr(1))) > 0) return true;
    if (in_slashes && (rest.front() == '.' || rest.front() == ',')) return true;
    return has_digit(lead) && !lead.empty();
}

const Outlet* find_in_brackets(std::string_view line, std::string_view country) {
    constexpr std::string_view kOpen = "(/[";
    constexpr std::string_view kClose = ")/]";
    std::size_t open = line.substr(0, kLongestDateline).find_first_of(kOpen);
    for (; open != std::string_view::npos; open = line.substr(0, kLongestDateline).find_first_of(kOpen, open + 1)) {
        const std::string_view lead = line.substr(0, open);
        if (!is_place_like(lead)) return nullptr;
        const std::size_t which = kOpen.find(line[open]);
        const std::size_t close = line.find(kClose[which], open + 1);
        if (close == std::string_view::npos || close - open > kLongestMark) continue;
        const std::string_view text = line.substr(open + 1, close - open - 1);
        const Outlet* const agency = credit_marks().find(text, {lead, country, true});
        if (agency == nullptr || is_explained(lead, text)) continue;
        if (is_end_of_dateline(line.substr(close + 1), lead, line[open] == '/')) return agency;
    }
    return nullptr;
}

/// The first dash with a blank on one side at least: hyphens join words.
std::size_t find_dash(std::string_view line) {
    for (std::size_t at = 1; at < std::min(line.size(), kLongestDateline); ++at) {
        const std::size_t size = dash_size(line.substr(at));
        if (size == 0) continue;
        const bool before = line[at - 1] == ' ';
        const bool after = at + size < line.size() && line[at + size] == ' ';
        if (before || after || size > 1) return at;
    }
    return std::string_view::npos;
}

/// "Tehran, May 29, IRNA – Iran's", "Damascus, SANA- ", "TOKYO, June 2, Kyodo -".
const Outlet* find_before_dash(std::string_view line, std::size_t dash, std::string_view country) {
    const std::string_view lead = line.substr(0, dash);
    const std::size_t comma = lead.rfind(',');
    if (comma == std::string_view::npos || !is_place_like(lead)) return nullptr;
    const std::string_view place = lead.substr(0, comma);
    return credit_marks().find_one(lead.substr(comma + 1), {place, country, has_digit(place)});
}

/// "MOSCOW, 29 May - RIA Novosti. The".
const Outlet* find_after_dash(std::string_view line, std::size_t dash, std::string_view country) {
    const std::string_view lead = line.substr(0, dash);
    if (!has_digit(lead) || !is_place_like(lead)) return nullptr;
    const std::string_view rest = without_blanks(line.substr(dash + dash_size(line.substr(dash))));
    const std::size_t stop = rest.substr(0, kLongestMark).find_first_of(".,\n");
    if (stop == std::string_view::npos) return nullptr;
    return credit_marks().find_one(rest.substr(0, stop), {lead, country, false});
}

}  // namespace

const Outlet* find_dateline_credit(std::string_view line, std::string_view country) {
    line = without_blanks(line).substr(0, kLongestDateline + kLongestMark + 8);
    if (const Outlet* const found = find_in_brackets(line, country)) return found;
    const std::size_t dash = find_dash(line);
    if (dash == std::string_view::npos) return nullptr;
    if (const Outlet* const found = find_before_dash(line, dash, country)) return found;
    return find_after_dash(line, dash, country);
}

}  // namespace chancery::corpus
