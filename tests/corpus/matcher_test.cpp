#include <string>

#include <catch2/catch.hpp>

#include "tests/corpus/small_taxonomy.hpp"

using namespace chancery::corpus;
using chancery::tests::actor;
using chancery::tests::SmallMatcher;

namespace {

/// A country GE with one form, written as in a file: {form = "Georgia", unless_before = ["Tech"]}.
std::string georgia(const std::string& rest) {
    return actor("country", "GE", "name", "[{ form = \"Georgia\"" + rest + " }]");
}

}  // namespace

TEST_CASE("The longest form wins and consumes what it covers", "[corpus][taxonomy][matcher]") {
    SmallMatcher matcher(actor("country", "SD", "name", R"(["Sudan"])") +
                         actor("country", "SS", "name", R"(["South Sudan", "Republic of South Sudan"])") +
                         actor("country", "KR", "name", R"(["Republic of Korea", "South Korea"])") +
                         actor("country", "KP", "name", R"(["Democratic People's Republic of Korea"])") +
                         actor("country", "GN", "name", R"(["Guinea"])") +
                         actor("country", "GW", "name", R"(["Guinea-Bissau"])") +
                         actor("country", "PG", "name", R"(["Papua New Guinea"])"));
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Sudan", "country:SD=Sudan"},
        {"South Sudan", "country:SS=South Sudan"},
        {"Sudan and South Sudan met", "country:SD=Sudan, country:SS=South Sudan"},
        {"the Republic of South Sudan", "country:SS=Republic of South Sudan"},
        {"the Democratic People's Republic of Korea", "country:KP=Democratic People's Republic of Korea"},
        {"the Democratic People’s Republic of Korea", "country:KP=Democratic People’s Republic of Korea"},
        {"the Republic of Korea", "country:KR=Republic of Korea"},
        {"Guinea, Guinea-Bissau and Papua New Guinea",
         "country:GN=Guinea, country:GW=Guinea-Bissau, country:PG=Papua New Guinea"},
        // A prefix of a long form that does not go on leaves the shorter one.
        {"Republic of South Africa", ""},
        {"the Republic of Guinea", "country:GN=Guinea"},
        {"Papua New Sudan", "country:SD=Sudan"},
        {"Sudan Sudan", "country:SD=Sudan, country:SD=Sudan"},
    }));
    CAPTURE(text);
    CHECK(matcher.mentions(text) == expected);
}

TEST_CASE("A form finds its spellings", "[corpus][taxonomy][matcher]") {
    SmallMatcher matcher(
        actor("country", "CI", "name", R"(["Côte d'Ivoire"])") +
        actor("country", "GW", "name", R"(["Guinea-Bissau"])") + actor("country", "TR", "name", R"(["Türkiye"])") +
        actor("country", "JP", "name", R"(["Japan", "日本"])") + actor("country", "KP", "name", R"(["N. Korea"])") +
        actor("country", "NZ", "name", R"(["New Zealand"])"));
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Côte d’Ivoire", "country:CI=Côte d’Ivoire"},
        {"Cote d'Ivoire", "country:CI=Cote d'Ivoire"},
        {"COTE D'IVOIRE", "country:CI=COTE D'IVOIRE"},
        {"Guinea Bissau", "country:GW=Guinea Bissau"},
        {"Guinea–Bissau", "country:GW=Guinea–Bissau"},
        {"TÜRKİYE, Turkiye", "country:TR=TÜRKİYE, country:TR=Turkiye"},
        {"Japan's and Japan’s", "country:JP=Japan, country:JP=Japan"},
        {"Ja\u00ADpan", "country:JP=Ja\u00ADpan"},
        {"(Japan)", "country:JP=Japan"},
        {"\"Japan\"", "country:JP=Japan"},
        {"Japan-based", "country:JP=Japan"},
        {"日本は", "country:JP=日本"},
        {"N. Korea", "country:KP=N. Korea"},
        {"N.Korea", "country:KP=N.Korea"},
        {"New\u00A0Zealand", "country:NZ=New\u00A0Zealand"},
        {"New\nZealand", "country:NZ=New\nZealand"},
        {"New\n\nZealand", ""},
        {"Japanese", ""},
        {"xJapan", ""},
    }));
    CAPTURE(text);
    CHECK(matcher.mentions(text) == expected);
}

