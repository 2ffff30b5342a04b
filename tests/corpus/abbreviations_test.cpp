#include <string>

#include <catch2/catch.hpp>

#include "corpus/text/abbreviations.hpp"

using namespace chancery::corpus;

TEST_CASE("Words that take a full stop in mid-sentence are known folded", "[corpus][text][abbreviations]") {
    for (const char* const word :
         {"gen", "mr", "mrs", "dr", "sept", "sen", "st", "lt", "col", "vs", "jr", "inc", "adm"}) {
        CAPTURE(word);
        CHECK(abbreviation_takes_full_stop(word));
    }
    for (const char* const word : {"", "Gen", "general", "japan", "may", "in", "no"}) {
        CAPTURE(word);
        CHECK_FALSE(abbreviation_takes_full_stop(word));
    }
}

TEST_CASE("Every word that opens sentences is found", "[corpus][text][abbreviations]") {
    // The list is searched by halves: a word out of order would be lost.
    for (const char* const word :
         {"A",    "About", "After", "Although", "An",    "And",     "As",   "At",    "Both",  "But",  "By",
          "For",  "From",  "He",    "Her",      "His",   "However", "I",    "If",    "In",    "It",   "Its",
          "Last", "Many",  "More",  "Most",     "On",    "One",     "Or",   "She",   "Since", "So",   "Some",
          "That", "The",   "Their", "There",    "These", "They",    "This", "Those", "We",    "When", "While"}) {
        CAPTURE(word);
        CHECK(is_sentence_opener(word));
    }
    for (const char* const word : {"", "the", "THE", "Japan", "Navy", "Senate"}) {
        CAPTURE(word);
        CHECK_FALSE(is_sentence_opener(word));
    }
}
