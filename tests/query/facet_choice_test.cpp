#include "query/facet_choice.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/query/small_news.hpp"

namespace chancery::query {
namespace {

using corpus::Facet;

Expected<FacetChoice, UnknownChoice> choose(Facet facet, const std::string& typed) {
    const corpus::OpenIndex& index = tests::small_searcher().index();
    return ChoiceFinder(index.lexicon, index.dictionary).find(facet, typed);
}

struct Row {
    Facet facet;
    std::string typed;
    std::string id;
    std::string label;
};

TEST_CASE("A value is found by its id, its label and any name", "[query][facets]") {
    const std::vector<Row> rows{
        {Facet::Country, "JP", "JP", "Japan"},
        {Facet::Country, "jp", "JP", "Japan"},
        {Facet::Country, "JAPAN", "JP", "Japan"},
        {Facet::Country, "Tokyo", "JP", "Japan"},
        {Facet::Country, "Japanese", "JP", "Japan"},
        {Facet::Country, "Türkiye", "TR", "Turkey"},
        {Facet::Country, "turkiye", "TR", "Turkey"},
        {Facet::Country, "Turkey", "TR", "Turkey"},
        {Facet::Country, "DPRK", "KP", "North Korea"},
        {Facet::Country, "us", "US", "United States"},
        {Facet::Country, "america", "US", "United States"},
        {Facet::Country, "Cote d'Ivoire", "CI", "Côte d’Ivoire"},
        {Facet::Organisation, "NATO", "nato", "NATO"},
        {Facet::Organisation, "united nations", "un", "United Nations"},
        {Facet::Place, "South China Sea", "south-china-sea", "South China Sea"},
        {Facet::Theme, "maritime.security", "maritime.security", "Maritime security"},
        {Facet::Theme, "Maritime Security", "maritime.security", "Maritime security"},
        {Facet::Source, "wire", "wire", "Wire"},
        {Facet::Source, "the harbour gazette", "the-harbour-gazette", "The Harbour Gazette"},
        {Facet::Source, "THE HARBOUR-GAZETTE", "the-harbour-gazette", "The Harbour Gazette"},
        {Facet::Source, "reuters", "reuters", "Reuters"},
        {Facet::Source, "Thomson Reuters", "reuters", "Reuters"},
        {Facet::Source, "www.reuters.com", "reuters", "Reuters"},
        {Facet::SourceCountry, "US", "US", "United States"},
        {Facet::SourceCountry, "us", "US", "United States"},
        {Facet::SourceCountry, "United States", "US", "United States"},
        {Facet::SourceCountry, "America", "US", "United States"},
        {Facet::Wire, "AFP", "afp", "AFP"},
        {Facet::Wire, "afp", "afp", "AFP"},
        {Facet::Wire, "Agence France-Presse", "afp", "AFP"},
        {Facet::Section, "World", "world", "World"},
        {Facet::Language, "DE", "de", "German"},
        {Facet::Language, "German", "de", "German"},
        {Facet::Language, "de-AT", "de", "German"},
        {Facet::Year, "2024", "2024", "2024"},
        {Facet::Month, "2024-05", "2024-05", "2024-05"},
    };
    for (const auto& [facet, typed, id, label] : rows) {
        CAPTURE(typed);
        const auto choice = choose(facet, typed);
        if (!choice) FAIL_CHECK(choice.error().message);
        if (!choice) continue;
        CHECK(choice->facet == facet);
        CHECK(choice->id == id);
        CHECK(choice->label == label);
    }
}

struct UnknownRow {
    Facet facet;
    std::string typed;
    std::string message;
    std::string hint;
};

TEST_CASE("An unknown value names the nearest ones, and never chooses", "[query][facets]") {
    const std::vector<UnknownRow> rows{
        {Facet::Country, "Japn", "no country is called \"Japn\"", "japan"},
        {Facet::Country, "nato", "no country is called \"nato\"", ""},
        {Facet::Country, "", "no country is called \"\"", ""},
        {Facet::Country, "xyzzyqqq", "no country is called \"xyzzyqqq\"",
         "`chancery-query facets --facet country` lists them"},
        {Facet::Person, "Bush", "\"Bush\" names several values of person",
         "say which: george-w-bush (George W. Bush), george-h-w-bush (George H. W. Bush)"},
        {Facet::Source, "wirr", "no source is called \"wirr\"", "did you mean wire?"},
        {Facet::Source, "Atlantis Daily News", "no source is called \"Atlantis Daily News\"", "--facet source"},
        {Facet::Year, "1812", "no year is called \"1812\"", ""},
        {Facet::Wire, "kcna", "no wire is called \"kcna\"", "--facet wire"},
        {Facet::Source, "NYT", "no source is called \"NYT\"", ""},
        {Facet::SourceCountry, "United Stats", "no source-country is called \"United Stats\"",
         "did you mean united states?"},
        {Facet::SourceCountry, "Japan", "no source-country is called \"Japan\"", "--facet source-country"},
        {Facet::SourceCountry, "Nowhere", "no source-country is called \"Nowhere\"", "--facet source-country"},
    };
    for (const auto& [facet, typed, message, hint] : rows) {
        CAPTURE(typed);
        const auto choice = choose(facet, typed);
        if (choice) FAIL_CHECK(choice->id);
        if (choice) continue;
        CHECK(choice.error().message == message);
        CHECK(choice.error().hint.find(hint) != std::string::npos);
        CHECK_FALSE(choice.error().hint.empty());
    }
}

}  // namespace
}  // namespace chancery::query
