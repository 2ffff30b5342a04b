#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/settlement.hpp"
#include "tests/corpus/small_taxonomy.hpp"

using namespace chancery::corpus;
using chancery::indexer::ActorHit;
using chancery::indexer::settle_mentions;
using chancery::tests::actor;
using chancery::tests::SmallMatcher;

namespace {

/// The hits in order: "country:KR=Korean/demonym".
std::string settled(SmallMatcher& matcher, const std::string& body, const std::string& title = "",
                    const std::optional<PublicationDate>& day = std::nullopt) {
    matcher.match(body, title);
    std::vector<ActorHit> hits{{7, TextField::Title, Via::Rule, 0, 1}};  // what was there goes
    settle_mentions(matcher.matcher(), matcher.result(), day, hits);
    std::string shown;
    for (const ActorHit& hit : hits) {
        const AnalysedText& text = matcher.article()[hit.field];
        const std::uint32_t start = text.tokens[hit.first].start;
        shown += (shown.empty() ? "" : ", ") + to_string(matcher.matcher().taxonomy().entries[hit.entry].tag) + '=' +
                 std::string(text.text.substr(start, text.tokens[hit.last - 1].end - start)) + '/' +
                 std::string(to_string(hit.via));
    }
    return shown;
}

const std::string kKoreas = actor("country", "KR", "name", R"(["South Korea"])") +
                            actor("country", "KP", "name", R"(["North Korea"])") +
                            actor("country", "JP", "name", R"(["Japan"])");

std::string korean_rule(const std::string& fallback) {
    return kKoreas +
           "[[settle]]\nforms = [\"Korean\", \"Koreans\"]\ncandidates = [\"country:KR\", \"country:KP\"]\n"
           "cues = { \"country:KR\" = [\"Samsung\"], \"country:KP\" = [\"nuclear test\"], none = [\"barbecue\"] "
           "}\ndefault = \"" +
           fallback + "\"\n";
}

}  // namespace

TEST_CASE("What else stands in the document settles an ambiguous form", "[indexer][settlement]") {
    SmallMatcher matcher(korean_rule("none"));
    auto [body, expected] = GENERATE(table<std::string, std::string>({
        {"Japan", "country:JP=Japan/name"},
        {"South Korea sent Korean troops", "country:KR=South Korea/name, country:KR=Korean/demonym"},
        {"Korean troops of North Korea", "country:KP=Korean/demonym, country:KP=North Korea/name"},
        {"A Korean phone of Samsung", "country:KR=Korean/demonym"},
        {"The Korean nuclear test", "country:KP=Korean/demonym"},
        // The best takes all.
        {"South Korea and South Korea and North Korea: the Koreans, the Korean",
         "country:KR=South Korea/name, country:KR=South Korea/name, country:KP=North Korea/name, "
         "country:KR=Koreans/demonym, "
         "country:KR=Korean/demonym"},
        {"South Korea. A nuclear test and a nuclear test. Korean",
         "country:KR=South Korea/name, country:KP=Korean/demonym"},
        // Equal bests take it together.
        {"South Korea and North Korea: Korean",
         "country:KR=South Korea/name, country:KP=North Korea/name, country:KR=Korean/demonym, "
         "country:KP=Korean/demonym"},
        // No actor at all.
        {"A Korean barbecue", ""},
        {"A Korean barbecue barbecue Samsung", ""},
        {"A Korean barbecue, Samsung Samsung", "country:KR=Korean/demonym"},
        {"A Korean", ""},
        // Other countries are no evidence.
        {"Japan and a Korean", "country:JP=Japan/name"},
    }));
    CAPTURE(body);
    CHECK(settled(matcher, body) == expected);
}

