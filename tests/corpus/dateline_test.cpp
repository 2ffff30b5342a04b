#include <string>

#include <catch2/catch.hpp>

#include "corpus/cleaning/dateline.hpp"

using namespace chancery::corpus;

TEST_CASE("find_dateline reads place and date and agency", "[corpus][cleaning][dateline]") {
    auto [body, place, date, agency] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"Washington, 29 May 2024(TDI): The", "Washington", "2024-05-29", "TDI"},
        {"Vientiane, 26 July 2024 (TEL) – The", "Vientiane", "2024-07-26", "TEL"},
        {"WELLINGTON, Feb 27 - The", "WELLINGTON", "none", ""},
        {"MANILA (Meridian Wire) - The", "MANILA", "none", "Meridian Wire"},
        {"Tokyo, 3 March 2024 -- The", "Tokyo", "2024-03-03", ""},
        {"WARSAW – The", "WARSAW", "none", ""},
        {"LONDON - The", "LONDON", "none", ""},
        {"TROMSØ, Norway - The", "TROMSØ, Norway", "none", ""},
        {"THE HAGUE – The", "THE HAGUE", "none", ""},
        {"WASHINGTON, D.C. – The", "WASHINGTON, D.C.", "none", ""},
        {"New Delhi, 22 October 2024(HD): The", "New Delhi", "2024-10-22", "HD"},
        {"Chișinău, 26 June 2024(HD): The", "Chișinău", "2024-06-26", "HD"},
        {"Georgetown, 15\u00A0December 2023(HD): The", "Georgetown", "2023-12-15", "HD"},
        {"LIMA, 15 November (Meridian Wire) – The", "LIMA", "none", "Meridian Wire"},
        {"Tbilisi, 29 November(HD): The", "Tbilisi", "none", "HD"},
        {"SEOUL, May 29 (Yonhap) -- The", "SEOUL", "none", "Yonhap"},
        {"MOSCOW, May 29. /TASS/. The", "MOSCOW", "none", "TASS"},
        {"МОСКВА, 3 марта. /ТАСС/. The", "МОСКВА", "none", "ТАСС"},
        {"MOSCOW, May 29. (TASS). The", "none", "", ""},  // no dash and no colon
        {"Paris, 9 mars 2024 (AFP) - The", "Paris", "2024-03-09", "AFP"},
        {"Madrid, 3 mar (EFE).- The", "Madrid", "none", "EFE"},
        {"Madrid, 3 de marzo de 2024 (EFE).- The", "Madrid", "2024-03-03", "EFE"},
        {"Berlin (dpa) - The", "Berlin", "none", "dpa"},
        {"Berlin, 3. März 2024 (dpa) - The", "Berlin", "2024-03-03", "dpa"},
        {"MOSCOW, May 29. /TASS/: The", "MOSCOW", "none", "TASS"},
        {"BEIJING, May 29, 2024 (Xinhua) -- The", "BEIJING", "2024-05-29", "Xinhua"},
        {"Port-au-Prince, Haiti, 1 June 2024: The", "Port-au-Prince, Haiti", "2024-06-01", ""},
        {"Geneva, Wednesday, 29 May 2024 - The", "Geneva", "2024-05-29", ""},
        {"London, 3 May 2024\n\nThe", "London", "2024-05-03", ""},
    }));
    CAPTURE(body);
    const auto dateline = find_dateline(body);
    if (place == "none") {
        CHECK_FALSE(dateline);
    } else {
        REQUIRE(dateline);
        CHECK(dateline->place == place);
        CHECK((dateline->date ? to_iso8601(*dateline->date) : "none") == date);
        CHECK(dateline->agency == agency);
        CHECK(body.substr(dateline->length) == "The");
    }
}

TEST_CASE("find_dateline leaves the beginnings of other texts alone", "[corpus][cleaning][dateline]") {
    const std::string body = GENERATE(
        "", "The US Deputy Secretary of State", "Islamabad: The minister said", "Mr. Smith (Canada): I thank you",
        "European Union (EU): a history", "United Nations (UN) - the organisation", "President Biden: Thank you",
        "Washington said on 29 May 2024 that it would", "THE PRESIDENT: Good", "MS. PSAKI: Good", "Q (Inaudible) - yes",
        "FACT SHEET – The President", "May 29, 2024: a day to remember", "Tokyo, 3 March 2024 -- ",
        "On 29 May 2024: the", "Japan and Korea (two neighbours): they", "UK - China", "29 May 2024 - The",
        "Washington, 32 May 2024: The talks", "In Oslo, 3 May 2024: The", "Paris (AFP) the",
        "Jean Dupont (France) - Merci");
    CAPTURE(body);
    CHECK_FALSE(find_dateline(body));
}
