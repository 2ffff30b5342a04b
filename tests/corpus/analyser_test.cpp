#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/text/analysed_text.hpp"
#include "corpus/text/analyser.hpp"

using namespace chancery::corpus;

namespace {

/// A text with its words, and all that they refer to.
struct Words {
    explicit Words(std::string source) : content(std::move(source)) { text.assign(content, analyser); }
    Words(const Words&) = delete;
    Words& operator=(const Words&) = delete;

    std::string content;
    Vocabulary vocabulary;
    Analyser analyser{vocabulary};
    AnalysedText text;
};

/// "us[0,3) president[5,14)"
std::string tokens_of(const std::string& source) {
    const Words words(source);
    std::string shown;
    for (const Token& token : words.text.tokens) {
        shown += (shown.empty() ? "" : " ") + std::string(words.vocabulary.word(token.word)) + '[' +
                 std::to_string(token.start) + ',' + std::to_string(token.end) + ')';
    }
    return shown;
}

/// "us president"
std::string folded_words(const std::string& source) {
    const Words words(source);
    std::string shown;
    for (const Token& token : words.text.tokens)
        shown += (shown.empty() ? "" : " ") + std::string(words.vocabulary.word(token.word));
    return shown;
}

std::string_view name_of(Shape shape) {
    switch (shape) {
        case Shape::Lower: return "lower";
        case Shape::Capitalised: return "Capitalised";
        case Shape::AllCaps: return "CAPS";
        case Shape::Mixed: return "miXed";
        case Shape::Number: return "0";
        case Shape::Caseless: return "caseless";
    }
    return "?";
}

std::string shapes_of(const std::string& source) {
    const Words words(source);
    std::string shown;
    for (const Token& token : words.text.tokens) {
        shown += (shown.empty() ? "" : " ") + std::string(name_of(token.shape)) + (token.dotted ? "." : "");
    }
    return shown;
}

/// Before each word but the first the marks of its gap: _ space, - hyphen, ' apostrophe, , comma, . sentence, #
/// paragraph.
std::string gaps_of(const std::string& source) {
    const Words words(source);
    std::string shown;
    for (const Token& token : words.text.tokens) {
        if (!shown.empty()) {
            shown += ' ';
            for (const auto& [bit, mark] : {std::pair{gap::kSpace, '_'},
                                            {gap::kHyphen, '-'},
                                            {gap::kApostrophe, '\''},
                                            {gap::kComma, ','},
                                            {gap::kSentence, '.'},
                                            {gap::kParagraph, '#'}}) {
                if ((token.gap & bit) != 0) shown += mark;
            }
            shown += ' ';
        }
        shown += words.content.substr(token.start, token.end - token.start);
    }
    return shown;
}

/// The sentences as the words they hold, with | between.
std::string sentences_of(const std::string& source) {
    const Words words(source);
    std::string shown;
    for (std::uint32_t i = 0; i < words.text.tokens.size(); ++i) {
        const Token& token = words.text.tokens[i];
        if (i > 0) shown += (token.gap & gap::kSentence) != 0 ? " | " : " ";
        shown += words.content.substr(token.start, token.end - token.start);
    }
    return shown;
}

}  // namespace

