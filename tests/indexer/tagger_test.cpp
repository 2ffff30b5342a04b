#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/indexer/embedded_tagger.hpp"

using namespace chancery::corpus;
using chancery::tests::embedded_tags;
using chancery::tests::find_tag;
using chancery::tests::ids_of;

namespace {

constexpr PublicationDate day_of(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

std::string countries_of(const std::string& body) { return ids_of(embedded_tags(body), Facet::Country); }

}  // namespace

TEST_CASE("A sentence is tagged with just its countries", "[indexer][tagger][policy]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        // Names, demonyms, capitals, seats of government.
        {"Japan and France signed the accord.", "FR JP"},
        {"The Japanese minister met his French counterpart.", "FR JP"},
        {"Tokyo and Paris disagree.", "FR JP"},
        {"The Kremlin rejected the offer.", "RU"},
        {"Pyongyang fired two missiles.", "KP"},
        {"Downing Street declined to comment.", "GB"},
        {"The Pentagon confirmed the strike.", "US"},
        {"The Knesset voted on the budget.", "IL"},
        // The longest form wins.
        {"The Democratic People's Republic of Korea tested a missile.", "KP"},
        {"The Democratic People’s Republic of Korea tested a missile.", "KP"},
        {"The Republic of Korea signed the treaty.", "KR"},
        {"Fighting spread in South Sudan.", "SS"},
        {"Sudan closed its border with South Sudan.", "SD SS"},
        {"Papua New Guinea elected a parliament.", "PG"},
        {"Equatorial Guinea joined the cartel.", "GQ"},
        {"Guinea-Bissau held a vote.", "GW"},
        {"The Dominican Republic closed the crossing.", "DO"},
        {"The Democratic Republic of the Congo recalled its envoy.", "CD"},
        {"The Republic of the Congo recalled its envoy.", "CG"},
        {"South Africa hosted the summit.", "ZA"},
        {"North Macedonia joined the alliance.", "MK"},
        {"New Zealand sent a frigate.", "NZ"},
        {"Côte d’Ivoire and Cote d'Ivoire are one.", "CI"},
        {"Bosnia and Herzegovina applied.", "BA"},
        {"Trinidad and Tobago ratified it.", "TT"},
        {"Northern Ireland's executive met.", "GB"},
        // What only looks like a country.
        {"The fair in New Mexico drew crowds.", "US"},
        {"Georgia Tech won the match.", ""},
        {"Michael Jordan retired.", ""},
        {"Jordan Peele directed the film.", ""},
        {"She bought a china cabinet.", ""},
        {"The lab used a guinea pig.", ""},
        {"Chad Smith played the drums.", ""},
        {"They let us go, and us alone.", ""},
        {"The South China Morning Post reported it.", ""},
        {"Roast turkey was served.", ""},
        {"The Vienna Convention applies.", ""},
        {"He spoke in French.", ""},
        {"The Somali-born writer won the prize.", ""},
        // Seas and regions are places and regions.
        {"Ships met in the South China Sea.", ""},
        {"Tankers crossed the Persian Gulf.", ""},
        {"The Indo-Pacific strategy was published.", ""},
        {"The Sea of Japan was rough.", ""},
        {"Piracy in the Gulf of Guinea rose.", ""},
        // Disputed places carry the recognised sovereign.
        {"Crimea was shelled overnight.", "UA"},
        {"Troops moved on the Golan Heights.", "SY"},
        {"Abkhazia held a vote.", "GE"},
        {"Nagorno-Karabakh was emptied.", "AZ"},
        // Seats.
        {"Brussels proposed new tariffs.", ""},
        {"The court in The Hague ruled.", ""},
        // Koreas.
        {"The two Koreas reopened the hotline.", "KP KR"},
        {"North Korea and South Korea met.", "KP KR"},
        {"N. Korea fired a missile.", "KP"},
        {"S.Korea held a drill.", "KR"},
        // As printed.
        {"The U.S. and the U.K. signed.", "GB US"},
        {"A US-Japan-ROK summit was held.", "JP KR US"},
        {"Sino-Russian trade grew.", "CN RU"},
        {"The Russia–Ukraine war went on.", "RU UA"},
        {"The Franco-German axis held.", "DE FR"},
        {"New\u00A0Zealand sent a frigate.", "NZ"},
        {"Ja\u00ADpan sent a frigate.", "JP"},
        {"Japan’s navy and China's fleet met.", "CN JP"},
        {"Türkiye and TURKEY are one.", "TR"},
        {"Burma and Zaire were renamed.", "CD MM"},
        {"UAE diplomats flew to Doha.", "AE QA"},
        {"Kosovo and Serbia met.", "RS XK"},
        {"Taiwan scrambled jets.", "TW"},
        {"The Palestinian Authority met.", "PS"},
        {"Hong Kong protested.", "HK"},
    }));
    CAPTURE(text);
    CHECK(countries_of(text) == expected);
}

