#include "corpus/taxonomy/word_variants.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace chancery::corpus {

namespace {

/// Parts of words, British and American. A word holds at most one of them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 27> kSpellings{{
    {"isation", "ization"},    {"isations", "izations"}, {"defence", "defense"},    {"offence", "offense"},
    {"licence", "license"},    {"programme", "program"}, {"labour", "labor"},       {"neighbour", "neighbor"},
    {"harbour", "harbor"},     {"armour", "armor"},      {"behaviour", "behavior"}, {"favour", "favor"},
    {"honour", "honor"},       {"rumour", "rumor"},      {"endeavour", "endeavor"}, {"centre", "center"},
    {"theatre", "theater"},    {"metre", "meter"},       {"dialogue", "dialog"},    {"catalogue", "catalog"},
    {"manoeuvre", "maneuver"}, {"cheque", "check"},      {"tyre", "tire"},          {"grey", "gray"},
    {"travell", "travel"},     {"enrol", "enroll"},      {"aluminium", "aluminum"},
}};

/// Words in -ise that have no -ize.
constexpr std::array<std::string_view, 18> kOnlyIse{
    "advertise",  "advise",   "arise",     "comprise",  "compromise", "demise",      "despise", "devise",  "disguise",
    "enterprise", "exercise", "expertise", "franchise", "improvise",  "merchandise", "premise", "promise", "surprise"};

bool is_only_ise(std::string_view word) {
    return std::any_of(kOnlyIse.begin(), kOnlyIse.end(),
                       [&](std::string_view stem) { return word.starts_with(stem.substr(0, stem.size() - 1)); });
}

void add_replaced(std::vector<std::string>& variants, std::string_view word, std::string_view from,
                  std::string_view to) {
    const std::size_t at = word.find(from);
    if (at == std::string_view::npos) return;
    std::string other(word);
    other.replace(at, from.size(), to);
    if (std::find(variants.begin(), variants.end(), other) == variants.end()) variants.push_back(std::move(other));
}

/// -ise, -ised, -ises, -ising, -iser at the end of a word of six letters or more.
void add_ise(std::vector<std::string>& variants, std::string_view word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kEndings{
        {{"ise", "ize"}, {"ised", "ized"}, {"ises", "izes"}, {"ising", "izing"}, {"iser", "izer"}}};
    for (const auto& [british, american] : kEndings) {
        if (word.size() >= british.size() + 4 && word.ends_with(british) && !is_only_ise(word)) {
            variants.push_back(std::string(word.substr(0, word.size() - british.size())) + std::string(american));
        } else if (word.size() >= american.size() + 4 && word.ends_with(american)) {
            variants.push_back(std::string(word.substr(0, word.size() - american.size())) + std::string(british));
        }
    }
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

}  // namespace

std::vector<std::string> spelling_variants(std::string_view folded) {
    std::vector<std::string> variants{std::string(folded)};
    for (const auto& [british, american] : kSpellings) {
        if (folded.find(british) != std::string_view::npos) {
            add_replaced(variants, folded, british, american);
        } else {
            add_replaced(variants, folded, american, british);
        }
    }
    add_ise(variants, folded);
    return variants;
}

std::string plural(std::string_view folded) {
    if (folded.size() < 3 || static_cast<unsigned char>(folded.back()) >= 0x80) return {};
    const char last = folded.back();
    if (last == 's' && !folded.ends_with("ss")) return {};
    if (last < 'a' || last > 'z') return {};
    std::string word(folded);
    if (last == 'y' && !is_vowel(folded[folded.size() - 2])) {
        word.pop_back();
        return word + "ies";
    }
    const bool hisses =
        folded.ends_with("ss") || last == 'x' || last == 'z' || folded.ends_with("ch") || folded.ends_with("sh");
    return word + (hisses ? "es" : "s");
}

}  // namespace chancery::corpus
