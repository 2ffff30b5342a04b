#include "corpus/text/abbreviations.hpp"

#include <algorithm>
#include <array>

namespace chancery::corpus {

namespace {

constexpr std::array<std::string_view, 57> kAbbreviations{
    "adm",  "amb", "apr",  "aug", "ave", "bros", "brig", "capt", "cmdr",   "co",  "col",  "corp",
    "cpl",  "dec", "dept", "dr",  "etc", "feb",  "fig",  "ft",   "gen",    "gov", "hon",  "inc",
    "jan",  "jr",  "jul",  "jun", "lt",  "ltd",  "maj",  "mar",  "messrs", "mr",  "mrs",  "ms",
    "mt",   "nov", "oct",  "ont", "ph",  "prof", "rep",  "reps", "rev",    "sen", "sens", "sep",
    "sept", "sgt", "sr",   "st",  "ste", "supt", "univ", "vol",  "vs"};

constexpr std::array<std::string_view, 44> kOpeners{
    "A",    "About", "After", "Although", "An",    "And",     "As",   "At",    "Both",  "But",  "By",
    "For",  "From",  "He",    "Her",      "His",   "However", "I",    "If",    "In",    "It",   "Its",
    "Last", "Many",  "More",  "Most",     "On",    "One",     "Or",   "She",   "Since", "So",   "Some",
    "That", "The",   "Their", "There",    "These", "They",    "This", "Those", "We",    "When", "While"};

}  // namespace

bool abbreviation_takes_full_stop(std::string_view folded) {
    return std::find(kAbbreviations.begin(), kAbbreviations.end(), folded) != kAbbreviations.end();
}

bool is_sentence_opener(std::string_view word) { return std::binary_search(kOpeners.begin(), kOpeners.end(), word); }

}  // namespace chancery::corpus
