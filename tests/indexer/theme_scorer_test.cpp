#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/settlement.hpp"
#include "indexer/theme_scorer.hpp"
#include "tests/corpus/small_taxonomy.hpp"

using namespace chancery::corpus;
using chancery::indexer::ActorHit;
using chancery::indexer::settle_mentions;
using chancery::indexer::ThemeScore;
using chancery::indexer::ThemeScorer;
using chancery::tests::actor;
using chancery::tests::SmallMatcher;

namespace {

/// A theme a.b with these lines, and some actors to lean on.
std::string theme(const std::string& lines, const std::string& id = "a.b") {
    return "[[theme]]\nid = \"" + id + "\"\nlabel = \"B\"\n" + lines + "\n";
}

const std::string kActors = actor("country", "KP", "name", R"(["North Korea", "Pyongyang"])") +
                            actor("group", "hamas", "name", R"(["Hamas"])") +
                            actor("group", "fatah", "name", R"(["Fatah"])");

class Scorer {
public:
    explicit Scorer(const std::string& toml) : matcher_(kActors + toml), scorer_(matcher_.matcher()) {}

    const std::vector<ThemeScore>& score(const std::string& body, const std::string& title = "") {
        matcher_.match(body, title);
        std::vector<ActorHit> hits;
        settle_mentions(matcher_.matcher(), matcher_.result(), std::nullopt, hits);
        const auto scores = scorer_.score(matcher_.article(), matcher_.result(), hits);
        scores_.assign(scores.begin(), scores.end());
        return scores_;
    }

    /// The score of the only theme; 0 when it is not given.
    double score_of(const std::string& body, const std::string& title = "") {
        const auto& scores = score(body, title);
        return scores.empty() ? 0 : scores.front().score;
    }

    [[nodiscard]] SmallMatcher& matcher() { return matcher_; }

private:
    SmallMatcher matcher_;
    ThemeScorer scorer_;
    std::vector<ThemeScore> scores_;
};

/// Words that no pattern knows, to push the others behind the lead.
std::string filler(std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += "word ";
    return text;
}

}  // namespace

TEST_CASE("Strong, medium and weak patterns weigh 2, 1 and 0.4", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 0.1\nstrong = [\"alpha\"]\nmedium = [\"beta\"]\nweak = [\"gamma\"]"));
    const std::string behind = filler(100);
    CHECK(scorer.score_of(behind + "alpha") == Approx(2.0));
    CHECK(scorer.score_of(behind + "beta") == Approx(1.0));
    CHECK(scorer.score_of(behind + "gamma") == Approx(0.4));
    CHECK(scorer.score_of(behind + "alpha beta gamma") == Approx(3.4));
    CHECK(scorer.score_of(behind) == 0);
}

TEST_CASE("A hit in the title counts three times, in the lead one and a half", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 0.1\nmedium = [\"beta\"]"));
    CHECK(scorer.score_of("", "beta") == Approx(3.0));
    CHECK(scorer.score_of("beta") == Approx(1.5));
    CHECK(scorer.score_of(std::string(399, ' ') + "beta") == Approx(1.5));
    CHECK(scorer.score_of(std::string(400, ' ') + "beta") == Approx(1.0));
}

TEST_CASE("A pattern counts three times at most, the best places first", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 0.1\nmedium = [\"beta\"]"));
    const std::string behind = filler(100);
    CHECK(scorer.score_of(behind + "beta beta") == Approx(1.5));
    CHECK(scorer.score_of(behind + "beta beta beta") == Approx(1.75));
    CHECK(scorer.score_of(behind + "beta beta beta beta beta") == Approx(1.75));
    CHECK(scorer.score_of(behind + "beta beta", "beta") == Approx(3.0 + 0.5 + 0.25));
    CHECK(scorer.score_of("beta " + behind + "beta", "beta") == Approx(3.0 + 0.75 + 0.25));
    // Different patterns count apart.
    Scorer two(theme("threshold = 0.1\nmedium = [\"beta\", \"gamma\"]"));
    CHECK(two.score_of(behind + "beta gamma") == Approx(2.0));
}

TEST_CASE("A piece of text counts once however many choices of a pattern find it", "[indexer][theme]") {
    // It counted once for each choice: one "mines" scored as two.
    Scorer scorer(theme("threshold = 0.1\nmedium = [\"(mine|mines|min*)\", \"program*\"]"));
    const std::string behind = filler(100);
    CHECK(scorer.score_of(behind + "mines") == Approx(1.0));
    CHECK(scorer.score_of(behind + "mine mines") == Approx(1.5));
    CHECK(scorer.score_of(behind + "programmes") == Approx(1.0));
    CHECK(scorer.score(behind + "mines")[0].hits == 1);
}

TEST_CASE("A long article divides the score", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 0.1\nstrong = [\"alpha\"]"));
    CHECK(scorer.score_of(filler(299) + "alpha") == Approx(2.0));
    CHECK(scorer.score_of(filler(599) + "alpha") == Approx(2.0 / (1.0 + 0.35 * 0.693147)).epsilon(1e-4));
    CHECK(scorer.score_of(filler(2999) + "alpha") == Approx(2.0 / (1.0 + 0.35 * 2.302585)).epsilon(1e-4));
}

TEST_CASE("A theme is given from its threshold on", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 1.5\nmedium = [\"beta\", \"gamma\"]"));
    CHECK(scorer.score_of(filler(100) + "beta") == 0);
    CHECK(scorer.score_of("beta") == Approx(1.5));
    CHECK(scorer.score_of(filler(100) + "beta gamma") == Approx(2.0));
}

