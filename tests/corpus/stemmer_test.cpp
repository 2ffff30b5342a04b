#include <string>

#include <catch2/catch.hpp>

#include "corpus/text/stemmer.hpp"

using namespace chancery::corpus;

TEST_CASE("A stemmer gives the stems of its language", "[corpus][text][stemmer]") {
    auto [language, word, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"en", "sanctions", "sanction"},
        {"en", "sanctioned", "sanction"},
        {"en", "negotiations", "negoti"},
        {"en", "negotiating", "negoti"},
        {"en", "policies", "polici"},
        {"en", "japan", "japan"},
        {"en", "us", "us"},
        {"en", "1000", "1000"},
        {"en", "", ""},
        {"en-GB", "sanctions", "sanction"},
        {"en_US", "sanctions", "sanction"},
        {"fr", "négociations", "négoci"},
        {"de", "verhandlungen", "verhandl"},
        {"ru", "переговоры", "переговор"},
        {"es", "negociaciones", "negoci"},
        // Endings whose accents folding took: the forms of a word meet
        {"es", "negociacion", "negoci"},
        {"es", "nacion", "nacion"},
        {"es", "naciones", "nacion"},
        {"es", "sion", "sion"},
        {"pt", "negociacao", "negoc"},
        {"pt", "negociacoes", "negoc"},
        {"pt", "nacoes", "naca"},
        {"pt", "nacao", "naca"},
        {"tr", "bakani", "baka"},
        {"tr", "bakan", "baka"},
        {"tr", "haklarini", "hak"},
        {"tr", "ülkeler", "ulke"},
        // Languages that Snowball does not know, and no language at all
        {"ja", "sanctions", "sanctions"},
        {"xx", "sanctions", "sanctions"},
        {"", "sanctions", "sanctions"},
        {"-", "sanctions", "sanctions"},
        {"EN", "日本", "日本"},
    }));
    CAPTURE(language, word);
    Stemmer stemmer(language);
    CHECK(stemmer.stem(word) == expected);
}

TEST_CASE("A stemmer knows whether it stems", "[corpus][text][stemmer]") {
    CHECK(Stemmer("en").stems());
    CHECK(Stemmer("fr-CA").stems());
    CHECK_FALSE(Stemmer("ja").stems());
    CHECK_FALSE(Stemmer("").stems());
}

TEST_CASE("A stemmer can be moved", "[corpus][text][stemmer]") {
    Stemmer first("en");
    Stemmer second(std::move(first));
    CHECK(second.stem("sanctions") == "sanction");
    Stemmer third("ja");
    third = std::move(second);
    CHECK(third.stem("sanctions") == "sanction");
}

TEST_CASE("A stem cache follows its vocabulary into a new generation", "[corpus][text][stemmer]") {
    Vocabulary vocabulary;
    StemCache stems("en");
    const WordId sanctions = vocabulary.intern("sanctions");
    CHECK(stems.stem(vocabulary, sanctions) == "sanction");
    const WordId policies = vocabulary.intern("policies");
    CHECK(stems.stem(vocabulary, policies) == "polici");
    CHECK(stems.stem(vocabulary, sanctions) == "sanction");
    vocabulary.clear();
    const WordId talks = vocabulary.intern("talks");
    REQUIRE(talks == sanctions);
    CHECK(stems.stem(vocabulary, talks) == "talk");
}

TEST_CASE("Stems stay valid while others are asked for", "[corpus][text][stemmer]") {
    Vocabulary vocabulary;
    StemCache stems("en");
    const std::string_view first = stems.stem(vocabulary, vocabulary.intern("sanctions"));
    for (int i = 0; i < 2000; ++i)
        static_cast<void>(stems.stem(vocabulary, vocabulary.intern("words" + std::to_string(i))));
    CHECK(first == "sanction");
}
