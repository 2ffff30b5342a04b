// What a collapsed search says is compared with what the partition into stories and a plain count give.

#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/index_builder.hpp"
#include "query/planner.hpp"
#include "query/query_parser.hpp"
#include "query/searcher.hpp"
#include "tests/query/small_news.hpp"
#include "tests/stories/story_collection.hpp"

namespace chancery::tests {
namespace {

using query::Hit;
using query::SearchAnswer;
using query::Searcher;
using query::SearchRequest;
using query::SortOrder;

SearchRequest request_of(Searcher& searcher, const std::string& text) {
    const auto tree = query::parse_query(text, {query::Match::All, {}});
    SearchRequest request;
    request.plan = query::plan_query(*tree, searcher.index().lexicon, searcher.index().dictionary, {true})->plan;
    request.limit = 1'000;
    return request;
}

std::set<std::string> stories_of(const SearchAnswer& answer) {
    std::set<std::string> stories;
    for (const Hit& hit : answer.hits) stories.insert(hit.story);
    return stories;
}

/// The articles and stories of each outlet, by its name.
std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> by_source(const SearchAnswer& answer) {
    std::map<std::string, std::uint64_t> articles;
    std::map<std::string, std::set<std::string>> stories;
    for (const Hit& hit : answer.hits) {
        const corpus::Article& article = hit.stored.article;
        const std::string& name = article.outlet.empty() ? article.source : article.outlet;
        ++articles[name];
        stories[name].insert(hit.story);
    }
    std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> both;
    for (const auto& [source, count] : articles) both[source] = {count, stories[source].size()};
    return both;
}

/// The stories of all matches: each stands where the first of its articles does or, where the lead is as good, the
/// lead.
std::vector<std::string> collapsed_order(const SearchAnswer& all, SortOrder sort) {
    std::map<std::string, std::size_t> place;
    for (std::size_t i = 0; i < all.hits.size(); ++i) {
        const Hit& hit = all.hits[i];
        const auto [at, is_new] = place.try_emplace(hit.story, i);
        const Hit& first = all.hits[at->second];
        const bool same_day = hit.stored.article.published == first.stored.article.published;
        if (hit.lead && hit.score == first.score && (sort == SortOrder::Relevance || same_day)) at->second = i;
    }
    std::vector<std::string> order;
    for (std::size_t i = 0; i < all.hits.size(); ++i) {
        if (place.at(all.hits[i].story) == i) order.push_back(all.hits[i].story);
    }
    return order;
}

void compare(Searcher& searcher, const std::string& text, SortOrder sort) {
    CAPTURE(text, static_cast<int>(sort));
    SearchRequest request = request_of(searcher, text);
    request.sort = sort;
    request.facets = {{corpus::Facet::Source, 100}};
    const SearchAnswer all = searcher.search(request);
    request.collapse = true;
    request.copies_listed = 100;
    const SearchAnswer collapsed = searcher.search(request);
    CHECK(collapsed.total == all.total);
    CHECK(collapsed.stories == all.stories);
    CHECK(all.hits.size() == all.total);
    CHECK(collapsed.hits.size() == all.stories);
    CHECK(stories_of(collapsed) == stories_of(all));
    const std::vector<std::string> order = collapsed_order(all, sort);
    std::vector<std::string> found;
    for (const Hit& hit : collapsed.hits) found.push_back(hit.story);
    CHECK(found == order);
    for (const Hit& hit : collapsed.hits) CHECK(hit.others.size() + 1 == hit.copies);
    const auto counted = by_source(all);
    for (const query::ValueCount& value : collapsed.facets.front().values) {
        CAPTURE(value.label);
        CHECK(std::pair(value.count, value.stories) == counted.at(value.label));
    }
    for (std::size_t offset = 0; offset < order.size(); offset += 3) {
        request.offset = offset;
        request.limit = 3;
        const SearchAnswer page = searcher.search(request);
        for (std::size_t i = 0; i < page.hits.size(); ++i) CHECK(page.hits[i].story == order[offset + i]);
    }
}

}  // namespace

TEST_CASE("Collapsed answers are those of a plain count", "[property][query][story]") {
    for (std::uint64_t seed = 41; seed <= 43; ++seed) {
        CAPTURE(seed);
        const BuiltIndex index(make_story_collection(seed, 15, seed % 2 == 0).articles);
        Searcher searcher(index.path());
        for (const char* const text : {"*", "the", "said", "minister OR talks", "trade", "security -japan", "zzzz"}) {
            for (const SortOrder sort : {SortOrder::Relevance, SortOrder::Newest, SortOrder::Oldest})
                compare(searcher, text, sort);
        }
    }
}

TEST_CASE("story: finds all copies by the id of any of them", "[property][query][story]") {
    const BuiltIndex index(make_story_collection(51, 15, true).articles);
    Searcher searcher(index.path());
    const SearchAnswer all = searcher.search(request_of(searcher, "*"));
    std::map<std::string, std::set<std::string>> members;
    for (const Hit& hit : all.hits) members[hit.story].insert(hit.stored.article.id);
    CHECK(members.size() < all.hits.size());
    for (const Hit& hit : all.hits) {
        const SearchAnswer story = searcher.search(request_of(searcher, "story:" + hit.stored.article.id));
        std::set<std::string> ids;
        for (const Hit& member : story.hits) ids.insert(member.stored.article.id);
        CAPTURE(hit.stored.article.id, hit.story);
        CHECK(ids == members[hit.story]);
    }
    CHECK(searcher.search(request_of(searcher, "story:nothing")).total == 0);
}

}  // namespace chancery::tests