TEST_CASE("The case class decides which spellings count", "[corpus][taxonomy][matcher]") {
    SmallMatcher matcher(actor("country", "TR", "name", R"(["Turkey"])") +
                         actor("country", "US", "abbreviation", R"([{ form = "US", case = "exact" }])") +
                         actor("organisation", "who", "abbreviation", R"([{ form = "WHO", case = "exact" }])") +
                         actor("organisation", "eco", "abbreviation", R"([{ form = "ECOWAS", case = "exact" }])") +
                         actor("organisation", "brics", "name", R"([{ form = "brics", case = "any" }])") +
                         actor("country", "SZ", "name", R"(["eSwatini"])") +
                         actor("country", "NL", "name", R"(["the Netherlands"])"));
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Turkey TURKEY turkey", "country:TR=Turkey, country:TR=TURKEY"},
        {"the US and us, Us", "country:US=US"},
        {"the U.S. and the U.S", "country:US=U.S, country:US=U.S"},
        {"u.s. citizens", ""},
        {"US-led, US’s", "country:US=US, country:US=US"},
        {"ECOWAS Ecowas ecowas", "organisation:eco=ECOWAS"},
        {"BRICS Brics brics", "organisation:brics=BRICS, organisation:brics=Brics, organisation:brics=brics"},
        {"eSwatini ESWATINI Eswatini eswatini",
         "country:SZ=eSwatini, country:SZ=ESWATINI, country:SZ=Eswatini, country:SZ=eswatini"},
        {"the Netherlands THE NETHERLANDS The Netherlands",
         "country:NL=the Netherlands, country:NL=THE NETHERLANDS, country:NL=The Netherlands"},
        {"the netherlands", ""},
        // A currency is not its country.
        {"US$5 million", ""},
        {"US $5 million", "country:US=US"},
        // Where all is in capitals an English word counts only when dotted.
        {"PLEASE LET US KNOW WHO CAME", ""},
        {"THE U.S. LET US KNOW", "country:US=U.S"},
        {"ECOWAS TELLS MALI", "organisation:eco=ECOWAS"},
        {"US says no", "country:US=US"},
    }));
    CAPTURE(text);
    CHECK(matcher.mentions(text) == expected);
}

TEST_CASE("A headline in capitals that says US means the country", "[corpus][taxonomy][matcher]") {
    SmallMatcher matcher(actor("country", "US", "abbreviation", R"([{ form = "US", case = "exact" }])") +
                         actor("organisation", "who", "abbreviation", R"([{ form = "WHO", case = "exact" }])"));
    CHECK(matcher.mentions("", "US TELLS NATO TO PAY") == "country:US=US");
    CHECK(matcher.mentions("US TELLS NATO TO PAY", "") == "");
    CHECK(matcher.mentions("", "WHO WILL LEAD NATO NOW") == "");
    CHECK(matcher.mentions("", "W.H.O. WARNS OF NEW VIRUS") == "organisation:who=W.H.O");
}

TEST_CASE("A form does not reach across marks that it does not have", "[corpus][taxonomy][matcher]") {
    SmallMatcher matcher(actor("country", "KR", "name", R"(["South Korea", "Korea, Republic of"])") +
                         actor("country", "CG", "name", R"x(["Congo (Brazzaville)"])x"));
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"South Korea", "country:KR=South Korea"},
        {"South, Korea", ""},
        {"South. Korea", ""},
        {"the South (Korea)", ""},
        {"South\n\nKorea", ""},
        {"South: Korea", ""},
        {"Korea, Republic of", "country:KR=Korea, Republic of"},
        {"Korea Republic of", "country:KR=Korea Republic of"},
        {"Korea, Republic, of", ""},
        {"Congo (Brazzaville)", "country:CG=Congo (Brazzaville"},
        {"Congo-Brazzaville", "country:CG=Congo-Brazzaville"},
    }));
    CAPTURE(text);
    CHECK(matcher.mentions(text) == expected);
}

