#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/text/vocabulary.hpp"

using namespace chancery::corpus;

TEST_CASE("A vocabulary numbers words in the order of first sight", "[corpus][text][vocabulary]") {
    Vocabulary vocabulary;
    CHECK(vocabulary.size() == 0);
    CHECK(vocabulary.intern("japan") == 0);
    CHECK(vocabulary.intern("china") == 1);
    CHECK(vocabulary.intern("japan") == 0);
    CHECK(vocabulary.intern("") == 2);
    CHECK(vocabulary.intern("japa") == 3);
    CHECK(vocabulary.size() == 4);
    CHECK(vocabulary.word(0) == "japan");
    CHECK(vocabulary.word(2).empty());
}

TEST_CASE("A vocabulary copies what it is given", "[corpus][text][vocabulary]") {
    Vocabulary vocabulary;
    std::string word = "japan";
    vocabulary.intern(word);
    word = "xxxxx";
    CHECK(vocabulary.word(0) == "japan");
    CHECK(vocabulary.intern("japan") == 0);
}

TEST_CASE("A word with a NUL inside is another word", "[corpus][text][vocabulary]") {
    Vocabulary vocabulary;
    const std::string with_nul("a\0b", 3);
    CHECK(vocabulary.intern("a") == 0);
    CHECK(vocabulary.intern(with_nul) == 1);
    CHECK(vocabulary.word(1) == with_nul);
}

TEST_CASE("clear starts a new generation from number 0", "[corpus][text][vocabulary]") {
    Vocabulary vocabulary;
    const auto generation = vocabulary.generation();
    vocabulary.intern("japan");
    vocabulary.intern("china");
    vocabulary.clear();
    CHECK(vocabulary.size() == 0);
    CHECK(vocabulary.generation() == generation + 1);
    CHECK(vocabulary.intern("china") == 0);
    CHECK(vocabulary.word(0) == "china");
}

TEST_CASE("Words stay where they are while many more come", "[corpus][text][vocabulary]") {
    Vocabulary vocabulary;
    vocabulary.intern("japan");
    const std::string_view first = vocabulary.word(0);
    const std::string long_word(100'000, 'x');  // longer than a block of the store
    for (int i = 0; i < 50'000; ++i) vocabulary.intern("word" + std::to_string(i));
    const WordId id = vocabulary.intern(long_word);
    CHECK(vocabulary.word(id) == long_word);
    CHECK(first.data() == vocabulary.word(0).data());
    CHECK(vocabulary.word(0) == "japan");
    CHECK(vocabulary.intern("word49999") == 50'000);
    for (WordId word = 1; word <= 50'000; word += 997)
        CHECK(vocabulary.word(word) == "word" + std::to_string(word - 1));
}

TEST_CASE("intern takes the hash that hash gives", "[corpus][text][vocabulary]") {
    Vocabulary vocabulary;
    CHECK(vocabulary.intern("japan", Vocabulary::hash("japan")) == 0);
    CHECK(vocabulary.intern("japan") == 0);
    CHECK(Vocabulary::hash("japan") != Vocabulary::hash("china"));
}
