#include "indexer/name_text.hpp"

#include "corpus/support/terminal_text.hpp"
#include "indexer/name_words.hpp"

namespace chancery::indexer {

namespace {

using corpus::Shape;

constexpr std::uint32_t kMostNameless = 5;  // words of a sentence: without a small word, longer ones are headlines
constexpr std::size_t kContextBytes = 40;   // on each side
constexpr std::size_t kMostAcronym = 8;     // letters: "CENTCOM" is one, "THEREFORE" is not

/// One line without runs of white space.
std::string to_one_line(std::string_view text) {
    const std::string safe = to_terminal_text(text);
    std::string line;
    for (const char c : safe) {
        if (c != ' ' || (!line.empty() && line.back() != ' ')) line += c;
    }
    if (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

}  // namespace

std::string_view NameText::word(std::uint32_t token) const { return vocabulary_.word(text_.tokens[token].word); }

std::string_view NameText::between(std::uint32_t token) const {
    const std::uint32_t start = token == 0 ? 0 : text_.tokens[token - 1].end;
    return text_.text.substr(start, text_.tokens[token].start - start);
}

bool NameText::is_capital(std::uint32_t token) const {
    const Shape shape = text_.tokens[token].shape;
    return shape == Shape::Capitalised || shape == Shape::AllCaps || shape == Shape::Mixed;
}

bool NameText::is_opening(std::uint32_t token) const {
    if (token == 0 || (text_.tokens[token].gap & corpus::gap::kSentence) != 0) return true;
    if (word(token - 1) == "q") return true;  // "Q  Thanks, Jen", of a transcript
    return between(token).find_first_of("\"(:[") != std::string_view::npos ||
           between(token).find("\u201C") != std::string_view::npos;
}

bool NameText::has_possessive(std::uint32_t token) const {
    const std::string_view gap = between(token);
    const bool ends = (text_.tokens[token].gap & (corpus::gap::kComma | corpus::gap::kSentence)) != 0;
    return !ends && (gap.starts_with("'s") || gap.starts_with("\u2019s"));
}

bool NameText::has_ampersand(std::uint32_t token) const { return to_one_line(between(token)) == "&"; }

bool NameText::is_joined(std::uint32_t token) const {
    const std::string_view gap = between(token);
    return !has_possessive(token) && gap.find_first_not_of(" \n\r\t-.'\u2019") == std::string_view::npos &&
           !is_opening(token);
}

/// The token after the phrase that begins at `first`: capitals, and joiners between them.
std::uint32_t NameText::end_of_run(std::uint32_t first, std::uint32_t limit) const {
    std::uint32_t end = first + 1;
    for (std::uint32_t i = end; i < limit && is_joined(i); ++i) {
        if (is_capital(i)) {
            end = i + 1;
        } else if (!joins_names(word(i)) || (word(i) == "the" && !joins_names(word(i - 1)))) {
            break;
        }
    }
    return end;
}

bool NameText::is_whole_paragraph(std::uint32_t first, std::uint32_t last) const {
    const auto& tokens = text_.tokens;
    return (tokens[first].gap & corpus::gap::kParagraph) != 0 &&
           (last == tokens.size() || (tokens[last].gap & corpus::gap::kParagraph) != 0);
}

/// No word but "of" and the like is written small: a heading, a byline, a list.
bool NameText::is_headline(std::uint32_t first, std::uint32_t last) const {
    if (last - first <= kMostNameless && !is_whole_paragraph(first, last)) return false;
    for (std::uint32_t i = first; i < last; ++i) {
        if (text_.tokens[i].shape == Shape::Lower && !is_small_in_headlines(word(i)) && !joins_names(word(i)))
            return false;
    }
    return true;
}

/// "AUDIENCE MEMBER", "THEREFORE": written large for its place, where "NATO" is its own spelling.
bool NameText::is_shouted(const WordRun& run) const {
    std::size_t letters = 0;
    for (std::uint32_t i = run.first; i < run.last; ++i) {
        const corpus::Token& token = text_.tokens[i];
        if (is_capital(i) && token.shape != Shape::AllCaps) return false;
        if (!token.dotted) letters += word(i).size();
    }
    return letters > kMostAcronym;
}

/// "Smith:" where a paragraph begins.
bool NameText::is_speaker(const WordRun& run) const {
    const auto& tokens = text_.tokens;
    return (tokens[run.first].gap & corpus::gap::kParagraph) != 0 &&
           text_.text.substr(tokens[run.last - 1].end, 1) == ":";
}

std::string NameText::key_of(const WordRun& run) const {
    std::string key;
    for (std::uint32_t i = run.first; i < run.last; ++i) key.append(key.empty() ? "" : " ").append(word(i));
    return key;
}

std::string NameText::text_of(const WordRun& run) const {
    const std::uint32_t start = text_.tokens[run.first].start;
    return to_one_line(text_.text.substr(start, text_.tokens[run.last - 1].end - start));
}

/// The words around a name, as many as are one short line.
std::string NameText::context_of(const WordRun& run) const {
    const auto& tokens = text_.tokens;
    WordRun wide = run;
    while (wide.first > 0 && tokens[run.first].start - tokens[wide.first - 1].start <= kContextBytes) --wide.first;
    while (wide.last < tokens.size() && tokens[wide.last].end - tokens[run.last - 1].end <= kContextBytes) ++wide.last;
    return text_of(wide);
}

}  // namespace chancery::indexer