TEST_CASE("A sentence is tagged with just its countries where others are near", "[indexer][tagger][policy]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"The United States and Britain signed.", "GB US"},
        {"American and British officials met.", "GB US"},
        {"London and Washington disagreed.", "GB US"},
        {"The White House and the Elysée Palace spoke.", "FR US"},
        {"Beijing and Taipei traded barbs.", "CN TW"},
        {"Moscow, Kyiv and Minsk met.", "BY RU UA"},
        {"The Dutch minister flew to The Hague.", "NL"},
        {"Swiss officials met in Geneva.", "CH"},
        {"The Prime Minister of Japan spoke.", "JP"},
        {"The Congolese army advanced on Goma.", "CD"},
        {"The DPRK and the ROK agreed.", "KP KR"},
        {"The Holy See spoke.", "VA"},
        {"Scotland voted.", "GB"},
        {"Holland won the match.", "NL"},
        {"Swaziland is now Eswatini.", "SZ"},
        {"Ivory Coast won.", "CI"},
        {"East Timor joined the bloc.", "TL"},
        {"The Kurdistan Regional Government in Erbil met.", "IQ"},
        // Neighbours in name.
        {"Georgia and Armenia signed a border accord in Tbilisi.", "AM GE"},
        {"Senator Smith of Georgia spoke in Atlanta.", "US"},
        {"King Abdullah of Jordan spoke.", "JO"},
        {"Air Jordan shoes sold well.", ""},
        {"Cold turkey is no plan.", ""},
        {"Mexico City hosted it.", "MX"},
        {"New Mexico and Mexico signed.", "MX US"},
        {"New England weather", ""},
        {"Granada is Spanish; Grenada is not.", "ES GD"},
        {"Niger and Nigeria differ.", "NE NG"},
        {"Dominica and the Dominican Republic signed.", "DM DO"},
        {"British Virgin Islands firms", "VG"},
        {"Paris, Texas, is a film.", ""},
        {"The Central African Republic's troops", "CF"},
        {"Central African states", ""},
        {"West African leaders", ""},
        {"Latin American leaders met.", ""},
        {"North American trade", ""},
        // Disputed and dependent.
        {"Gaza was bombed.", "PS"},
        {"The Gaza Strip and the West Bank", "PS"},
        {"Western Sahara is contested.", "EH"},
        {"Somaliland declared independence.", "SO"},
        {"Transnistria held a vote.", "MD"},
        {"Northern Cyprus held a vote.", "CY"},
        {"Tibet and Xinjiang", "CN"},
        {"Kashmir is disputed.", ""},
        {"Donetsk and Luhansk", "UA"},
        // Former states.
        {"The Soviet Union collapsed.", "SU"},
        {"East Germany fell.", "DD"},
        {"West Germany agreed.", "DE"},
        {"Czechoslovakia split.", "CS"},
        // Seats and venues.
        {"The talks in Vienna resumed.", ""},
        {"The talks in Geneva resumed.", ""},
        {"Austria hosted the talks in Vienna.", "AT"},
        {"Belgian police in Brussels arrested two men.", "BE"},
        // Waters.
        {"The Strait of Hormuz was closed.", ""},
        {"The Black Sea grain deal lapsed.", ""},
        {"The Korean Peninsula is tense.", ""},
        {"The Gulf of Mexico spill grew.", ""},
        {"The Gulf of Oman was mined.", ""},
        {"English Channel crossings rose.", ""},
        {"The Suez Canal was blocked.", "EG"},
        // Treaties, mastheads, brands, languages, things.
        {"The Paris Agreement was signed.", ""},
        {"The Geneva Conventions apply.", ""},
        {"The Minsk agreements failed.", ""},
        {"The Oslo Accords failed.", ""},
        {"The New York Times reported it.", ""},
        {"The Times of Israel reported it.", ""},
        {"The Moscow Times reported it.", ""},
        {"Bank of America shares fell.", ""},
        {"Turkish Airlines flew.", ""},
        {"He speaks Russian.", ""},
        {"The article was translated from Arabic.", ""},
        {"French fries were served.", ""},
        {"Swiss cheese is eaten.", ""},
        {"Panama hats sold out.", ""},
        // Compounds.
        {"Iran-backed militias fired.", "IR"},
        {"A US-led coalition struck.", "US"},
        {"Anglo-French plans", "FR GB"},
        {"Indo-Pakistani talks", "IN PK"},
        {"Euro-Atlantic ties", ""},
        {"U.S.-China trade", "CN US"},
        {"US–China trade", "CN US"},
        {"The UK's parliament and the U.K.’s courts", "GB"},
        {"The U.S.'s role and the US' role", "US"},
        {"UAE, KSA", "AE SA"},
    }));
    CAPTURE(text);
    CHECK(countries_of(text) == expected);
}

