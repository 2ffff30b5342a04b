#include "indexer/stories/story_settler.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/schema/field.hpp"
#include "corpus/schema/index_directory.hpp"
#include "corpus/schema/stored_article.hpp"
#include "corpus/schema/story_slot.hpp"
#include "indexer/existing_index.hpp"
#include "indexer/index_builder.hpp"
#include "indexer/index_check.hpp"
#include "tests/corpus/temporary_directory.hpp"
#include "tests/indexer/prepared_article.hpp"
#include "tests/stories/story_collection.hpp"

namespace chancery::indexer {
namespace {

using corpus::Article;

/// An index of its own with what is done to it.
class Place {
public:
    [[nodiscard]] std::filesystem::path index() const { return directory_.path() / "news.idx"; }

    WriteCounts add(const std::vector<Article>& articles, bool prune = false) {
        const auto builder = IndexBuilder::open({index(), &tests::small_matcher().taxonomy(), prune});
        builder->add(tests::prepared(articles));
        if (prune) static_cast<void>(builder->prune());
        return builder->finish();
    }

    void remove(const std::vector<std::string>& ids) {
        ExistingIndex existing({index(), nullptr, false});
        CHECK(existing.remove(ids).empty());
        static_cast<void>(existing.finish());
    }

    /// Every article with its story; a lead with a star.
    [[nodiscard]] std::map<std::string, std::string> stories() const {
        CHECK(check_index(index()) == std::vector<std::string>{});
        std::map<std::string, std::string> stories;
        const corpus::OpenIndex open = corpus::open_index(index());
        for (auto it = open.database.postlist_begin(""); it != open.database.postlist_end(""); ++it) {
            const Xapian::Document document = open.database.get_document(*it);
            const std::string id = corpus::decode_stored_article(document.get_data()).article.id;
            const auto place = corpus::from_story_slot(document.get_value(corpus::slot::kStory));
            stories[id] = place ? place->story + (place->lead ? "*" : "") : "alone";
        }
        return stories;
    }

private:
    tests::TemporaryDirectory directory_;
};

using Stories = std::map<std::string, std::string>;

Article article(std::size_t text, const std::string& id, int day) {
    Article made = tests::sample_articles()[text];
    made.id = id;
    made.published = std::chrono::year{2024} / 5 / std::chrono::day(static_cast<unsigned>(day));
    return made;
}

}  // namespace

TEST_CASE("Copies share a story, led by the earliest", "[story][index]") {
    Place place;
    const WriteCounts counts =
        place.add({article(0, "b", 4), article(1, "x", 4), article(0, "a", 3), article(0, "c", 5)});
    CHECK(place.stories() == Stories{{"a", "a*"}, {"b", "a"}, {"c", "a"}, {"x", "alone"}});
    CHECK(counts.stories.exact_copies == 2);
    CHECK(counts.stories.near_copies == 0);
    CHECK(counts.stories.stories == 2);
}

TEST_CASE("A copy that comes tomorrow joins the story", "[story][index]") {
    Place place;
    static_cast<void>(place.add({article(0, "a", 3), article(1, "x", 3)}));
    CHECK(place.stories() == Stories{{"a", "alone"}, {"x", "alone"}});
    const WriteCounts counts = place.add({article(0, "b", 4)});
    CHECK(place.stories() == Stories{{"a", "a*"}, {"b", "a"}, {"x", "alone"}});
    CHECK(counts.stories.exact_copies == 1);
    CHECK(counts.stories.stories == 2);
}

TEST_CASE("A story keeps its id when an earlier article becomes its lead", "[story][index]") {
    Place place;
    static_cast<void>(place.add({article(0, "b", 4), article(0, "c", 5)}));
    static_cast<void>(place.add({article(0, "a", 3)}));
    CHECK(place.stories() == Stories{{"a", "b*"}, {"b", "b"}, {"c", "b"}});
}

TEST_CASE("An article that joins two stories makes them one under the older id", "[story][index]") {
    Place place;
    static_cast<void>(place.add({article(0, "a", 1), article(0, "b", 2), article(0, "m", 12), article(0, "n", 13)}));
    CHECK(place.stories() == Stories{{"a", "a*"}, {"b", "a"}, {"m", "m*"}, {"n", "m"}});
    static_cast<void>(place.add({article(0, "h", 7)}));
    CHECK(place.stories() == Stories{{"a", "a*"}, {"b", "a"}, {"h", "a"}, {"m", "a"}, {"n", "a"}});
}

TEST_CASE("Removing articles mends their stories", "[story][index]") {
    Place place;
    static_cast<void>(place.add({article(0, "a", 1), article(0, "h", 7), article(0, "n", 13), article(0, "o", 13)}));
    CHECK(place.stories() == Stories{{"a", "a*"}, {"h", "a"}, {"n", "a"}, {"o", "a"}});
    SECTION("the lead: the next leads, the id stays") {
        place.remove({"a"});
        CHECK(place.stories() == Stories{{"h", "a*"}, {"n", "a"}, {"o", "a"}});
    }
    SECTION("the article that held two ends together: they part") {
        place.remove({"h"});
        CHECK(place.stories() == Stories{{"a", "alone"}, {"n", "n*"}, {"o", "n"}});
    }
    SECTION("all but one: it stands alone") {
        place.remove({"a", "n", "o"});
        CHECK(place.stories() == Stories{{"h", "alone"}});
    }
    SECTION("pruned") {
        static_cast<void>(place.add({article(0, "a", 1), article(0, "o", 13)}, true));
        CHECK(place.stories() == Stories{{"a", "alone"}, {"o", "alone"}});
    }
}

TEST_CASE("An article with another text leaves its story, and the founder takes the id along", "[story][index]") {
    Place place;
    static_cast<void>(place.add({article(0, "a", 3), article(0, "b", 4), article(0, "c", 5)}));
    SECTION("a later one") {
        static_cast<void>(place.add({article(1, "c", 5)}));
        CHECK(place.stories() == Stories{{"a", "a*"}, {"b", "a"}, {"c", "alone"}});
    }
    SECTION("the founder") {
        static_cast<void>(place.add({article(1, "a", 3)}));
        CHECK(place.stories() == Stories{{"a", "alone"}, {"b", "b*"}, {"c", "b"}});
    }
    SECTION("the founder, gone, then back with another text") {
        place.remove({"a"});
        CHECK(place.stories() == Stories{{"b", "a*"}, {"c", "a"}});
        static_cast<void>(place.add({article(1, "a", 3)}));
        CHECK(place.stories() == Stories{{"a", "alone"}, {"b", "b*"}, {"c", "b"}});
    }
}

TEST_CASE("A build that changes nothing leaves stories as they are", "[story][index]") {
    Place place;
    const std::vector<Article> articles{article(0, "a", 3), article(0, "b", 4), article(1, "x", 4)};
    static_cast<void>(place.add(articles));
    const Stories before = place.stories();
    const auto revision = corpus::open_index(place.index()).database.get_revision();
    static_cast<void>(place.add(articles));
    CHECK(place.stories() == before);
    CHECK(corpus::open_index(place.index()).database.get_revision() == revision);
}

TEST_CASE("Articles whose stories were not settled are settled by the next build", "[story][index]") {
    Place place;
    static_cast<void>(place.add({article(0, "a", 3), article(1, "x", 3)}));
    {
        ExistingIndex killed({place.index(), &tests::small_matcher().taxonomy(), true});
        killed.add(tests::prepared({article(0, "b", 4)}));
        CHECK(killed.prune() == 2);  // commits, and takes what it has not seen; then it dies
    }
    CHECK_FALSE(corpus::open_index(place.index()).metadata.stories_settled);
    CHECK_FALSE(check_index(place.index()).empty());
    static_cast<void>(place.add({article(0, "c", 5)}));
    CHECK(place.stories() == Stories{{"b", "b*"}, {"c", "b"}});
    CHECK(corpus::open_index(place.index()).metadata.stories_settled);
}

TEST_CASE("Of one day the longest leads, and of one length the first by id", "[story][index]") {
    Place place;
    Article abridged = article(0, "a", 3);
    abridged.body.resize(abridged.body.size() / 2);
    static_cast<void>(place.add({abridged, article(0, "c", 3), article(0, "b", 3)}));
    CHECK(place.stories() == Stories{{"a", "b"}, {"b", "b*"}, {"c", "b"}});
}

TEST_CASE("Which articles share a story does not depend on how they came", "[story][index][property]") {
    for (std::uint64_t seed = 31; seed <= 34; ++seed) {
        CAPTURE(seed);
        const auto made = tests::make_story_collection(seed, 12, seed % 2 == 0);
        const auto cluster = tests::scanned_clusters(made.articles);
        Place whole;
        static_cast<void>(whole.add(made.articles));
        Place parts;
        const std::size_t cut = made.articles.size() / 3;
        const auto at = [&](std::size_t place) { return made.articles.begin() + static_cast<std::ptrdiff_t>(place); };
        static_cast<void>(parts.add({at(cut), at(cut * 2)}));
        static_cast<void>(parts.add({at(0), at(cut)}));
        static_cast<void>(parts.add({at(cut * 2), made.articles.end()}));
        for (const Place* const place : {&whole, &parts}) {
            const Stories stories = place->stories();
            std::map<std::uint32_t, std::set<std::string>> of_cluster;
            std::map<std::string, std::set<std::uint32_t>> of_story;
            for (std::size_t i = 0; i < made.articles.size(); ++i) {
                const std::string& id = made.articles[i].id;
                std::string story = stories.at(id);
                if (story == "alone") story = id;
                if (story.ends_with('*')) story.pop_back();
                of_cluster[cluster[i]].insert(story);
                of_story[story].insert(cluster[i]);
            }
            for (const auto& [number, ids] : of_cluster) CHECK(ids.size() == 1);
            for (const auto& [id, numbers] : of_story) CHECK(numbers.size() == 1);
        }
    }
}

}  // namespace chancery::indexer