TEST_CASE("A mask hides what it covers", "[corpus][taxonomy][matcher]") {
    SmallMatcher matcher(actor("country", "CN", "name", R"(["China"])") +
                         actor("country", "GN", "name", R"(["Guinea"])") +
                         "[[mask]]\nwhy = \"press\"\nforms = [\"South China Morning Post\", \"China Daily\"]\n"
                         "[[mask]]\nwhy = \"things\"\ncase = \"any\"\nforms = [\"china cabinet\", \"guinea pig\"]\n");
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"the South China Morning Post said", "mask=South China Morning Post"},
        {"China Daily said China", "mask=China Daily, country:CN=China"},
        {"China daily trade", "country:CN=China"},
        {"a china cabinet, a China cabinet, a CHINA CABINET",
         "mask=china cabinet, mask=China cabinet, mask=CHINA CABINET"},
        {"Guinea pigs", "country:GN=Guinea"},
        {"a guinea pig", "mask=guinea pig"},
        {"South China", "country:CN=China"},
    }));
    CAPTURE(text);
    CHECK(matcher.mentions(text) == expected);
}

TEST_CASE("unless_before refuses what is followed by its words", "[corpus][taxonomy][matcher][guard]") {
    SmallMatcher matcher(georgia(R"(, unless_before = ["Tech", "State University", "Meloni*"])"));
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Georgia", "country:GE=Georgia"},
        {"Georgia Tech", "~country:GE=Georgia"},
        {"Georgia tech", "~country:GE=Georgia"},
        {"Georgia-Tech", "~country:GE=Georgia"},
        {"Georgia State University", "~country:GE=Georgia"},
        {"Georgia State", "country:GE=Georgia"},
        {"Georgia Melonian", "~country:GE=Georgia"},
        {"Georgia Technology", "country:GE=Georgia"},
        {"Georgia. Tech is", "country:GE=Georgia"},
        {"Tech Georgia", "country:GE=Georgia"},
        {"Georgia and Tech", "country:GE=Georgia"},
    }));
    CAPTURE(text);
    CHECK(matcher.mentions(text) == expected);
}

TEST_CASE("unless_after refuses what its words precede", "[corpus][taxonomy][matcher][guard]") {
    SmallMatcher matcher(georgia(R"(, unless_after = ["Ms", "University of", "Atlanta"])"));
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"in Georgia", "country:GE=Georgia"},
        {"Ms Georgia", "~country:GE=Georgia"},
        {"Ms. Georgia", "~country:GE=Georgia"},
        {"the University of Georgia", "~country:GE=Georgia"},
        {"Atlanta, Georgia", "~country:GE=Georgia"},
        {"of Georgia", "country:GE=Georgia"},
        {"He left Atlanta. Georgia won", "country:GE=Georgia"},
        {"Georgia Ms", "country:GE=Georgia"},
    }));
    CAPTURE(text);
    CHECK(matcher.mentions(text) == expected);
}

TEST_CASE("unless_near looks at the sentence and unless_document at the article",
          "[corpus][taxonomy][matcher][guard]") {
    SmallMatcher near(georgia(R"(, unless_near = ["senator", "country:US"])") +
                      actor("country", "US", "name", R"(["America"])"));
    CHECK(near.mentions("A senator from Georgia") == "~country:GE=Georgia");
    CHECK(near.mentions("Georgia has a senator") == "~country:GE=Georgia");
    CHECK(near.mentions("A senator spoke. Georgia won.") == "country:GE=Georgia");
    CHECK(near.mentions("Georgia in America") == "~country:GE=Georgia, country:US=America");
    CHECK(near.mentions("Georgia won. America lost.") == "country:GE=Georgia, country:US=America");
    CHECK(near.mentions("Georgia", "A senator") == "country:GE=Georgia");

    SmallMatcher document(georgia(R"(, unless_document = ["Atlanta", "country:US"])") +
                          actor("country", "US", "name", R"(["America"])"));
    CHECK(document.mentions("Georgia won.\n\nIn Atlanta they cheered.") == "~country:GE=Georgia");
    CHECK(document.mentions("Georgia won", "Atlanta cheers") == "~country:GE=Georgia");
    CHECK(document.mentions("Georgia won. America lost.") == "~country:GE=Georgia, country:US=America");
    CHECK(document.mentions("Georgia won. Tbilisi cheers.") == "country:GE=Georgia");
}