TEST_CASE("A text is cut into folded words with the places where they stand", "[corpus][text][analyser]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"   \n\t ", ""},
        {"?!...---", ""},
        {"Japan", "japan[0,5)"},
        {"Japan and China.", "japan[0,5) and[6,9) china[10,15)"},
        {"  Japan  ", "japan[2,7)"},
        // Dotted initials are one word; the last dot stands outside.
        {"U.S.", "us[0,3)"},
        {"U.S. president", "us[0,3) president[5,14)"},
        {"the U.S.-led force", "the[0,3) us[4,7) led[9,12) force[13,18)"},
        {"U.S", "us[0,3)"},
        {"U.S.A. and U.A.E.", "usa[0,5) and[7,10) uae[11,16)"},
        {"U.S.'s", "us[0,3)"},
        {"(U.K.)", "uk[1,4)"},
        {"e.g. this", "eg[0,3) this[5,9)"},
        // One letter with a dot is no abbreviation of a kind that joins.
        {"S.Korea", "s[0,1) korea[2,7)"},
        {"N. Korea", "n[0,1) korea[3,8)"},
        {"J. Smith", "j[0,1) smith[3,8)"},
        // Possessives are dropped, curly and straight, also of capitals.
        {"Japan's navy", "japan[0,5) navy[8,12)"},
        {"Japan’s navy", "japan[0,5) navy[10,14)"},
        {"JAPAN'S NAVY", "japan[0,5) navy[8,12)"},
        {"the States' rights", "the[0,3) states[4,10) rights[12,18)"},
        {"it's", "it[0,2)"},
        {"don't", "don[0,3) t[4,5)"},
        {"o'shea", "o[0,1) shea[2,6)"},
        {"Japan'sea", "japan[0,5) sea[6,9)"},
        {"Côte d’Ivoire", "cote[0,5) d[6,7) ivoire[10,16)"},
        {"Cote d'Ivoire", "cote[0,4) d[5,6) ivoire[7,13)"},
        // Hyphens and dashes divide.
        {"US-Japan-ROK", "us[0,2) japan[3,8) rok[9,12)"},
        {"Russia–Ukraine", "russia[0,6) ukraine[9,16)"},
        {"Guinea-Bissau", "guinea[0,6) bissau[7,13)"},
        // Numbers keep their point and lose their thousands.
        {"2.5", "2.5[0,3)"},
        {"1,000", "1000[0,5)"},
        {"1,234,567.89 tonnes", "1234567.89[0,12) tonnes[13,19)"},
        {"2024.", "2024[0,4)"},
        {"1, 2", "1[0,1) 2[3,4)"},
        {"F-16s", "f[0,1) 16s[2,5)"},
        {"G7", "g7[0,2)"},
        {"COVID-19", "covid[0,5) 19[6,8)"},
        {"a1,2b", "a1[0,2) 2b[3,5)"},
        {"US$5", "us[0,2) 5[3,4)"},
        {"10%", "10[0,2)"},
        // Scripts without spaces give a word for each character.
        {"日本", "日[0,3) 本[3,6)"},
        {"日本と", "日[0,3) 本[3,6) と[6,9)"},
        {"APEC日本", "apec[0,4) 日[4,7) 本[7,10)"},
        {"한국은", "한[0,3) 국[3,6) 은[6,9)"},
        {"\u1112\u1161\u11AB\uAD6D", "한[0,9) 국[9,12)"},  // decomposed
        {"か\u3099", "が[0,6)"},
        {"ｶﾞｽ", "ガ[0,6) ス[6,9)"},
        {"ไทย", "ไ[0,3) ท[3,6) ย[6,9)"},
        {"ကြီး", "က[0,3) ြ[3,6) ီ[6,9) း[9,12)"},
        {"ខែ", "ខ[0,3) ែ[3,6)"},
        // Scripts with words of their own
        {"نیروهای ایران", "نيروهاي[0,14) ايران[15,25)"},
        {"می\u200Cشود", "ميشود[0,13)"},
        {"צה״ל", "צהל[0,8)"},
        {"नौकाएं", "नौकाएं[0,18)"},
        {"३ मई", "3[0,3) मई[4,10)"},
        {"Россия", "россия[0,12)"},
        // Accents, ligatures, and characters that nobody sees.
        {"Erdoğan", "erdogan[0,8)"},
        {"TÜRKİYE", "turkiye[0,9)"},
        {"ﬁnance", "finance[0,8)"},
        {"Ja\u00ADpan", "japan[0,7)"},
        {"Ja\u200Bpan", "japan[0,8)"},
        {"New\u00A0Zealand", "new[0,3) zealand[5,12)"},
        {"\uFEFFJapan", "japan[3,8)"},
        {"e\u0301tat", "etat[0,6)"},
        // Bytes that are not UTF-8 only separate.
        {"Ja\xFFpan", "ja[0,2) pan[3,6)"},
        {"\xC3", ""},
        {"Japan\xE2\x80", "japan[0,5)"},
        {std::string("Ja\0pan", 6), "ja[0,2) pan[3,6)"},
        // Line ends are spaces.
        {"South\nKorea", "south[0,5) korea[6,11)"},
        {"South\r\nKorea", "south[0,5) korea[7,12)"},
        {"a/b_c@d", "a[0,1) b[2,3) c[4,5) d[6,7)"},
    }));
    CAPTURE(text);
    CHECK(tokens_of(text) == expected);
}

