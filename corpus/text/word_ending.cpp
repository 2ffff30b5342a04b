#include "corpus/text/word_ending.hpp"

#include <algorithm>
#include <array>

namespace chancery::corpus {

namespace {

struct Ending {
    std::string_view language;
    std::string_view folded;
    std::string_view written;
};

/// The longer ending first.
constexpr std::array kEndings{
    Ending{"es", "ciones", "ción"}, Ending{"es", "siones", "sión"},  Ending{"es", "cion", "ción"},
    Ending{"es", "sion", "sión"},   Ending{"pt", "coes", "ção"},     Ending{"pt", "soes", "são"},
    Ending{"pt", "oes", "ão"},      Ending{"pt", "cao", "ção"},      Ending{"pt", "sao", "são"},
    Ending{"pt", "aveis", "ável"},  Ending{"pt", "iveis", "ível"},   Ending{"pt", "avel", "ável"},
    Ending{"pt", "ivel", "ível"},   Ending{"pt", "encias", "ência"}, Ending{"pt", "encia", "ência"},
};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// Turkish i after an a is ı: the vowels of a word agree.
std::string with_dotless_i(std::string_view folded) {
    std::string word;
    char before = '\0';
    for (const char c : folded) {
        if (c == 'i' && before == 'a') {
            word += "ı";
            continue;  // what follows ı agrees with a as well
        }
        word += c;
        if (is_vowel(c)) before = c;
    }
    return word;
}

}  // namespace

bool needs_endings(std::string_view language) {
    return language == "tr" ||
           std::any_of(kEndings.begin(), kEndings.end(), [&](const Ending& row) { return row.language == language; });
}

std::string with_ending(std::string_view language, std::string_view folded) {
    if (language == "tr") return with_dotless_i(folded);
    constexpr std::size_t kLeastStem = 2;
    const auto* const row = std::find_if(kEndings.begin(), kEndings.end(), [&](const Ending& ending) {
        return ending.language == language && folded.size() >= ending.folded.size() + kLeastStem &&
               folded.ends_with(ending.folded);
    });
    std::string word(folded);
    if (row != kEndings.end()) word.replace(word.size() - row->folded.size(), row->folded.size(), row->written);
    return word;
}

}  // namespace chancery::corpus
