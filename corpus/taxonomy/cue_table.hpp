#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/taxonomy/phrase_trie.hpp"
#include "corpus/taxonomy/theme_pattern.hpp"
#include "corpus/text/analyser.hpp"

namespace chancery::corpus {

/// The phrases that rules and guards look for. The same phrase is one cue, whoever asks for it.
class CueTable {
public:
    /// One spelling of a cue, at a node of the trie.
    struct Spelling {
        PhraseTrie::Node node = PhraseTrie::kNoNode;
        std::uint32_t cue = 0;
        std::vector<Shape> shapes;  ///< for exact words the case that the text must have; Lower means any
    };

    /// Which other spellings a cue stands for.
    enum class Variants { None, EnglishSpelling };

    explicit CueTable(PhraseTrie& trie) : trie_(trie) {}

    /// The cue of that phrase, made when it is new; SIZE_MAX bits set (kNoCue) when it has no words.
    std::uint32_t intern(const PatternPhrase& phrase, Variants variants);

    /// A cue for a whole list of words that must begin with a capital (given names).
    std::uint32_t intern_capitalised(const std::vector<std::string>& words);

    static constexpr std::uint32_t kNoCue = UINT32_MAX;

    [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }
    /// The cue as its file has it.
    [[nodiscard]] const std::string& text(std::uint32_t cue) const { return texts_[cue]; }
    [[nodiscard]] const std::vector<Spelling>& spellings() const noexcept { return spellings_; }

private:
    struct Piece {
        std::vector<PhraseTrie::Word> choices;
        Shape shape = Shape::Lower;
    };

    std::vector<Piece> cut(const PatternPhrase& phrase, Variants variants);
    void add_spellings(const std::vector<Piece>& pieces, std::uint32_t cue);

    PhraseTrie& trie_;
    Vocabulary vocabulary_;
    std::unordered_map<std::string, std::uint32_t> ids_;
    std::vector<std::string> texts_;
    std::vector<Spelling> spellings_;
};

}  // namespace chancery::corpus