TEST_CASE("A word knows how its letters are written", "[corpus][text][analyser]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"japan Japan JAPAN", "lower Capitalised CAPS"},
        {"A a I", "Capitalised lower Capitalised"},
        {"U.S. U.S u.s.", "CAPS. CAPS. lower."},
        {"iPhone McDonald eSwatini", "miXed miXed miXed"},
        {"G7 G20 16s 2024 1,000", "Capitalised Capitalised 0 0 0"},
        {"F-16", "Capitalised 0"},
        {"日本 한국 עולם", "caseless caseless caseless caseless caseless"},
        {"Élysée ÉLYSÉE élysée", "Capitalised CAPS lower"},
        {"Россия РОССИЯ россия", "Capitalised CAPS lower"},
        {"O'Brien", "Capitalised Capitalised"},
        {"JAPAN'S Japan's", "CAPS Capitalised"},
        {"USs", "miXed"},
    }));
    CAPTURE(text);
    CHECK(shapes_of(text) == expected);
}

TEST_CASE("A word knows what stood before it", "[corpus][text][analyser]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"South Korea", "South _ Korea"},
        {"US-Japan", "US - Japan"},
        {"US–Japan", "US - Japan"},
        {"US - Japan", "US _, Japan"},
        {"US – Japan", "US _, Japan"},
        {"US -Japan", "US _, Japan"},
        {"US- Japan", "US _, Japan"},
        {"d'Ivoire", "d ' Ivoire"},
        {"d’Ivoire", "d ' Ivoire"},
        {"Paris, France", "Paris _, France"},
        {"Paris; France", "Paris _, France"},
        {"Paris: France", "Paris _, France"},
        {"Paris (France)", "Paris _, France"},
        {"Paris/France", "Paris , France"},
        {"Paris [France]", "Paris _, France"},
        {"Paris|France", "Paris , France"},
        {"U.S. Navy", "U.S _ Navy"},
        {"U.S.-led", "U.S - led"},
        {"S.Korea", "S  Korea"},
        {"Japan's navy", "Japan _ navy"},
        {"states' rights", "states _' rights"},
        {"It ended. It began", "It _ ended _. It _ began"},
        {"It ended.\n\nIt began", "It _ ended _.# It _ began"},
        {"It ended\n\nit began", "It _ ended _.# it _ began"},
        {"It ended\nit began", "It _ ended _ it _ began"},
        {"It ended.\n    It began", "It _ ended _.# It _ began"},
        {"It ended\r\n\r\nit began", "It _ ended _.# it _ began"},
        {"日本", "日  本"},
        {"日本。韓国", "日  本 . 韓  国"},
        {"日本、韓国", "日  本 , 韓  国"},
        {"ایران، عراق", "ایران _, عراق"},
        {"यह। वह", "यह _. वह"},
        {"کیا؟ ہاں", "کیا _. ہاں"},
        {"မြို့။ သ", "မ  ြ  ိ  ု  ့ _. သ"},
        {"\"Japan\" said", "Japan _ said"},
    }));
    CAPTURE(text);
    CHECK(gaps_of(text) == expected);
}

TEST_CASE("The first word begins a sentence and a paragraph", "[corpus][text][analyser]") {
    for (const char* const text : {"Japan", "  japan", "... japan", "\n\njapan"}) {
        CAPTURE(text);
        const Words words(text);
        REQUIRE(words.text.tokens.size() == 1);
        CHECK(words.text.tokens[0].gap == (gap::kSentence | gap::kParagraph));
    }
}

TEST_CASE("A text is cut into sentences", "[corpus][text][analyser]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"It rained. It stopped.", "It rained | It stopped"},
        {"Why? Because! Yes… No", "Why | Because | Yes | No"},
        {"it rained. and stopped", "it rained and stopped"},
        {"It rained.\"He left.\"", "It rained He left"},
        {"\"It rained.\" He left.", "It rained | He left"},
        {"He said (it rained). Then he left.", "He said it rained | Then he left"},
        // A full stop that belongs to an abbreviation ends nothing.
        {"Gen. Milley spoke. He left.", "Gen Milley spoke | He left"},
        {"Mr. Smith and Dr. Lee met.", "Mr Smith and Dr Lee met"},
        {"It met on Sept. 5 in Oslo.", "It met on Sept 5 in Oslo"},
        {"John F. Kennedy spoke.", "John F Kennedy spoke"},
        {"the U.S. Navy", "the U.S Navy"},
        {"N. Korea fired", "N Korea fired"},
        {"the U.N. Security Council", "the U.N Security Council"},
        {"St. Petersburg", "St Petersburg"},
        // Unless what follows hardly ever stands within a sentence.
        {"He lives in the U.S. The president does too.", "He lives in the U.S | The president does too"},
        {"It left the U.N. It returned.", "It left the U.N | It returned"},
        {"It was Acme Inc. The firm closed.", "It was Acme Inc | The firm closed"},
        // Other marks.
        {"It cost 2.5 million. Two died.", "It cost 2.5 million | Two died"},
        {"In 2024. Then", "In 2024 | Then"},
        {"It rose. 5 died.", "It rose | 5 died"},
        {"Really?! Yes", "Really | Yes"},
        {"A title\n\nA body", "A title | A body"},
        {"one line\nanother line", "one line another line"},
        {"日本。韓国", "日 本 | 韓 国"},
        {"e.g. Japan", "e.g Japan"},
        {"Он ушёл. Она осталась.", "Он ушёл | Она осталась"},
    }));
    CAPTURE(text);
    CHECK(sentences_of(text) == expected);
}