TEST_CASE("only_ guards refuse a mention without its words", "[corpus][taxonomy][matcher][guard]") {
    const std::string places = "[[entry]]\nfacet = \"place\"\nid = \"caucasus\"\nname = [\"Caucasus\"]\n";
    SmallMatcher before(georgia(R"(, only_before = ["country"])"));
    CHECK(before.mentions("Georgia country") == "country:GE=Georgia");
    CHECK(before.mentions("Georgia") == "~country:GE=Georgia");
    SmallMatcher after(georgia(R"(, only_after = ["Tbilisi", "republic of"])"));
    CHECK(after.mentions("the republic of Georgia") == "country:GE=Georgia");
    CHECK(after.mentions("Tbilisi, Georgia") == "country:GE=Georgia");
    CHECK(after.mentions("Atlanta, Georgia") == "~country:GE=Georgia");
    SmallMatcher near(georgia(R"(, only_near = ["Tbilisi", "place:caucasus"])") + places);
    CHECK(near.mentions("Georgia and its Tbilisi") == "country:GE=Georgia");
    CHECK(near.mentions("Georgia in the Caucasus") == "country:GE=Georgia, place:caucasus=Caucasus");
    CHECK(near.mentions("Georgia won. The Caucasus slept.") == "~country:GE=Georgia, place:caucasus=Caucasus");
    SmallMatcher document(georgia(R"(, only_document = ["Tbilisi"])"));
    CHECK(document.mentions("Georgia won.\n\nTbilisi cheers.") == "country:GE=Georgia");
    CHECK(document.mentions("Georgia won.") == "~country:GE=Georgia");
    // Each list that is given must hold.
    SmallMatcher both(georgia(R"(, only_before = ["country"], only_document = ["Tbilisi"])"));
    CHECK(both.mentions("Georgia country. Tbilisi cheers.") == "country:GE=Georgia");
    CHECK(both.mentions("Georgia country") == "~country:GE=Georgia");
    CHECK(both.mentions("Georgia won. Tbilisi cheers.") == "~country:GE=Georgia");
}

TEST_CASE("A cue inside the mention itself is not near it", "[corpus][taxonomy][matcher][guard]") {
    SmallMatcher matcher(
        actor("group", "m23", "name", R"([{ form = "Movement of Georgia", only_near = ["Georgia"] }])"));
    CHECK(matcher.mentions("the Movement of Georgia") == "~group:m23=Movement of Georgia");
    CHECK(matcher.mentions("the Movement of Georgia in Georgia") == "group:m23=Movement of Georgia");
}

TEST_CASE("A given name before the form makes it a person", "[corpus][taxonomy][matcher][guard]") {
    SmallMatcher matcher(actor("country", "JO", "name", R"([{ form = "Jordan", unless_given_name = true }])"),
                         "Michael\n# a comment\nJean-Pierre\n\nŞeyma\n");
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Jordan", "country:JO=Jordan"},
        {"Michael Jordan", "~country:JO=Jordan"},
        {"MICHAEL JORDAN", "~country:JO=JORDAN"},
        {"Jean-Pierre Jordan", "~country:JO=Jordan"},
        {"Seyma Jordan", "~country:JO=Jordan"},
        {"michael Jordan", "country:JO=Jordan"},
        {"Michael, Jordan", "country:JO=Jordan"},
        {"We met Michael. Jordan won.", "country:JO=Jordan"},
        {"King Jordan", "country:JO=Jordan"},
    }));
    CAPTURE(text);
    CHECK(matcher.mentions(text) == expected);
}

TEST_CASE("A capitalised word after the form makes it a given name", "[corpus][taxonomy][matcher][guard]") {
    SmallMatcher matcher(actor("country", "TD", "name", R"([{ form = "Chad", unless_surname = true }])") +
                         actor("country", "ML", "name", R"(["Mali"])"));
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Chad Smith", "~country:TD=Chad"},
        {"Chad McDonald", "~country:TD=Chad"},
        {"Chad said", "country:TD=Chad"},
        {"Chad, Niger", "country:TD=Chad"},
        {"Chad Mali", "country:TD=Chad, country:ML=Mali"},
        {"Chad. Then", "country:TD=Chad"},
        {"Chad-Sudan", "country:TD=Chad"},
        {"CHAD SIGNS DEAL", "country:TD=CHAD"},
        {"Chad 2024", "country:TD=Chad"},
        {"Chad", "country:TD=Chad"},
    }));
    CAPTURE(text);
    CHECK(matcher.mentions(text) == expected);
}

