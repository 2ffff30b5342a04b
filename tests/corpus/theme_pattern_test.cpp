#include <string>

#include <catch2/catch.hpp>

#include "corpus/taxonomy/theme_pattern.hpp"

using namespace chancery::corpus;

namespace {

std::string shown(const PatternPhrase& phrase) {
    std::string text;
    for (const PatternWord& word : phrase) {
        text += (text.empty() ? "" : " ") + std::string(word.exact ? "=" : "") + word.text + (word.prefix ? "*" : "");
    }
    return text;
}

/// "[coast guard] NEAR/8 [patrol*|incursion*]": each operand with all its phrases, then its actors.
std::string shown(const ThemePattern& pattern) {
    std::string text;
    for (std::size_t i = 0; i < pattern.operands.size(); ++i) {
        if (i > 0) {
            const PatternLink& link = pattern.links[i - 1];
            text += link.same_sentence ? " SENT " : " NEAR/" + std::to_string(link.distance) + ' ';
        }
        std::string choices;
        for (const PatternPhrase& phrase : pattern.operands[i].phrases)
            choices += (choices.empty() ? "" : "|") + shown(phrase);
        for (const TagId& actor : pattern.operands[i].actors)
            choices += (choices.empty() ? "" : "|") + to_string(actor);
        text += '[' + choices + ']';
    }
    return text;
}

}  // namespace

TEST_CASE("A pattern is read as its tree", "[corpus][taxonomy][pattern]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"vessel", "[vessel]"},
        {"  economic   security ", "[economic security]"},
        {"denuclearis*", "[denuclearis*]"},
        {"nuclear* test*", "[nuclear* test*]"},
        {"=WHO", "[=WHO]"},
        {"=New =START*", "[=New =START*]"},
        {"(a|b c|def*)", "[a|b c|def*]"},
        {"(naval|sea) patrol", "[naval patrol|sea patrol]"},
        {"(naval|sea) (patrol|drill)", "[naval patrol|naval drill|sea patrol|sea drill]"},
        {"joint (naval (drill|exercise)|patrol) today",
         "[joint naval drill today|joint naval exercise today|joint patrol today]"},
        {"((a|b)|c)", "[a|b|c]"},
        {"coast guard NEAR/8 (patrol*|incursion*)", "[coast guard] NEAR/8 [patrol*|incursion*]"},
        {"a NEAR/1 b SENT c", "[a] NEAR/1 [b] SENT [c]"},
        {"country:KP", "[country:KP]"},
        {"group:*", "[group:*]"},
        {"(country:KP|country:KR)", "[country:KP|country:KR]"},
        {"(country:KP|hermit kingdom)", "[hermit kingdom|country:KP]"},
        {"country:KP SENT missile", "[country:KP] SENT [missile]"},
        {"missile NEAR/12 (country:KP|country:KR)", "[missile] NEAR/12 [country:KP|country:KR]"},
        {"organisation:nato SENT group:*", "[organisation:nato] SENT [group:*]"},
        {"near sent", "[near sent]"},
        {"d'Ivoire", "[d'Ivoire]"},
        {"a:b", "[a:b]"},
        {"country:", "[country:]"},
        {"Tag\tder\nEinheit", "[Tag der Einheit]"},
    }));
    CAPTURE(text);
    const auto pattern = parse_theme_pattern(text);
    if (!pattern) FAIL(pattern.error());
    CHECK(shown(*pattern) == expected);
}