TEST_CASE("Sentences and paragraphs are found by the number of a word", "[corpus][text][analyser]") {
    const Words words("It rained. He left.\n\nShe stayed.");
    const AnalysedText& text = words.text;
    REQUIRE(text.tokens.size() == 6);
    CHECK(text.sentences == std::vector<std::uint32_t>{0, 2, 4});
    CHECK(text.paragraphs == std::vector<std::uint32_t>{0, 4});
    CHECK(text.sentence_of(0) == 0);
    CHECK(text.sentence_of(1) == 0);
    CHECK(text.sentence_of(2) == 1);
    CHECK(text.sentence_of(5) == 2);
    CHECK(text.paragraph_of(3) == 0);
    CHECK(text.paragraph_of(4) == 1);
    CHECK(text.sentence_range(1) == std::pair<std::uint32_t, std::uint32_t>{2, 4});
    CHECK(text.sentence_range(2) == std::pair<std::uint32_t, std::uint32_t>{4, 6});
}

TEST_CASE("A long word is cut at 64 bytes and the rest follows at once", "[corpus][text][analyser]") {
    const std::string letters(150, 'a');
    CHECK(folded_words(letters) == std::string(64, 'a') + ' ' + std::string(64, 'a') + ' ' + std::string(22, 'a'));
    const Words words(letters);
    CHECK(words.text.tokens[1].start == 64);
    CHECK(words.text.tokens[1].gap == gap::kNone);
    // Never within a character: 63 letters and a two-byte one make 65 bytes.
    const Words accents(std::string(63, 'a') + "éb");
    REQUIRE_FALSE(accents.text.tokens.empty());
    for (const Token& token : accents.text.tokens) {
        CHECK((token.end == accents.content.size() ||
               (static_cast<unsigned char>(accents.content[token.end]) & 0xC0U) != 0x80U));
    }
}

TEST_CASE("A word that folding makes long stays within a term", "[corpus][text][analyser]") {
    std::string ligatures;
    for (int i = 0; i < 21; ++i) ligatures += "\uFDFA";  // one ligature of eighteen letters
    const Words words(ligatures);
    REQUIRE_FALSE(words.text.tokens.empty());
    for (const Token& token : words.text.tokens) CHECK(words.vocabulary.word(token.word).size() <= 200);
}

TEST_CASE("The same word has the same number wherever it stands", "[corpus][text][analyser]") {
    const Words words("Türkiye, TURKIYE and türkiye's");
    REQUIRE(words.text.tokens.size() == 4);
    CHECK(words.text.tokens[0].word == words.text.tokens[1].word);
    CHECK(words.text.tokens[0].word == words.text.tokens[3].word);
    CHECK(words.text.tokens[2].word != words.text.tokens[0].word);
}

TEST_CASE("Words come in order, within the text, and never overlap", "[corpus][text][analyser][property]") {
    // Small alphabets of everything that the cutter treats apart, in all orders.
    const std::vector<std::string> pieces{"a",  "B", "7", ".", ",",  "'",  "s",      "-",    " ",
                                          "\n", "é", "’", "–", "日", "。", "\u00AD", "\xFF", "\xC3"};
    const int seed = GENERATE(take(300, random(0, 1'000'000)));
    std::string text;
    auto state = static_cast<std::uint32_t>(seed);
    for (int i = 0; i < 40; ++i) {
        state = state * 1664525U + 1013904223U;
        text += pieces[(state >> 16U) % pieces.size()];
    }
    CAPTURE(text);
    const Words words(text);
    std::uint32_t at = 0;
    for (const Token& token : words.text.tokens) {
        REQUIRE(token.start >= at);
        REQUIRE(token.end > token.start);
        REQUIRE(token.end <= text.size());
        REQUIRE_FALSE(words.vocabulary.word(token.word).empty());
        at = token.end;
    }
}
