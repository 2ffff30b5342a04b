#include "corpus/taxonomy/cue_table.hpp"

#include <algorithm>

#include "corpus/taxonomy/word_variants.hpp"

namespace chancery::corpus {

namespace {

std::string key_of(const PatternPhrase& phrase, CueTable::Variants variants) {
    std::string key(variants == CueTable::Variants::None ? "'" : "");
    for (const PatternWord& word : phrase) {
        if (!key.empty()) key += ' ';
        if (word.exact) key += '=';
        key += word.text;
        if (word.prefix) key += '*';
    }
    return key;
}

void add_choice(std::vector<PhraseTrie::Word>& choices, std::string folded) {
    const bool known =
        std::any_of(choices.begin(), choices.end(), [&](const auto& choice) { return choice.folded == folded; });
    if (!folded.empty() && !known) choices.push_back({std::move(folded), false});
}

std::vector<PhraseTrie::Word> spelled_choices(std::string_view folded, bool with_plural) {
    std::vector<PhraseTrie::Word> choices;
    for (std::string& variant : spelling_variants(folded)) {
        if (with_plural) add_choice(choices, plural(variant));
        add_choice(choices, std::move(variant));
    }
    return choices;
}

std::vector<PhraseTrie::Word> prefix_choices(std::string_view folded) {
    std::vector<PhraseTrie::Word> choices{{std::string(folded), true}};
    // "denuclearis*" must find "denuclearized" too.
    if (folded.ends_with("is")) choices.push_back({std::string(folded.substr(0, folded.size() - 1)) + 'z', true});
    if (folded.ends_with("iz")) choices.push_back({std::string(folded.substr(0, folded.size() - 1)) + 's', true});
    for (std::string& variant : spelling_variants(folded)) {
        if (variant != folded) choices.push_back({std::move(variant), true});
    }
    return choices;
}

}  // namespace

std::uint32_t CueTable::intern(const PatternPhrase& phrase, Variants variants) {
    const std::string key = key_of(phrase, variants);
    if (const auto found = ids_.find(key); found != ids_.end()) return found->second;
    const std::vector<Piece> pieces = cut(phrase, variants);
    if (pieces.empty()) return kNoCue;
    const auto cue = static_cast<std::uint32_t>(texts_.size());
    ids_.emplace(key, cue);
    texts_.push_back(variants == Variants::None ? key.substr(1) : key);
    add_spellings(pieces, cue);
    return cue;
}

std::uint32_t CueTable::intern_capitalised(const std::vector<std::string>& words) {
    const auto cue = static_cast<std::uint32_t>(texts_.size());
    texts_.emplace_back("a given name");
    for (const std::string& word : words) {
        std::vector<Piece> pieces = cut({PatternWord{word, false, false}}, Variants::None);
        for (Piece& piece : pieces) piece.shape = Shape::Capitalised;
        if (!pieces.empty()) add_spellings(pieces, cue);
    }
    return cue;
}

std::vector<CueTable::Piece> CueTable::cut(const PatternPhrase& phrase, Variants variants) {
    std::vector<Piece> pieces;
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        const PatternWord& word = phrase[i];
        Analyser(vocabulary_).analyse(word.text, tokens);
        for (std::size_t t = 0; t < tokens.size(); ++t) {
            const std::string_view folded = vocabulary_.word(tokens[t].word);
            const bool last_of_word = t + 1 == tokens.size();
            const bool last_of_all = last_of_word && i + 1 == phrase.size();
            Piece piece;
            if (word.prefix && last_of_word) {
                piece.choices = prefix_choices(folded);
            } else if (word.exact || variants == Variants::None) {
                piece.choices = {{std::string(folded), false}};
            } else {
                piece.choices = spelled_choices(folded, last_of_all);
            }
            if (word.exact) piece.shape = tokens[t].shape;
            pieces.push_back(std::move(piece));
        }
    }
    return pieces;
}

void CueTable::add_spellings(const std::vector<Piece>& pieces, std::uint32_t cue) {
    std::vector<Shape> shapes;
    shapes.reserve(pieces.size());
    for (const Piece& piece : pieces) shapes.push_back(piece.shape);
    if (std::all_of(shapes.begin(), shapes.end(), [](Shape shape) { return shape == Shape::Lower; })) shapes.clear();
    std::vector<std::size_t> choice(pieces.size(), 0);
    std::vector<PhraseTrie::Word> words(pieces.size());
    while (true) {
        for (std::size_t i = 0; i < pieces.size(); ++i) words[i] = pieces[i].choices[choice[i]];
        spellings_.push_back({trie_.add(words), cue, shapes});
        std::size_t digit = 0;
        while (digit < pieces.size() && ++choice[digit] == pieces[digit].choices.size()) choice[digit++] = 0;
        if (digit == pieces.size()) return;
    }
}

}  // namespace chancery::corpus
