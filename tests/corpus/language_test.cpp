#include "corpus/text/language.hpp"

#include <fstream>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "corpus/cleaning/article_language.hpp"
#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;

namespace {

/// One article in each language; its id is the language, which it does not declare.
std::vector<Article> paragraphs() {
    std::ifstream in(CHANCERY_SOURCE_DIR "/tests/data/languages/paragraphs.jsonl");
    std::stringstream bytes;
    bytes << in.rdbuf();
    return chancery::tests::read_all("jsonl", bytes.str()).articles;
}

const std::string kEnglish =
    "The two foreign ministers met in the harbour town on Tuesday and talked about fishing rights. They agreed that "
    "patrol boats of both countries should keep ten miles apart. Negotiations will go on next month, they said.";
const std::string kCroatian =
    "Dva ministra vanjskih poslova sastala su se u utorak u lučkom gradu i razgovarala o pravima na ribolov. "
    "Dogovorili su se da će patrolni brodovi obiju zemalja ostati na udaljenosti od deset milja. Pregovori će se "
    "nastaviti idući mjesec, rekao je dužnosnik.";

}  // namespace

TEST_CASE("The language of a text is seen without a declaration", "[corpus][text][language]") {
    const std::vector<Article> articles = paragraphs();
    CHECK(articles.size() >= 30);
    for (const Article& article : articles) {
        CAPTURE(article.id);
        CHECK(find_language(article) == article.id);
    }
}

TEST_CASE("Against a long text a declaration does not hold", "[corpus][text][language]") {
    for (Article& article : paragraphs()) {
        if (article.body.size() < 200) continue;
        article.language = article.id == "en" ? "fr" : "en-US";
        CAPTURE(article.id);
        CHECK(find_language(article) == article.id);
    }
}

TEST_CASE("Hints decide where the text cannot", "[corpus][text][language]") {
    auto [text, declared, domain, expected] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {kEnglish, "", "", "en"},
        {kEnglish, "en-GB", "uk", "en"},
        // A short text is what it says it is.
        {"Talks fail", "fr-FR", "", "fr"},
        {"Talks fail", "English", "", "en"},
        {"", "de", "", "de"},
        // Short and silent: only what is certain
        {"", "", "", ""},
        {"OK", "", "", ""},
        {"12 345 / 6", "", "", ""},
        {"外相会談が行われた", "", "", "ja"},
        {"Переговоры продолжатся в Женеве на следующей неделе", "", "ru", "ru"},
        // Languages that are hardly told apart
        {kCroatian, "hr", "", "hr"},
        {kCroatian, "bs", "", "bs"},
        {kCroatian, "sr-Latn", "", "sr"},
        {kCroatian, "en", "hr", "hr"},
        {kEnglish, "hr", "", "en"},
        // A declaration that names no language
        {kEnglish, "und", "", "en"},
        {"Talks fail", "klingon", "", "en"},
        // Not UTF-8
        {"caf\xE9 \xFF", "fr", "", "fr"},
    }));
    CAPTURE(text, declared, domain);
    CHECK(detect_language(text, declared, domain) == expected);
}

TEST_CASE("A declared language has one form", "[corpus][text][language]") {
    auto [declared, expected] = GENERATE(table<std::string, std::string>({
        {"en", "en"},
        {"en-US", "en"},
        {"EN_us", "en"},
        {" en ", "en"},
        {"\"en\"", "en"},
        {"eng", "en"},
        {"English", "en"},
        {"FRENCH", "fr"},
        {"français", "fr"},
        {"Русский", "ru"},
        {"fra", "fr"},
        {"deu", "de"},
        {"ger", "de"},
        {"pt-BR", "pt"},
        {"iw", "he"},
        {"in", "id"},
        {"nb-NO", "no"},
        {"nn", "no"},
        {"fil", "tl"},
        {"zh", "zh"},
        {"zh-CN", "zh"},
        {"zh-Hans-HK", "zh"},
        {"zh-TW", "zh-hant"},
        {"zh-HK", "zh-hant"},
        {"zh_Hant", "zh-hant"},
        {"cmn-Hant", "zh-hant"},
        {"sr-Latn-RS", "sr"},
        {"ckb", "ckb"},
        {"en, fr", "en"},
        {"und", ""},
        {"mul", ""},
        {"xx", ""},
        {"", ""},
        {"-", ""},
        {"en-", "en"},
        {"a", ""},
        {"klingonese", ""},
        {std::string(500, 'e'), ""},
    }));
    CAPTURE(declared);
    CHECK(to_language(declared) == expected);
    CHECK(to_language(expected) == expected);
}

TEST_CASE("A language has a name", "[corpus][text][language]") {
    CHECK(language_name("fr") == "French");
    CHECK(language_name("zh") == "Chinese");
    CHECK(language_name("zh-hant") == "Chinese (Traditional)");
    CHECK(language_name("qq") == "qq");
}

TEST_CASE("The country of the address is a hint", "[corpus][text][language]") {
    Article article;
    article.title = "Pregovori se nastavljaju u Ženevi idući tjedan";
    for (const char* const url :
         {"https://vijesti.hr/x", "http://hr", "not a url", "https://example.com:80/a.hr", ""}) {
        article.url = url;
        CHECK_NOTHROW(find_language(article));
    }
}
