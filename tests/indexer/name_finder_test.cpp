#include <string>

#include <catch2/catch.hpp>

#include "indexer/name_finder.hpp"
#include "tests/corpus/small_taxonomy.hpp"

namespace chancery::tests {
namespace {

const std::string kKnown = actor("country", "JP", "name", R"(["Japan"])") +
                           actor("country", "DE", "demonym", R"(["German"])") +
                           "[[mask]]\nwhy = \"w\"\nforms = [\"Japan Times\"]\n";

/// "text xmentions", one name after the other, "~" after wide ones.
std::string names_in(const std::string& body) {
    const corpus::Matcher matcher(small_taxonomy(kKnown, "Gerhard\nDavid"));
    indexer::WordCases cases;
    corpus::Article article;
    article.body = body;
    std::string shown;
    for (const indexer::FoundName& name : indexer::NameFinder(matcher, cases).find(article))
        shown +=
            (shown.empty() ? "" : ", ") + name.text + (name.is_wide() ? "~ x" : " x") + std::to_string(name.mentions);
    return shown;
}

TEST_CASE("Names are capitalised phrases that the taxonomy does not know", "[indexer][suggest]") {
    auto [body, names] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"nothing here is a name.", ""},
        {"They met Stoltenberg there.", "Stoltenberg x1"},
        {"They met in Japan, read the Japan Times and left.", ""},
        // A word that only begins sentences is no name.
        {"Markets fell. Traders sold.", ""},
        {"Markets fell. The talks with Markets failed.", "Markets x2"},
        {"Gerhard Stoltenberg spoke.", "Gerhard Stoltenberg x1"},
        {"They met David there.", ""},
        {"He said: \"Nobody came.\"", ""},
        // Joined words, and what does not join.
        {"They saw the University of California there.", "University of California x1"},
        {"They saw the Rio de la Plata there.", "Rio de la Plata x1"},
        {"They met Bashar al-Tikriti there.", "Bashar al-Tikriti x1"},
        {"They met Smith, Jones and Brown there.", "Smith x1, Jones x1, Brown x1, Jones and Brown~ x1"},
        {"They met Smith's Treasury there.", "Smith x1, Treasury x1, Smith's Treasury~ x1"},
        {"They met J. Smith there.", "J. Smith x1"},
        {"They asked Congress for the Treasury.", "Congress x1, Treasury x1, Congress for the Treasury~ x1"},
        // Offices and known words at the edges go, inside they stay.
        {"They met German Finance Minister Gerhard Stoltenberg.", "Gerhard Stoltenberg x1"},
        {"They met the Prime Minister there.", ""},
        {"They saw the Bank of Japan there.", "Bank of Japan x1"},
        {"They saw Toyota Japan there.", "Toyota x1, Toyota Japan~ x1"},
        {"They met on Monday and in January.", ""},
        // The longer phrase of an article has the mentions of its parts.
        {"They met Gerhard Stoltenberg. Then Stoltenberg left, and Stoltenberg slept.", "Gerhard Stoltenberg x3"},
        {"They met Gerhard Stoltenberg of Finance. Gerhard Stoltenberg left, and Stoltenberg slept.",
         "Gerhard Stoltenberg of Finance x3"},
        // What stands beside a name may be part of it: the dump tells.
        {"They read the German Rescue Plan.", "Rescue Plan x1, German Rescue Plan~ x1"},
        {"They fear COVID-19 and Ebola there.", "COVID x1, COVID-19~ x1, Ebola x1"},
        {"They flew with Boeing 747 jets.", "Boeing x1, Boeing 747~ x1"},
        {"They saw the Centers for Disease Control and Prevention there.",
         "Centers x1, Disease Control x1, Prevention x1, Centers for Disease Control~ x1, "
         "Centers for Disease Control and Prevention~ x1, Disease Control and Prevention~ x1"},
        {"They asked Smith & Wesson there.", "Smith x1, Wesson x1, Smith & Wesson~ x1"},
        {"They asked Boeing\nand Airbus there.", "Boeing x1, Airbus x1, Boeing and Airbus~ x1"},
        {"They asked Boeing, and Airbus came.", "Boeing x1, Airbus x1"},
        {"They asked Boeing and then Airbus.", "Boeing x1, Airbus x1"},
        {"Moody's Investors said no.", "Moody x1, Investors x1, Moody's Investors~ x1"},
        {"They saw the Charter of the German Japan there.", "Charter of the German Japan x1"},
        // By itself no name.
        {"They met the Council. They saw the South.", ""},
        {"They met in Fremont, Calif. on Monday.", "Fremont x1"},
        {"They met Secretary-General Kofi Annan.", "Kofi Annan x1"},
        {"They met Attorney General Janet Reno.", "Janet Reno x1"},
        {"They met Martin Luther King Jr. there.", "Martin Luther King x1"},
        {"Boeing said no.", ""},
        {"Boeing said no. They asked Boeing.", "Boeing x2"},
        {"They bought GM and IBM there.", "IBM x1, GM and IBM~ x1"},
        // Who speaks, and what is shouted.
        {"They met.\n\nSmith: They met Jones.", "Jones x1"},
        {"They met. AUDIENCE MEMBER. They asked NATO.", "NATO x1"},
        {"They met. NOW, THEREFORE, they signed.", ""},
        {"They met.\n\nQ Thanks, Jones. They met.", "Jones x1"},
        {"They met.\n\nBy Jane Smith\n\nThey left.", ""},
        // Headlines are no evidence.
        {"Traders Sell Most Copper Before New Talks Begin", ""},
    }));
    CAPTURE(body);
    CHECK(names_in(body) == names);
}

}  // namespace
}  // namespace chancery::tests
