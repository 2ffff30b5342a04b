#include <string>

#include <catch2/catch.hpp>

#include "corpus/cleaning/title.hpp"

using namespace chancery::corpus;

TEST_CASE("split_title finds the title of a page", "[corpus][cleaning][title]") {
    auto [page, title, body] = GENERATE(table<std::string, std::string, std::string>({
        {"HomeWorldAsiaJapan and Korea talk\n\nJapan and Korea talk\n\n\nText.", "Japan and Korea talk", "\n\nText."},
        {"HomeWorldAsiaJapan’s talks begin\n\nJapan's talks begin\n\nText.", "Japan's talks begin", "\nText."},
        {"Talks begin in Oslo\nTalks begin in Oslo\nText.", "Talks begin in Oslo", "Text."},
        {"HomeMiddle EastIran reopens embassy\nText.", "Iran reopens embassy", "Text."},
        {"HomeWorldAmericasUS-Japan talks begin\nText.", "US-Japan talks begin", "Text."},
        {"Home > World > Asia\nTalks begin\n\nText.", "Talks begin", "\nText."},
        {"Home » News » Talks begin in Oslo again\n\nTalks begin in Oslo again\nText.", "Talks begin in Oslo again",
         "Text."},
        {"Skip to content\n29 May 2024\nTalks begin\nText.", "Talks begin", "Text."},
        {"Talks begin again | The Envoy Ledger\nText.", "Talks begin again", "Text."},
        {"Albania cuts ties after cyber attack - Harbour Dispatch\nText.", "Albania cuts ties after cyber attack",
         "Text."},
        {"Homes burn in Goma\nText.", "Homes burn in Goma", "Text."},
        {"Homeland security chief resigns\nText.", "Homeland security chief resigns", "Text."},
        {"HomePod sales fall\nText.", "HomePod sales fall", "Text."},
        {"", "", ""},
        {"\n \n", "", "\n \n"},
    }));
    CAPTURE(page);
    const TitleSplit split = split_title(page);
    CHECK(split.title == title);
    CHECK(page.substr(split.body_at) == body);
}

TEST_CASE("A paragraph is no title", "[corpus][cleaning][title]") {
    std::string page(400, 'x');
    CHECK(split_title(page).title.empty());
    page = "The ministers met on Friday. " + std::string(130, 'x') + " and agreed on nothing at all.\nMore.";
    CHECK(split_title(page).title.empty());
    CHECK(split_title(page).body_at == 0);
}

TEST_CASE("What stands before the title is left to the body", "[corpus][cleaning][title]") {
    const std::string page = "Home > World\n29 May 2024\nTalks begin\nText.";
    CHECK(page.substr(0, split_title(page).title_at) == "Home > World\n29 May 2024\n");
}

TEST_CASE("tidy_title takes off the outlet and nothing else", "[corpus][cleaning][title]") {
    auto [title, source, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"Talks begin - Reuters", "reuters.com", "Talks begin"},
        {"Talks begin | Meridian Wire", "Meridian Wire", "Talks begin"},
        {"Remarks by the President | Madrid, Spain", "", "Remarks by the President | Madrid, Spain"},
        {"Remarks by the President | Madrid", "White House", "Remarks by the President | Madrid"},
        {"Press Briefing | April 5, 2022", "", "Press Briefing | April 5, 2022"},
        {"Opinion | Why the talks failed again", "", "Opinion | Why the talks failed again"},
        {"Remarks by the President - As Delivered", "", "Remarks by the President - As Delivered"},
        {"Israel - Hamas talks resume", "", "Israel - Hamas talks resume"},
        {"US-Japan talks", "", "US-Japan talks"},
        {"Home > World > Talks begin in Oslo again", "", "Talks begin in Oslo again"},
        {"  Talks  ", "", "Talks"},
        {"", "", ""},
    }));
    CAPTURE(title);
    CHECK(tidy_title(title, source) == expected);
}

TEST_CASE("Titles are the same whatever their quotes and case", "[corpus][cleaning][title]") {
    CHECK(is_same_title("Côte d’Ivoire welcomes “pardon”", "Côte d'Ivoire Welcomes \"pardon\""));
    CHECK_FALSE(is_same_title("Talks begin", "Talks began"));
    CHECK_FALSE(is_same_title("", ""));
    CHECK(ends_with_title("HomeWorldTalks begin in Oslo", "Talks begin in Oslo"));
    CHECK_FALSE(ends_with_title("Why talks begin in Oslo", "Talks begin in Oslo"));
    CHECK_FALSE(ends_with_title("Talks begin in Oslo", "Talks begin in Oslo"));
}
