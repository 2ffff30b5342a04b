#include "indexer/name_words.hpp"

#include <array>

#include "corpus/article/date_names.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::indexer {

namespace {

// clang-format off
constexpr auto kNever = std::to_array<std::string_view>({
    "a", "about", "above", "according", "after", "again", "against", "all", "also", "although", "am", "among", "an",
    "and", "another", "any", "applause", "are", "as", "at", "be", "because", "before", "both", "but", "by", "can",
    "could", "did", "do", "does", "during", "each", "earlier", "even", "every", "for", "from", "had", "has",
    "have", "he", "her", "here", "his", "how", "however", "i", "if", "in", "into", "is", "it", "its", "just", "last",
    "later", "let", "like", "many", "may", "meanwhile", "more", "most", "much", "my", "next", "no", "nor", "not",
    "now", "of", "off", "on", "once", "one", "only", "or", "other", "our", "out", "over", "q", "s", "said",
    "she", "should", "since", "so", "some", "such", "than", "thank", "that", "the", "their", "them", "then", "there",
    "these", "they", "this", "those", "though", "through", "thus", "to", "today", "tomorrow", "tonight", "two",
    "under", "until", "up", "upon", "us", "very", "was", "we", "well", "were", "what", "when", "where", "which",
    "while", "who", "whose", "why", "will", "with", "within", "without", "would", "yes", "yesterday", "yet", "you",
    "your", "inc", "corp", "co", "ltd", "plc", "pm", "gmt", "est", "edt", "reuter", "reuters", "jr", "sr", "via",
    "apart", "per", "please", "thanks", "okay", "ok", "yeah", "hey", "oh", "um", "uh", "hi", "hello", "sorry",
    "welcome", "moreover", "furthermore", "nevertheless", "therefore", "whereas", "whereof", "finally", "instead",
    "indeed", "perhaps", "including", "inaudible", "laughter", "crosstalk", "utc", "ladies", "gentlemen", "despite",
    "http", "https", "www",
});

constexpr auto kLinks = std::to_array<std::string_view>({
    "and", "for", "on", "in", "to", "against", "with", "without",
});

constexpr auto kGeneric = std::to_array<std::string_view>({
    "act", "administration", "agency", "agenda", "agreement", "army", "article", "assembly", "association",
    "authority", "bank", "bill", "board", "cabinet", "center", "centre", "chair", "chamber", "chapter", "charter",
    "church", "city", "college", "commission", "committee", "company", "conference", "constitution", "convention",
    "council", "country", "court", "declaration", "department", "earth", "east", "eastern", "embassy", "executive",
    "exchange", "federal", "federation", "figure", "force", "foundation", "fund", "general", "god", "government",
    "governments", "group", "hall", "house", "institute", "internet", "kingdom", "lady", "law", "lord", "member",
    "members", "ministry", "mission", "movement", "nation", "nations", "national", "navy", "north", "northern",
    "office", "order", "organisation", "organization", "page", "panel", "parliament", "parties", "party", "plan",
    "police", "powers", "presidency", "press", "programme", "program", "protocol", "report", "republic", "resolution",
    "river", "room", "school", "secretariat", "section", "south", "southern", "standard", "state", "states", "street",
    "summit", "table", "treaty", "union", "university", "war", "west", "western", "ala", "ariz", "calif", "colo",
    "conn", "fla", "ill", "kan", "mass", "mich", "minn", "neb", "okla", "ore", "tenn", "tex", "wash", "wis",
});

constexpr auto kSmallInHeadlines = std::to_array<std::string_view>({
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "off", "on", "or", "over",
    "to", "the", "up", "vs", "with", "without",
});

constexpr auto kJoiners = std::to_array<std::string_view>({
    "of", "the", "de", "del", "della", "des", "di", "do", "dos", "da", "du", "la", "le", "el", "al", "ul", "ibn",
    "bin", "bint", "van", "von", "der", "den", "y", "e",
});

constexpr auto kTitles = std::to_array<std::string_view>({
    "minister", "president", "secretary", "chairman", "chairwoman", "spokesman", "spokeswoman", "spokesperson",
    "governor", "senator", "sen", "representative", "rep", "congressman", "congresswoman", "ambassador", "director",
    "commissioner", "chancellor", "prince", "princess", "gen", "colonel", "col", "captain", "capt", "lieutenant",
    "lt", "admiral", "mr", "mrs", "ms", "miss", "dr", "sir", "prof", "professor", "judge", "deputy", "excellency",
    "majesty", "highness", "economist", "analyst", "advisor", "adviser", "undersecretary", "envoy", "correspondent",
    "assistant", "speaker", "administrator", "mayor", "doctor", "madam",
});

// clang-format on

}  // namespace

bool is_never_a_name(std::string_view word) {
    return is_one_of(word, kNever) || corpus::find_month(word) || corpus::is_weekday_in_any_language(word);
}

bool is_small_in_headlines(std::string_view word) { return is_one_of(word, kSmallInHeadlines); }

bool links_names(std::string_view word) { return is_one_of(word, kLinks); }

bool names_nothing_alone(std::string_view word) { return is_one_of(word, kGeneric); }

bool joins_names(std::string_view word) { return is_one_of(word, kJoiners); }

bool is_title(std::string_view word) { return is_one_of(word, kTitles); }

}  // namespace chancery::indexer