TEST_CASE("Headlines in capitals are tagged", "[indexer][tagger][policy]") {
    auto [title, expected] = GENERATE(table<std::string, std::string>({
        {"JAPAN AND CHINA RESUME TALKS", "CN JP"},
        {"US TELLS CHINA TO STOP", "CN US"},
        {"TURKEY'S PRESIDENT VISITS GREECE", "GR TR"},
        {"U.S. PLEDGES AID TO KENYA", "KE US"},
    }));
    CAPTURE(title);
    Article article;
    article.title = title;
    article.body = "They met.";
    CHECK(ids_of(embedded_tags(article), Facet::Country) == expected);
}

TEST_CASE("Actors that are no countries have facets of their own", "[indexer][tagger][policy]") {
    auto [text, facet, id] = GENERATE(table<std::string, Facet, std::string>({
        {"Brussels proposed new tariffs.", Facet::Organisation, "eu"},
        {"The European Union met.", Facet::Organisation, "eu"},
        {"NATO met in Vilnius.", Facet::Organisation, "nato"},
        {"The African Union met in Addis Ababa.", Facet::Organisation, "au"},
        {"The UN Security Council voted.", Facet::Organisation, "un-security-council"},
        {"Hamas fired rockets.", Facet::Group, "hamas"},
        {"Hezbollah fired rockets.", Facet::Group, "hezbollah"},
        {"The Houthis struck a tanker.", Facet::Group, "houthis"},
        {"Ships met in the South China Sea.", Facet::Place, "south-china-sea"},
        {"Crimea was shelled overnight.", Facet::Place, "crimea"},
        {"Ships passed the Taiwan Strait.", Facet::Place, "taiwan-strait"},
        {"The Indo-Pacific strategy was published.", Facet::Region, "indo-pacific"},
        {"Violence in the Sahel spread.", Facet::Region, "sahel"},
    }));
    CAPTURE(text, to_string(facet), id);
    const auto tags = embedded_tags(text);
    std::string all;
    for (const Tag& tag : tags) all += to_string(tag.id) + ' ';
    CAPTURE(all);
    CHECK(find_tag(tags, facet, id) != nullptr);
}

TEST_CASE("Armed groups do not give the state they sit in", "[indexer][tagger][policy]") {
    for (const char* const text : {"Hamas fired rockets.", "Hezbollah fired rockets.", "The Houthis struck a tanker.",
                                   "Boko Haram fighters fled.", "Al-Shabaab claimed the attack."}) {
        CAPTURE(text);
        CHECK(countries_of(text) == "");
    }
}

TEST_CASE("A tag knows its mentions, their places and how they were found", "[indexer][tagger]") {
    Article article;
    article.title = "Japan warns";
    article.body = "Tokyo’s navy sailed. The Japanese fleet left Japan's ports.";
    const auto tags = embedded_tags(article);
    const Tag* const japan = find_tag(tags, Facet::Country, "JP");
    REQUIRE(japan != nullptr);
    CHECK(japan->mentions == 4);
    CHECK(via_names(*japan) == std::vector<std::string>{"name", "demonym", "capital"});
    REQUIRE(japan->evidence.size() == 4);
    std::vector<std::string> texts;
    for (const Evidence& evidence : japan->evidence) texts.emplace_back(text_of(article, evidence));
    CHECK(texts == std::vector<std::string>{"Japan", "Tokyo", "Japanese", "Japan"});
    CHECK(japan->evidence[0].field == TextField::Title);
    CHECK(japan->evidence[1].field == TextField::Body);
    CHECK(japan->is_major());
}

