#include <string>

#include <catch2/catch.hpp>

#include "corpus/taxonomy/word_variants.hpp"

using namespace chancery::corpus;

namespace {

std::string joined_variants(std::string_view word) {
    std::string shown;
    for (const std::string& variant : spelling_variants(word)) shown += (shown.empty() ? "" : " ") + variant;
    return shown;
}

}  // namespace

TEST_CASE("A word stands for its British and American spelling", "[corpus][taxonomy][variants]") {
    auto [word, expected] = GENERATE(table<std::string, std::string>({
        {"defence", "defence defense"},
        {"defense", "defense defence"},
        {"defences", "defences defenses"},
        {"programme", "programme program"},
        {"program", "program programme"},
        {"labour", "labour labor"},
        {"neighbouring", "neighbouring neighboring"},
        {"neighborhood", "neighborhood neighbourhood"},
        {"centre", "centre center"},
        {"licence", "licence license"},
        {"dialogue", "dialogue dialog"},
        {"organise", "organise organize"},
        {"organization", "organization organisation"},
        {"organisations", "organisations organizations"},
        {"denuclearising", "denuclearising denuclearizing"},
        {"militarized", "militarized militarised"},
        // Words that have one spelling only
        {"exercise", "exercise"},
        {"compromised", "compromised"},
        {"advisers", "advisers"},
        {"enterprises", "enterprises"},
        {"promising", "promising"},
        {"rise", "rise"},
        {"wise", "wise"},
        {"prize", "prize"},
        {"seize", "seize"},
        {"japan", "japan"},
        {"", ""},
    }));
    CAPTURE(word);
    CHECK(joined_variants(word) == expected);
}

TEST_CASE("A noun has its regular plural", "[corpus][taxonomy][variants]") {
    auto [word, expected] = GENERATE(table<std::string, std::string>({
        {"missile", "missiles"},
        {"treaty", "treaties"},
        {"convoy", "convoys"},
        {"embassy", "embassies"},
        {"tax", "taxes"},
        {"watch", "watches"},
        {"clash", "clashes"},
        {"press", "presses"},
        {"quiz", "quizes"},
        {"mine", "mines"},
        // Already one, or no English noun
        {"sanctions", ""},
        {"forces", ""},
        {"as", ""},
        {"1000", ""},
        {"f16", ""},
        {"2.5", ""},
        {"日本", ""},
        {"", ""},
        {"ab", ""},
    }));
    CAPTURE(word);
    CHECK(plural(word) == expected);
}

TEST_CASE("The spelling of a variant is the spelling it came from", "[corpus][taxonomy][variants][property]") {
    for (const char* const word :
         {"defence", "organise", "labour", "centre", "programme", "grey", "manoeuvre", "harbour", "militarised"}) {
        for (const std::string& variant : spelling_variants(word)) {
            CAPTURE(word, variant);
            const auto back = spelling_variants(variant);
            CHECK(std::find(back.begin(), back.end(), word) != back.end());
        }
    }
}