TEST_CASE("What a guard refuses is consumed all the same", "[corpus][taxonomy][matcher][guard]") {
    SmallMatcher matcher(
        actor("country", "GE", "name", R"([{ form = "New Georgia", unless_before = ["Sound"] }, "Georgia"])"));
    CHECK(matcher.mentions("New Georgia Sound") == "~country:GE=New Georgia");
    CHECK(matcher.mentions("New Georgia") == "country:GE=New Georgia");
}

TEST_CASE("A combining form counts before a hyphen only", "[corpus][taxonomy][matcher]") {
    SmallMatcher matcher(actor("country", "CN", "combining", R"(["Sino"])") +
                         actor("country", "RU", "demonym", R"(["Russian"])"));
    CHECK(matcher.mentions("Sino-Russian trade") == "country:CN=Sino, country:RU=Russian");
    CHECK(matcher.mentions("Sino–Russian trade") == "country:CN=Sino, country:RU=Russian");
    CHECK(matcher.mentions("SINO-RUSSIAN TRADE") == "country:CN=SINO, country:RU=RUSSIAN");
    CHECK(matcher.mentions("Sino Russian trade") == "country:RU=Russian");
    CHECK(matcher.mentions("a Sino - Russian trade") == "country:RU=Russian");
    CHECK(matcher.mentions("Sino") == "");
}

TEST_CASE("A tail that speaks of birth or speech takes the country away", "[corpus][taxonomy][matcher]") {
    SmallMatcher matcher(actor("country", "SO", "demonym", R"(["Somali"])"));
    for (const char* const text :
         {"a Somali-born writer", "Somali-speaking people", "a Somali-style house", "the Somali‑language press"}) {
        CAPTURE(text);
        CHECK(matcher.mentions(text) == "~country:SO=Somali");
    }
    for (const char* const text : {"a Somali-backed force", "Somali born in", "Somali–Kenyan border"}) {
        CAPTURE(text);
        CHECK(matcher.mentions(text) == "country:SO=Somali");
    }
}

TEST_CASE("A form of several entries gives all of them", "[corpus][taxonomy][matcher]") {
    SmallMatcher matcher(
        actor("group", "rsf", "abbreviation", R"([{ form = "RSF", case = "exact", unless_near = ["press"] }])") +
        actor("organisation", "rsf", "abbreviation", R"([{ form = "RSF", case = "exact", only_near = ["press"] }])"));
    CHECK(matcher.mentions("The RSF took the town") == "group:rsf=RSF, ~organisation:rsf=RSF");
    CHECK(matcher.mentions("The RSF ranks press freedom") == "~group:rsf=RSF, organisation:rsf=RSF");
}

TEST_CASE("Mentions know their field and come in its order", "[corpus][taxonomy][matcher]") {
    SmallMatcher matcher(actor("country", "JP", "name", R"(["Japan"])") +
                         actor("country", "CN", "name", R"(["China"])"));
    const auto& result = matcher.match("China and Japan", "Japan and China");
    REQUIRE(result.mentions.size() == 4);
    CHECK(result.mentions[0].field == TextField::Title);
    CHECK(result.mentions[0].first == 0);
    CHECK(result.mentions[0].last == 1);
    CHECK(result.mentions[1].first == 2);
    CHECK(result.mentions[2].field == TextField::Body);
    CHECK(result.mentions[2].first == 0);
    CHECK(to_string(TextField::Title) == "title");
    CHECK(to_string(TextField::Dateline) == "dateline");
}

TEST_CASE("A matcher tells labels and what an entry implies", "[corpus][taxonomy][matcher]") {
    SmallMatcher small(actor("country", "UA", "name", R"(["Ukraine"])") +
                       "[[entry]]\nfacet = \"place\"\nid = \"crimea\"\nlabel = \"Crimea\"\nname = "
                       "[\"Crimea\"]\nimplies = [\"country:UA\"]\n"
                       "[[theme_group]]\nid = \"war\"\nlabel = \"War\"\n[[theme]]\nid = \"war.mines\"\nlabel = "
                       "\"Mines\"\nstrong = [\"mine\"]\n");
    const Matcher& matcher = small.matcher();
    CHECK(matcher.label({Facet::Place, "crimea"}) == "Crimea");
    CHECK(matcher.label({Facet::Country, "UA"}) == "UA");
    CHECK(matcher.label({Facet::Theme, "war"}) == "War");
    CHECK(matcher.label({Facet::Theme, "war.mines"}) == "Mines");
    CHECK(matcher.implied_by(1) == std::vector<std::uint32_t>{0});
    CHECK(matcher.implied_by(0).empty());
}