TEST_CASE("A pattern that makes no sense says why and where", "[corpus][taxonomy][pattern]") {
    auto [text, reason] = GENERATE(table<std::string, std::string>({
        {"", "a phrase is missing at byte 1 of ``"},
        {"   ", "a phrase is missing at byte 4 of `   `"},
        {"NEAR/3 b", "a phrase is missing at byte 1 of `NEAR/3 b`"},
        {"SENT b", "a phrase is missing at byte 1 of `SENT b`"},
        {"a SENT", "a phrase is missing at byte 7 of `a SENT`"},
        {"a NEAR/3", "a phrase is missing at byte 9 of `a NEAR/3`"},
        {"a NEAR/3 SENT b", "a phrase is missing at byte 10 of `a NEAR/3 SENT b`"},
        {"a NEAR/ b", "NEAR/n or SENT expected at byte 3 of `a NEAR/ b`"},
        {"a NEAR/0 b", "NEAR/n or SENT expected at byte 3 of `a NEAR/0 b`"},
        {"a NEAR/x b", "NEAR/n or SENT expected at byte 3 of `a NEAR/x b`"},
        {"a NEAR/3x b", "NEAR/n or SENT expected at byte 3 of `a NEAR/3x b`"},
        {"a NEAR/-3 b", "NEAR/n or SENT expected at byte 3 of `a NEAR/-3 b`"},
        {"a NEAR/99999999999 b", "NEAR/n or SENT expected at byte 3 of `a NEAR/99999999999 b`"},
        {"(a", "the group is not closed at byte 3 of `(a`"},
        {"(a|b", "the group is not closed at byte 5 of `(a|b`"},
        {"((a)", "the group is not closed at byte 5 of `((a)`"},
        {"()", "a phrase is missing at byte 2 of `()`"},
        {"(a|)", "a phrase is missing at byte 4 of `(a|)`"},
        {"(|a)", "a phrase is missing at byte 2 of `(|a)`"},
        {"(a||b)", "a phrase is missing at byte 4 of `(a||b)`"},
        {"(a SENT b)", "`|` or `)` expected at byte 4 of `(a SENT b)`"},
        {"a)", "NEAR/n or SENT expected at byte 2 of `a)`"},
        {"a|b", "NEAR/n or SENT expected at byte 2 of `a|b`"},
        {"a country:KP", "an actor cannot be part of a phrase at byte 13 of `a country:KP`"},
        {"country:KP test", "NEAR/n or SENT expected at byte 12 of `country:KP test`"},
        {"a (country:KP|b)", "an actor cannot be part of a phrase at byte 17 of `a (country:KP|b)`"},
        {"(country:KP|b) test", "NEAR/n or SENT expected at byte 16 of `(country:KP|b) test`"},
        {"ab*", "`ab*` needs three letters before the star"},
        {"*", "`*` needs three letters before the star"},
        {"=", "a mark stands without a word"},
        {"=*", "`*` needs three letters before the star"},
        {"a*b", "`a*b` has a mark in its middle"},
        {"abc**", "`abc*` has a mark in its middle"},
        {"a=b", "`a=b` has a mark in its middle"},
        {"==WHO", "`=WHO` has a mark in its middle"},
    }));
    CAPTURE(text);
    const auto pattern = parse_theme_pattern(text);
    REQUIRE_FALSE(pattern);
    CHECK(pattern.error() == reason);
}

TEST_CASE("A pattern cannot grow without bounds", "[corpus][taxonomy][pattern]") {
    const std::string eight = "(a|b|c|d|e|f|g|h)";
    const auto most = parse_theme_pattern(eight + ' ' + eight + ' ' + eight);
    REQUIRE(most);
    CHECK(most->operands.front().phrases.size() == 512);
    const auto more = parse_theme_pattern(eight + ' ' + eight + ' ' + eight + " (a|b)");
    REQUIRE_FALSE(more);
    CHECK(more.error().starts_with("the groups give too many phrases"));
    const auto deep = parse_theme_pattern(std::string(100'000, '('));
    REQUIRE_FALSE(deep);
    CHECK(deep.error().starts_with("the groups are nested too deep"));
}

TEST_CASE("A guard's item is one phrase", "[corpus][taxonomy][pattern]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Tech", "Tech"},
        {" State  University ", "State University"},
        {"institut*", "institut*"},
        {"=WHO", "=WHO"},
        {"a\tb\nc", "a b c"},
    }));
    CAPTURE(text);
    const auto phrase = parse_pattern_phrase(text);
    REQUIRE(phrase);
    CHECK(shown(*phrase) == expected);
}

TEST_CASE("A guard's item that is no phrase says why", "[corpus][taxonomy][pattern]") {
    auto [text, reason] = GENERATE(table<std::string, std::string>({
        {"", "the phrase is empty"},
        {" \n", "the phrase is empty"},
        {"(a|b)", "`(a|b)` has a mark in its middle"},
        {"a b|c", "`b|c` has a mark in its middle"},
        {"a ab*", "`ab*` needs three letters before the star"},
        {"= b", "a mark stands without a word"},
    }));
    CAPTURE(text);
    const auto phrase = parse_pattern_phrase(text);
    REQUIRE_FALSE(phrase);
    CHECK(phrase.error() == reason);
}
