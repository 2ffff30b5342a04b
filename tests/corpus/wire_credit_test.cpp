#include "corpus/outlet/wire_credit.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace chancery::corpus {
namespace {

const std::string kStory =
    "The ministers met for three hours and parted without a word to the press.\n\n"
    "They will meet again in the spring, an official said, and nobody expects a treaty before then.\n\n"
    "Nothing else was agreed on Wednesday, the second day of the talks.";

std::string wire_of(const Article& article) {
    const Outlet* const found = find_wire_credit(article);
    return found == nullptr ? "" : std::string(found->id);
}

/// `country` is the outlet's.
std::string wire_of_body(std::string body, std::string country = "") {
    Article article;
    article.body = std::move(body);
    article.outlet_country = std::move(country);
    return wire_of(article);
}

TEST_CASE("A dateline credits the agency in it", "[corpus][wire]") {
    auto [dateline, id] = GENERATE(table<std::string, std::string>({
        {"PARIS (AFP) – ", "afp"},
        {"Paris (AFP) - ", "afp"},
        {"Port-au-Prince (AFP) - ", "afp"},
        {"WASHINGTON, March 9 (Reuters) - ", "reuters"},
        {"(Reuters) - ", "reuters"},
        {"WASHINGTON/LONDON, March 9 (Reuters) - ", "reuters"},
        {"By Hana Whitfield WASHINGTON, March 9 (Reuters) - ", "reuters"},
        {"UNITED NATIONS (AP) — ", "ap"},
        {"KYIV, Ukraine (AP) _ ", ""},
        {"KYIV, Ukraine (AP) -- ", "ap"},
        {"BEIJING, May 29 (Xinhua) -- ", "xinhua"},
        {"(Xinhua) -- ", "xinhua"},
        {"Pyongyang, May 29 (KCNA) -- ", "kcna"},
        {"MOSCOW, March 3. /TASS/. ", "tass"},
        {"MOSCOW. May 29 (Interfax) - ", "interfax"},
        {"KYIV. May 29 (Interfax-Ukraine) – ", "interfax-ukraine"},
        {"MOSCOW, May 29 - RIA Novosti. ", "ria-novosti"},
        {"МОСКВА, 29 мая — РИА Новости. ", "ria-novosti"},
        {"МОСКВА, 29 мая. /ТАСС/. ", "tass"},
        {"MOSCOW (Sputnik) - ", "sputnik"},
        {"SEOUL, May 29 (Yonhap) -- ", "yonhap"},
        {"TOKYO, June 2, Kyodo - ", "kyodo"},
        {"TOKYO (Kyodo) -- ", "kyodo"},
        {"Tokyo, June 2 (Jiji Press)--", "jiji"},
        {"Madrid, 29 may (EFE).- ", "efe"},
        {"Berlin (dpa) - ", "dpa"},
        {"Frankfurt/Main (dpa) - ", "dpa"},
        {"Berlin (dpa/tmn) - ", "dpa"},
        {"(ANSA) - ROMA, 29 MAG - ", "ansa"},
        {"New Delhi, May 29 (PTI) ", "pti"},
        {"New Delhi [India], May 29 (ANI): ", "ani"},
        {"Mumbai, May 29 (IANS) ", "ians"},
        {"KUALA LUMPUR, May 29 (Bernama) -- ", "bernama"},
        {"Jakarta (ANTARA) - ", "antara"},
        {"ISTANBUL (AA) - ", "anadolu"},
        {"Tehran, May 29, IRNA – ", "irna"},
        {"TEHRAN (Tasnim) – ", "tasnim"},
        {"TEHRAN (FNA)- ", "fars"},
        {"Damascus, SANA- ", "sana"},
        {"RAMALLAH, Wednesday, May 29, 2024 (WAFA) – ", "wafa"},
        {"CAIRO, May 29 (MENA) - ", "mena"},
        {"Riyadh, May 29, 2024, SPA -- ", "spa"},
        {"ABU DHABI, 29th May, 2024 (WAM) -- ", "wam"},
        {"Doha, May 29 (QNA) - ", "qna"},
        {"KUWAIT, May 29 (KUNA) -- ", "kuna"},
        {"Bruxelles (Belga) - ", "belga"},
        {"Wien (APA) - ", "apa"},
        {"Baku, May 29 (APA) - ", "apa-az"},
        {"BAKU, Azerbaijan, May 29. (Trend) - ", "trend"},
        {"Lisboa, 29 mai 2024 (Lusa) – ", "lusa"},
        {"Warszawa (PAP) - ", "pap"},
        {"Praha (ČTK) - ", "ctk"},
        {"Budapest, May 29 (MTI) - ", "mti"},
        {"ZAGREB, May 29 (Hina) - ", "hina"},
        {"BELGRADE, May 29 (Tanjug) - ", "tanjug"},
        {"STOCKHOLM (TT) - ", "tt"},
        {"Oslo (NTB) - ", "ntb"},
        {"Helsinki (STT) - ", "stt"},
        {"MINSK, 29 May (BelTA) – ", "belta"},
        {"ASTANA. KAZINFORM – ", ""},
        {"Havana, May 29 (Prensa Latina) ", "prensa-latina"},
        {"Hanoi (VNA) – ", "vna"},
        {"Taipei, May 29 (CNA) ", "cna-tw"},
        {"NICOSIA, May 29 (CNA) - ", "cna-cy"},
        {"SINGAPORE (CNA) - ", ""},
        {"ISLAMABAD, May 29 (APP): ", "app"},
        {"DHAKA, May 29, 2024 (BSS) - ", "bss"},
        {"Abuja, May 29, 2024 (NAN) ", "nan"},
        {"Accra, May 29, GNA – ", "gna"},
        {"ALGIERS (APS) - ", "aps-dz"},
        {"Dakar, 29 mai (APS) – ", "aps-sn"},
        {"Rabat, 29 mai 2024 (MAP) - ", "map"},
        {"TUNIS (TAP) - ", "tap"},
        {"KHARTOUM, May 29 (SUNA) - ", "suna"},
        {"PARIS (AFP/Reuters) - ", "afp"},
        {"LONDON (Meridian Wire) - ", ""},
        {"LONDON (CNN) — ", ""},
        {"Hyderabad in Andhra Pradesh (AP) - ", ""},
        {"Andhra Pradesh (AP) - ", ""},
        {"Pakistan Tehreek-e-Insaf (PTI) - ", ""},
        {"Middle East and North Africa (MENA) - ", ""},
        {"The Trans Adriatic Pipeline (TAP) - ", ""},
        {"The official told AFP (AP) - ", ""},
        {"The (AP) - ", "ap"},
        {"Source close to the ministry (Reuters) - ", ""},
    }));
    CAPTURE(dateline);
    CHECK(wire_of_body(dateline + kStory) == id);
    CHECK(wire_of_body("A headline that stands once more\n\nPublished: 29 May 2024\n\n" + dateline + kStory) == id);
    if (dateline.find(" _ ") == std::string::npos && dateline != "The (AP) - ") {
        Article article;
        article.dateline = dateline;
        article.body = kStory;
        CHECK(wire_of(article) == id);
    }
}

TEST_CASE("The last lines credit the agency they name", "[corpus][wire]") {
    auto [tail, id] = GENERATE(table<std::string, std::string>({
        {" (AP)", "ap"},
        {" (Reuters)", "reuters"},
        {" (with inputs from PTI)", "pti"},
        {" — Reuters", "reuters"},
        {" – AFP", "afp"},
        {" -- BERNAMA", "bernama"},
        {" Enditem", "xinhua"},
        {"\n\n— Reuters", "reuters"},
        {"\n\nAFP", "afp"},
        {"\n\n(Xinhua)", "xinhua"},
        {"\n\nReuter", "reuters"},
        {"\n\nREUTER", "reuters"},
        {"\n\nAFP/Reuters", "afp"},
        {"\n\nAP, AFP", "ap"},
        {"\n\n--IANS\n\nsk/ksk", "ians"},
        {"\n\nEnditem", "xinhua"},
        {"\n\n© 2024 AFP", "afp"},
        {"\n\n(c) 2024 Agence France-Presse", "afp"},
        {"\n\nCopyright 2024 The Associated Press. All rights reserved. This material may not be published.", "ap"},
        {"\n\n© Thomson Reuters 2024 All rights reserved", "reuters"},
        {"\n\n© Copyright 2024 PTI. All rights reserved.", "pti"},
        {"\n\nReporting by Hana Whitfield in Paris; Editing by Sean Cole", "reuters"},
        {"\n\n(Reporting by Hana Whitfield; Additional reporting by Sean Cole; Editing by Ann Reed)", "reuters"},
        {"\n\nWriting by Hana Whitfield; editing by Sean Cole", "reuters"},
        {"\n\nOur Standards: The Thomson Reuters Trust Principles.", "reuters"},
        {"\n\nWith inputs from PTI", "pti"},
        {"\n\n(With inputs from ANI and PTI)", "ani"},
        {"\n\nWith inputs from our correspondent, Reuters", "reuters"},
        {"\n\nWith files from The Canadian Press", "canadian-press"},
        {"\n\nSource: Xinhua", "xinhua"},
        {"\n\nSource: AFP.", "afp"},
        {"\n\nThe Associated Press contributed to this report.", "ap"},
        {"\n\nAssociated Press writers Hana Whitfield and Sean Cole in Rome contributed to this report.", "ap"},
        {"\n\nReuters contributed to this report.", "reuters"},
        {"\n\nHana Whitfield contributed to this report.", ""},
        {"\n\nFollow us\n\nRelated stories\n\nRead more", ""},
        {"\n\n© 2024 AFP\n\nFollow us\n\nRelated stories\n\nRead more", "afp"},
        {"\n\nReporting by Hana Whitfield", ""},
        {"\n\nEdited by: Sean Cole", ""},
        {"\n\n© 2024 The Harbour Gazette", ""},
        {"\n\n© 2024 Map Gazette", ""},
        {"\n\nSource: a ministry", ""},
        {" He was elected in Andhra Pradesh (AP)", ""},
        {" They spoke to the AP", ""},
        {" It was first reported by Reuters.", ""},
        {" \"No,\" he told AFP.", ""},
        {" The photo shows the pipeline (TAP)", ""},
        {" He joined the party - PTI", ""},
        {" They want a spa.\n\nSPA", ""},
        {" They want a map.\n\nMAP", ""},
        {" They won the race.\n\nTT", ""},
        {" They won the race. (TT)", "tt"},
        {" They won the race. – TT", ""},
        {"\n\nThe story is based on AP, AFP and Reuters reports.", ""},
        {"\n\nBased on reporting by Reuters", ""},
        {"\n\nSources\n\nThe Harbour Gazette, 29 May 2024", ""},
    }));
    CAPTURE(tail);
    CHECK(wire_of_body(kStory + tail) == id);
}

TEST_CASE("A byline credits the agency in it", "[corpus][wire]") {
    auto [author, id] = GENERATE(table<std::string, std::string>({
        {"Associated Press", "ap"},
        {"The Associated Press", "ap"},
        {"AP", "ap"},
        {"By AFP", "afp"},
        {"AFP Staff Writers", "afp"},
        {"Reuters Staff", "reuters"},
        {"Reuters Editorial", "reuters"},
        {"REUTERS", "reuters"},
        {"PTI", "pti"},
        {"Press Trust of India", "pti"},
        {"Xinhua News Agency", "xinhua"},
        {"Hana Whitfield, Associated Press", "ap"},
        {"By HANA WHITFIELD and SEAN COLE, Associated Press", "ap"},
        {"Hana Whitfield | AP", "ap"},
        {"Hana Whitfield (AFP)", "afp"},
        {"Hana Whitfield of The Associated Press", "ap"},
        {"Hana Whitfield / AFP", "afp"},
        {"FRANCE 24 with AFP", "afp"},
        {"News desk via AP", "ap"},
        {"dpa", "dpa"},
        {"AP/Reuters", "ap"},
        {"Deutsche Presse-Agentur", "dpa"},
        {"Hana Whitfield", ""},
        {"Ap Dijksterhuis", ""},
        {"Ani Tran", ""},
        {"Map Maker", ""},
        {"TT", ""},
        {"MAP", ""},
        {"SPA", ""},
        {"Agencies", ""},
        {"Agency report", ""},
        {"Staff", ""},
        {"Staff Reporter", ""},
        {"", ""},
    }));
    CAPTURE(author);
    Article article;
    article.author = author;
    article.body = kStory;
    CHECK(wire_of(article) == id);
}

TEST_CASE("Lines of the head credit an agency", "[corpus][wire]") {
    auto [head, id] = GENERATE(table<std::string, std::string>({
        {"By AFP\n\n", "afp"},
        {"By Hana Whitfield, Associated Press\n\n", "ap"},
        {"Source: Xinhua | 2024-05-29 | Editor: Sean Cole\n\n", "xinhua"},
        {"Reuters\n\n", "reuters"},
        {"(Adds quotes, background)\n\nPARIS, May 29 (Reuters) - ", "reuters"},
        {"By AP standards the vote was close.\n\n", ""},
        {"Reuters was sold to Thomson.\n\n", ""},
        {"President Anna Cole speaks to reporters in Paris (AP)\n\n", ""},
        {"File photo (AFP)\n\n", ""},
        {"By Hana Whitfield\n\n", ""},
        {"The deficit is a challenge to the country that is equal to the launch of\nSputnik.\n\n",
         ""},  // hard line ends
    }));
    CAPTURE(head);
    CHECK(wire_of_body(head + kStory) == id);
}

TEST_CASE("At home a mark needs neither town nor brackets", "[corpus][wire]") {
    auto [tail, country, id] = GENERATE(table<std::string, std::string, std::string>({
        {"\n\nTT", "SE", "tt"},
        {"\n\nTT", "GB", ""},
        {"\n\nMAP", "MA", "map"},
        {"\n\nCNA", "TW", "cna-tw"},
        {"\n\nCNA", "CY", "cna-cy"},
        {"\n\nCNA", "SG", ""},
        {"\n\nAPA", "AT", "apa"},
        {"\n\nAPA", "AZ", "apa-az"},
        {"\n\nAPA", "", ""},
        {" (APS)", "DZ", "aps-dz"},
        {" (APS)", "SN", "aps-sn"},
    }));
    CAPTURE(tail, country);
    CHECK(wire_of_body(kStory + tail, country) == id);
}

TEST_CASE("What stands in the middle credits nobody", "[corpus][wire]") {
    const std::string filler = [] {
        std::string text;
        for (int i = 0; i < 40; ++i) text += "A paragraph of no importance stands here to keep the ends apart.\n\n";
        return text;
    }();
    auto middle = GENERATE(as<std::string>{}, "PARIS (AFP) - One.", "© 2024 AFP", "AFP", "It ended so. (AP)",
                           "Reporting by A; Editing by B");
    CAPTURE(middle);
    CHECK(wire_of_body(filler + middle + "\n\n" + filler).empty());
}

TEST_CASE("The dateline speaks before the byline, the byline before the tail", "[corpus][wire]") {
    Article article;
    article.body = "PARIS (AFP) - " + kStory + " (AP)";
    article.author = "Reuters";
    CHECK(wire_of(article) == "afp");
    article.body = kStory + " (AP)";
    CHECK(wire_of(article) == "reuters");
    article.author = "Hana Whitfield";
    CHECK(wire_of(article) == "ap");
}

}  // namespace
}  // namespace chancery::corpus