TEST_CASE("NEAR counts words in either order within a paragraph", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 0.1\nmedium = [\"beta NEAR/3 gamma\"]"));
    auto [body, found] = GENERATE(table<std::string, bool>({
        {"beta gamma", true},
        {"gamma beta", true},
        {"beta one two gamma", true},
        {"beta one two three gamma", false},
        {"gamma one two beta", true},
        {"beta. Gamma", true},
        {"beta\n\ngamma", false},
        {"beta", false},
        {"beta one two three gamma beta", true},
    }));
    CAPTURE(body);
    CHECK((scorer.score_of(body) > 0) == found);
}

TEST_CASE("NEAR does not reach from the title into the body", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 0.1\nmedium = [\"beta NEAR/9 gamma\"]"));
    CHECK(scorer.score_of("gamma", "beta") == 0);
    CHECK(scorer.score_of("", "beta gamma") > 0);
}

TEST_CASE("SENT wants both in one sentence", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 0.1\nmedium = [\"beta SENT gamma\"]"));
    CHECK(scorer.score_of("beta " + filler(30) + "gamma") > 0);
    CHECK(scorer.score_of("gamma " + filler(30) + "beta") > 0);
    CHECK(scorer.score_of("beta. Gamma") == 0);
    CHECK(scorer.score_of("The Gen. beta spoke of gamma") > 0);
}

TEST_CASE("A piece of text is not near itself", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 0.1\nmedium = [\"nuclear NEAR/5 (nuclear test)\"]"));
    CHECK(scorer.score_of("a nuclear test") == 0);
    CHECK(scorer.score_of("a nuclear, nuclear test") > 0);
}

TEST_CASE("Chains link each operand to the first", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 0.1\nmedium = [\"beta SENT gamma NEAR/2 delta\"]"));
    CHECK(scorer.score_of("gamma x x x beta delta") > 0);
    CHECK(scorer.score_of("beta x x x gamma delta") == 0);
    CHECK(scorer.score_of("beta gamma") == 0);
}

TEST_CASE("Atoms are mentions of actors", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 0.1\nmedium = [\"country:KP SENT missile\", \"group:* SENT truce\"]"));
    CHECK(scorer.score_of("Pyongyang fired a missile") == Approx(1.5));
    CHECK(scorer.score_of("North Korea fired missiles") == Approx(1.5));
    CHECK(scorer.score_of("Japan fired a missile") == 0);
    CHECK(scorer.score_of("Hamas broke the truce") == Approx(1.5));
    CHECK(scorer.score_of("Fatah broke the truce") == Approx(1.5));
    CHECK(scorer.score_of("The truce held") == 0);
}

TEST_CASE("requires and none open and close a theme", "[indexer][theme]") {
    Scorer scorer(
        theme("threshold = 0.1\nmedium = [\"beta\"]\nrequires = [\"ship\", \"country:KP\"]\nnone = [\"recruitment\"]"));
    CHECK(scorer.score_of("beta") == 0);
    CHECK(scorer.score_of("beta. A ship") == Approx(1.5));
    CHECK(scorer.score_of("beta in Pyongyang") == Approx(1.5));
    CHECK(scorer.score_of("beta. A ship. Recruitment") == 0);
    CHECK(scorer.score_of("A ship") == 0);
    CHECK(scorer.score_of("beta", "A ship") == Approx(1.5));
    // A place outside the body counts too.
    CHECK(scorer.score_of("beta. A ship", "Recruitment") == 0);
}

TEST_CASE("A theme's evidence are the places of its patterns, each once and in order", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 0.1\nmedium = [\"beta\", \"beta gamma\", \"delta SENT gamma\"]"));
    const auto& scores = scorer.score("A beta gamma delta.", "Delta");
    REQUIRE(scores.size() == 1);
    std::vector<std::string> texts;
    for (const Evidence& evidence : scores[0].evidence) {
        texts.emplace_back(
            scorer.matcher().article()[evidence.field].text.substr(evidence.start, evidence.end - evidence.start));
    }
    CHECK(texts == std::vector<std::string>{"beta", "beta gamma", "delta"});
    CHECK(scores[0].hits == 3);
}

TEST_CASE("Evidence has its limits", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 0.1\nmedium = [\"beta\"]"));
    std::string body;
    for (int i = 0; i < 200; ++i) body += "beta ";
    const auto& scores = scorer.score(body);
    REQUIRE(scores.size() == 1);
    CHECK(scores[0].hits == 200);
    CHECK(scores[0].evidence.size() == 24);
}

TEST_CASE("Themes come in the taxonomy's order and do not mix", "[indexer][theme]") {
    Scorer scorer(theme("threshold = 1\nstrong = [\"beta\"]") + theme("threshold = 1\nstrong = [\"gamma\"]", "c.d") +
                  theme("threshold = 1\nstrong = [\"gamma\", \"beta\"]", "e.f"));
    const auto names = [&](const std::string& body) {
        std::string shown;
        for (const ThemeScore& found : scorer.score(body))
            shown += scorer.matcher().matcher().taxonomy().themes[found.theme].id + ' ';
        return shown;
    };
    CHECK(names("gamma beta") == "a.b c.d e.f ");
    CHECK(names("gamma") == "c.d e.f ");
    CHECK(names("nothing").empty());
    CHECK(names("beta") == "a.b e.f ");
}
