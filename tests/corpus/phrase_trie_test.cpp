#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/taxonomy/phrase_trie.hpp"

using namespace chancery::corpus;

namespace {

PhraseTrie::Node add(PhraseTrie& trie, const std::vector<PhraseTrie::Word>& phrase) { return trie.add(phrase); }

std::vector<PhraseTrie::Symbol> symbols_of(const PhraseTrie& trie, std::string_view word) {
    std::vector<PhraseTrie::Symbol> symbols;
    trie.find_symbols(word, symbols);
    return symbols;
}

}  // namespace

TEST_CASE("A phrase ends at a node of its own", "[corpus][taxonomy][trie]") {
    PhraseTrie trie;
    const auto south = add(trie, {{"south"}});
    const auto south_sudan = add(trie, {{"south"}, {"sudan"}});
    const auto sudan = add(trie, {{"sudan"}});
    CHECK(south != south_sudan);
    CHECK(sudan != south_sudan);
    CHECK(add(trie, {{"south"}, {"sudan"}}) == south_sudan);
    CHECK(south_sudan < trie.size());
    const auto south_symbol = symbols_of(trie, "south");
    const auto sudan_symbol = symbols_of(trie, "sudan");
    REQUIRE(south_symbol.size() == 1);
    REQUIRE(sudan_symbol.size() == 1);
    CHECK(trie.first(south_symbol[0]) == south);
    CHECK(trie.next(south, sudan_symbol[0]) == south_sudan);
    CHECK(trie.first(sudan_symbol[0]) == sudan);
    CHECK(trie.next(sudan, south_symbol[0]) == PhraseTrie::kNoNode);
}

TEST_CASE("A word stands for itself and for the prefixes it begins with, longest first", "[corpus][taxonomy][trie]") {
    PhraseTrie trie;
    const auto word = add(trie, {{"nuclear"}});
    const auto longer = add(trie, {{"nuclea", true}});
    const auto shorter = add(trie, {{"nuc", true}});
    const auto whole = add(trie, {{"nuclear", true}});
    std::vector<PhraseTrie::Node> nodes;
    for (const auto symbol : symbols_of(trie, "nuclear")) nodes.push_back(trie.first(symbol));
    CHECK(nodes == std::vector<PhraseTrie::Node>{word, whole, longer, shorter});
    nodes.clear();
    for (const auto symbol : symbols_of(trie, "nuclei")) nodes.push_back(trie.first(symbol));
    CHECK(nodes == std::vector<PhraseTrie::Node>{shorter});
    CHECK(symbols_of(trie, "nu").empty());
    CHECK(symbols_of(trie, "").empty());
    CHECK(symbols_of(trie, "other").empty());
}

TEST_CASE("An empty trie knows no word", "[corpus][taxonomy][trie]") {
    const PhraseTrie trie;
    CHECK(symbols_of(trie, "japan").empty());
}

TEST_CASE("What a trie knows of a vocabulary grows with it and starts afresh with it", "[corpus][taxonomy][trie]") {
    PhraseTrie trie;
    add(trie, {{"south"}, {"sudan"}});
    Vocabulary vocabulary;
    TrieWords words(trie);
    const WordId south = vocabulary.intern("south");
    const WordId other = vocabulary.intern("other");
    words.prepare(vocabulary);
    CHECK_FALSE(words.is_phrase(south));
    CHECK_FALSE(words.may_begin_phrase(south, other));
    CHECK_FALSE(words.may_begin_phrase(other, south));
    CHECK(words.symbols(south).size() == 1);
    CHECK(words.symbols(other).empty());
    const WordId sudan = vocabulary.intern("sudan");
    words.prepare(vocabulary);
    CHECK(words.may_begin_phrase(south, sudan));
    CHECK_FALSE(words.may_begin_phrase(sudan, south));
    CHECK_FALSE(words.is_phrase(sudan));
    CHECK(words.symbols(sudan).size() == 1);
    vocabulary.clear();
    const WordId first = vocabulary.intern("sudan");
    words.prepare(vocabulary);
    CHECK_FALSE(words.is_phrase(first));
    CHECK(words.symbols(first).size() == 1);
}

TEST_CASE("A word that is a phrase and begins another is both", "[corpus][taxonomy][trie]") {
    PhraseTrie trie;
    add(trie, {{"sudan"}});
    add(trie, {{"sudan"}, {"crisis"}});
    Vocabulary vocabulary;
    TrieWords words(trie);
    const WordId sudan = vocabulary.intern("sudan");
    const WordId crisis = vocabulary.intern("crisis");
    words.prepare(vocabulary);
    CHECK(words.is_phrase(sudan));
    CHECK(words.may_begin_phrase(sudan, crisis));
    CHECK_FALSE(words.is_phrase(crisis));
}