TEST_CASE("A pattern's phrase is found in its spellings", "[corpus][taxonomy][matcher][cue]") {
    SmallMatcher matcher(
        "[[theme]]\nid = \"a.b\"\nlabel = \"B\"\n"
        "strong = [\"defence ministry\", \"denuclearis*\", \"=START\", \"coast guard\", \"economic security\", \"=New "
        "Start treaty\"]\n");
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"the defence ministry", "defence ministry=defence ministry"},
        {"the Defense Ministries", "defence ministry=Defense Ministries"},
        {"defences ministry", ""},
        {"DENUCLEARIZATION of", "denuclearis*=DENUCLEARIZATION"},
        {"denuclearise and denuclearised", "denuclearis*=denuclearise, denuclearis*=denuclearised"},
        {"START begins", "=START=START"},
        {"Start start", ""},
        {"coast-guard", "coast guard=coast-guard"},
        {"coast guards", "coast guard=coast guards"},
        {"coast, guard", ""},
        {"coast. Guard", ""},
        {"economic security economic security",
         "economic security=economic security, economic security=economic security"},
        {"New START treaties", "=New Start treaty=New START treaties, =START=START"},
        {"new Start treaty", ""},
    }));
    CAPTURE(text);
    CHECK(matcher.cues(text) == expected);
}

TEST_CASE("Cues overlap and consume nothing", "[corpus][taxonomy][matcher][cue]") {
    SmallMatcher matcher(
        "[[theme]]\nid = \"a.b\"\nlabel = \"B\"\nstrong = [\"nuclear test\", \"test ban\", \"nuclear\", \"nuclear test "
        "ban treaty\"]\n" +
        actor("country", "JP", "name", R"(["Japan nuclear"])"));
    CHECK(matcher.cues("a nuclear test ban treaty") ==
          "nuclear=nuclear, nuclear test=nuclear test, nuclear test ban treaty=nuclear test ban treaty, test ban=test "
          "ban");
    CHECK(matcher.mentions("Japan nuclear test") == "country:JP=Japan nuclear");
    CHECK(matcher.cues("Japan nuclear test") == "nuclear=nuclear, nuclear test=nuclear test");
    CHECK(matcher.result().has_cue(0));
    CHECK_FALSE(matcher.result().has_cue(1));
    CHECK_FALSE(matcher.result().has_cue(100'000));
}

TEST_CASE("A longer mask hides the cues inside it", "[corpus][taxonomy][matcher][cue]") {
    SmallMatcher matcher(
        "[[theme]]\nid = \"a.b\"\nlabel = \"B\"\nstrong = [\"war\", \"star wars\"]\n"
        "[[mask]]\nwhy = \"films\"\ncase = \"any\"\nforms = [\"star wars film\", \"trade war\"]\n");
    CHECK(matcher.cues("a star wars film") == "");
    CHECK(matcher.cues("star wars") == "star wars=star wars, war=wars");
    CHECK(matcher.cues("a trade war and a war") == "war=war");
    CHECK(matcher.cues("war", "a trade war") == "war=war");
}

TEST_CASE("A vocabulary that starts afresh changes nothing", "[corpus][taxonomy][matcher]") {
    const Matcher matcher(chancery::tests::small_taxonomy(actor("country", "JP", "name", R"(["Japan"])")));
    Vocabulary vocabulary;
    Analyser analyser(vocabulary);
    TrieWords words(matcher.trie());
    MatchResult result;
    AnalysedArticle article;
    for (const char* const text : {"one Japan", "Japan two three", "and Japan"}) {
        vocabulary.clear();
        article[TextField::Body].assign(text, analyser);
        matcher.match(article, vocabulary, words, result);
        CAPTURE(text);
        CHECK(result.mentions.size() == 1);
    }
}