TEST_CASE("Without evidence, or with as much for no actor, the default decides", "[indexer][settlement]") {
    auto [fallback, plain, contested] = GENERATE(table<std::string, std::string, std::string>({
        {"none", "", ""},
        {"all", "country:KR=Korean/demonym, country:KP=Korean/demonym",
         "country:KR=Korean/demonym, country:KP=Korean/demonym"},
        {"country:KP", "country:KP=Korean/demonym", "country:KP=Korean/demonym"},
        {"country:KR", "country:KR=Korean/demonym", "country:KR=Korean/demonym"},
    }));
    CAPTURE(fallback);
    SmallMatcher matcher(korean_rule(fallback));
    CHECK(settled(matcher, "A Korean") == plain);
    CHECK(settled(matcher, "A Korean barbecue with Samsung") == contested);
}

TEST_CASE("Title and body settle each other", "[indexer][settlement]") {
    SmallMatcher matcher(korean_rule("none"));
    CHECK(settled(matcher, "South Korea.", "Korean talks") == "country:KR=Korean/demonym, country:KR=South Korea/name");
    CHECK(settled(matcher, "The Korean", "North Korea") == "country:KP=North Korea/name, country:KP=Korean/demonym");
}

TEST_CASE("A rule has the last word over its candidate's own form", "[indexer][settlement]") {
    const std::string rule =
        "[[settle]]\nforms = [\"Georgia\"]\nvia = \"name\"\ncandidates = [\"country:GE\", \"country:US\"]\n"
        "cues = { \"country:US\" = [\"Atlanta\"] }\ndefault = \"country:GE\"\n";
    SmallMatcher matcher(actor("country", "GE", "name", R"([{ form = "Georgia", unless_before = ["Tech"] }])") +
                         actor("country", "US", "name", R"(["America"])") + rule);
    CHECK(settled(matcher, "Georgia") == "country:GE=Georgia/name");
    CHECK(settled(matcher, "Georgia and Atlanta") == "country:US=Georgia/name");
    CHECK(settled(matcher, "Georgia in America") == "country:US=Georgia/name, country:US=America/name");
    // The guards of the form speak first.
    CHECK(settled(matcher, "Georgia Tech") == "");
    CHECK(settled(matcher, "Georgia Tech and Atlanta") == "");
}

TEST_CASE("A form of another entry at the same place stands beside the rule", "[indexer][settlement]") {
    SmallMatcher matcher(korean_rule("country:KR") + actor("region", "korea", "name", R"(["Korean"])"));
    CHECK(settled(matcher, "Korean") == "region:korea=Korean/name, country:KR=Korean/demonym");
}

TEST_CASE("A guard of the rule's own form can refuse it", "[indexer][settlement]") {
    SmallMatcher matcher(kKoreas +
                         "[[settle]]\nforms = [{ form = \"Korean\", unless_before = [\"Airlines\"] }]\ncandidates = "
                         "[\"country:KR\"]\ndefault = \"all\"\n");
    CHECK(settled(matcher, "Korean Airlines") == "");
    CHECK(settled(matcher, "Korean troops") == "country:KR=Korean/demonym");
}

TEST_CASE("A form that does not hold on the day is left out", "[indexer][settlement]") {
    SmallMatcher matcher(actor("country", "SU", "capital", R"([{ form = "Moscow", valid_to = "1991-12-25" }])") +
                         actor("country", "RU", "capital", R"([{ form = "Moscow", valid_from = "1991-12-26" }])"));
    CHECK(settled(matcher, "Moscow", "", std::chrono::year{1987} / 3 / 9) == "country:SU=Moscow/capital");
    CHECK(settled(matcher, "Moscow", "", std::chrono::year{1991} / 12 / 25) == "country:SU=Moscow/capital");
    CHECK(settled(matcher, "Moscow", "", std::chrono::year{1991} / 12 / 26) == "country:RU=Moscow/capital");
    CHECK(settled(matcher, "Moscow") == "country:RU=Moscow/capital");
}

TEST_CASE("Masks and refused mentions give no hit", "[indexer][settlement]") {
    SmallMatcher matcher(actor("country", "CN", "name", R"([{ form = "China", unless_before = ["Grove"] }])") +
                         "[[mask]]\nwhy = \"press\"\nforms = [\"China Daily\"]\n");
    CHECK(settled(matcher, "China Daily, China Grove and China") == "country:CN=China/name");
}
