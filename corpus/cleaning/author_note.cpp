#include "corpus/cleaning/author_note.hpp"

#include <algorithm>
#include <array>

#include "corpus/cleaning/page_line.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestNote = 900;
constexpr std::size_t kLongestCredit = 250;
constexpr std::size_t kLongestAgencyCredit = 800;  ///< with all the bureaus that reported

template <std::size_t N>
bool contains_one_of(std::string_view text, const std::array<std::string_view, N>& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

/// "The author is", "The writer covers", "The authors are": any verb but those of a quotation.
bool speaks_of_the_author(std::string_view paragraph) {
    constexpr std::array<std::string_view, 4> kArticles{"The", "the", "This", "Our"};
    constexpr std::array<std::string_view, 7> kAuthors{"author",    "writer",   "authors", "writers",
                                                       "columnist", "reviewer", "essayist"};
    constexpr std::array<std::string_view, 16> kQuoting{"of",     "and",       "said",   "says",  "told", "noted",
                                                        "added",  "argued",    "argues", "wrote", "who",  "believes",
                                                        "added,", "concludes", "also",   "or"};
    if (!is_one_of(take_word(paragraph), kArticles) || !is_one_of(take_word(paragraph), kAuthors)) return false;
    const std::string_view verb = take_word(paragraph);
    return !verb.empty() && verb.front() >= 'a' && verb.front() <= 'z' && !is_one_of(verb, kQuoting);
}

bool names_an_occupation(std::string_view text) {
    constexpr std::array<std::string_view, 24> kOccupations{"journalist", "correspondent",
                                                            "reporter",   "editor",
                                                            "columnist",  "contributor",
                                                            "analyst",    "researcher",
                                                            "fellow",     "lecturer",
                                                            "professor",  "author of",
                                                            "freelance",  "staff writer",
                                                            "producer",   "bureau chief",
                                                            "scholar",    "PhD candidate",
                                                            "doctoral",   "commentator",
                                                            "historian",  "political scientist",
                                                            "intern at",  "writer"};
    return contains_one_of(text, kOccupations);
}

/// What only a note about its author would say.
bool sounds_like_a_note(std::string_view text) {
    constexpr std::array<std::string_view, 22> kSigns{
        "based in",       "covers ",           "covering ",    "writes about",   "writes on",      "writes for",
        "reports on",     "reports from",      "reporting on", "Follow him",     "Follow her",     "Follow them",
        "tweets at",      "tweets @",          "on Twitter",   "on X at",        "can be reached", "previously",
        "contributor to", "correspondent for", "editor at",    "Views expressed"};
    return contains_one_of(text, kSigns);
}

/// "Jane Doe is a correspondent based in Tokyo."
bool introduces_a_journalist(std::string_view paragraph) {
    constexpr std::array<std::string_view, 4> kVerbs{"is", "was", "are", "has"};
    std::string_view rest = paragraph;
    for (int words = 0; words < 5; ++words) {
        const std::string_view word = take_word(rest);
        if (word.empty()) return false;
        if (words >= 2 && is_one_of(word, kVerbs)) {
            return names_an_occupation(rest.substr(0, 120)) && sounds_like_a_note(rest);
        }
        if (!is_capital_like(word.front()) && (words == 0 || !is_name_particle(word))) return false;
    }
    return false;
}

/// The paragraph says something about the person called `name`.
bool begins_with_name(std::string_view paragraph, std::string_view name) {
    if (name.size() < 5 || !is_name_like(name) || paragraph.substr(0, name.size()) != name) return false;
    const std::string_view rest = paragraph.substr(name.size());
    return rest.empty() || rest.front() == ' ' || rest.front() == ',' || rest.front() == ':';
}

std::string_view without_brackets(std::string_view text) {
    text = trimmed_line(text);
    const std::size_t start = text.find_first_not_of("([*_");
    return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

}  // namespace

std::string_view first_author(std::string_view author) {
    author = trimmed_line(author);
    if (begins_ignoring_case(author, "by ")) author.remove_prefix(3);
    constexpr std::array<std::string_view, 7> kEnds{",", " and ", " & ", ";", " | ", " in ", " / "};
    std::size_t end = author.size();
    for (const std::string_view mark : kEnds) end = std::min(end, author.find(mark));
    return trimmed_line(author.substr(0, end));
}

bool is_author_note(std::string_view paragraph, std::string_view author) {
    if (paragraph.size() > kLongestNote) return false;
    return speaks_of_the_author(paragraph) || begins_with_name(paragraph, first_author(author)) ||
           introduces_a_journalist(paragraph);
}

bool is_agency_credit(std::string_view paragraph) {
    if (paragraph.size() > kLongestAgencyCredit) return false;
    constexpr std::array<std::string_view, 4> kBeginnings{"reporting by", "additional reporting by", "writing by",
                                                          "editing by"};
    const std::string_view text = without_brackets(paragraph);
    return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                       [&](std::string_view beginning) { return begins_ignoring_case(text, beginning); });
}

bool is_credit(std::string_view paragraph) {
    if (is_agency_credit(paragraph)) return true;
    if (paragraph.size() > kLongestCredit) return false;
    constexpr std::array<std::string_view, 22> kBeginnings{"edited by",
                                                           "con información de",
                                                           "con agencias",
                                                           "com informações d",
                                                           "com agências",
                                                           "avec afp",
                                                           "avec agences",
                                                           "avec reuters",
                                                           "mit material von",
                                                           "по материалам",
                                                           "published by:",
                                                           "with inputs from",
                                                           "with input from",
                                                           "with reporting by",
                                                           "with reporting from",
                                                           "with agency",
                                                           "with agencies",
                                                           "compiled by",
                                                           "source: ",
                                                           "translated by",
                                                           "contributed by",
                                                           "with additional reporting"};
    constexpr std::array<std::string_view, 3> kPhrases{", via ", "by arrangement", "from agencies"};
    const std::string_view text = without_brackets(paragraph);
    const bool begins = std::any_of(kBeginnings.begin(), kBeginnings.end(),
                                    [&](std::string_view beginning) { return begins_ignoring_case(text, beginning); });
    return begins || (paragraph.size() <= 100 && contains_one_of(text, kPhrases) && count_words(text) <= 12);
}

}  // namespace chancery::corpus