TEST_CASE("What another tag implies is found by implication", "[indexer][tagger]") {
    const auto tags = embedded_tags("Crimea was shelled overnight.");
    const Tag* const ukraine = find_tag(tags, Facet::Country, "UA");
    REQUIRE(ukraine != nullptr);
    CHECK(via_names(*ukraine) == std::vector<std::string>{"implied"});
    CHECK(ukraine->mentions == 1);
    REQUIRE(ukraine->evidence.size() == 1);
    CHECK(ukraine->evidence[0].start == 0);
    CHECK(ukraine->evidence[0].end == 6);
}

TEST_CASE("A form speaks for a former state on its days only", "[indexer][tagger]") {
    Article article;
    article.body = "Moscow rejected the offer.";
    article.published = day_of(1987, 3, 9);
    CHECK(ids_of(embedded_tags(article), Facet::Country) == "SU");
    article.published = day_of(2024, 3, 9);
    CHECK(ids_of(embedded_tags(article), Facet::Country) == "RU");
    article.published.reset();
    CHECK(ids_of(embedded_tags(article), Facet::Country) == "RU");
}

TEST_CASE("The dateline of the record speaks for its country and for nothing else", "[indexer][tagger]") {
    Article article;
    article.body = "The minister resigned.";
    article.dateline = "PARIS, March 9 -";
    CHECK(ids_of(embedded_tags(article), Facet::Country) == "FR");
    article.dateline = "BRUSSELS, March 9 -";
    CHECK(ids_of(embedded_tags(article), Facet::Organisation) == "");
}

TEST_CASE("Tags come by facet, then salience, then id", "[indexer][tagger]") {
    Article article;
    article.title = "Japan and NATO";
    article.body =
        "Japan signed with NATO in Vilnius. Later, much was said by others. The French and the Germans agreed with "
        "Japan. Hamas did not.";
    const auto tags = embedded_tags(article);
    REQUIRE(tags.size() > 4);
    for (std::size_t i = 1; i < tags.size(); ++i) {
        const Tag& before = tags[i - 1];
        const Tag& after = tags[i];
        CAPTURE(to_string(before.id), to_string(after.id));
        const auto key = [](const Tag& tag) { return std::tuple(tag.id.facet, -tag.salience, tag.id.id); };
        CHECK(key(before) < key(after));
        CHECK((after.salience >= 50 && after.salience <= 99));
    }
}

TEST_CASE("A theme gives its group's head", "[indexer][tagger][theme]") {
    const auto tags = embedded_tags(
        "The coast guard patrolled the sea lanes to protect maritime security, and the two navies agreed on freedom of "
        "navigation.");
    std::size_t themes = 0;
    for (const Tag& tag : tags) {
        if (tag.id.facet != Facet::Theme) continue;
        const std::size_t dot = tag.id.id.find('.');
        if (dot == std::string::npos) {
            CHECK(tag.evidence.empty());
            continue;
        }
        ++themes;
        CAPTURE(tag.id.id);
        const Tag* const head = find_tag(tags, Facet::Theme, tag.id.id.substr(0, dot));
        REQUIRE(head != nullptr);
        CHECK(head->salience >= tag.salience);
        CHECK_FALSE(tag.evidence.empty());
        CHECK(via_names(tag) == std::vector<std::string>{"rule"});
    }
    CHECK(themes > 0);
}

TEST_CASE("An article without words has no tags", "[indexer][tagger]") {
    CHECK(embedded_tags("").empty());
    CHECK(embedded_tags("... \u00AD \xFF ---").empty());
}

TEST_CASE("The articles before do not change what an article gives", "[indexer][tagger]") {
    const std::string first = "Japan and France signed the accord on maritime security in Paris.";
    const auto alone = embedded_tags(first);
    static_cast<void>(
        embedded_tags("China, Russia and Georgia Tech met Michael Jordan about nuclear weapons and the coast guard."));
    const auto again = embedded_tags(first);
    REQUIRE(alone.size() == again.size());
    for (std::size_t i = 0; i < alone.size(); ++i) {
        CAPTURE(to_string(alone[i].id));
        CHECK(alone[i].id == again[i].id);
        CHECK(alone[i].salience == again[i].salience);
        CHECK(alone[i].mentions == again[i].mentions);
        CHECK(alone[i].evidence == again[i].evidence);
    }
}
