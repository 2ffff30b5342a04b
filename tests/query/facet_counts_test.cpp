#include "query/facet_counts.hpp"

#include <vector>

#include <catch2/catch.hpp>

#include "corpus/support/error.hpp"
#include "query/planner.hpp"
#include "query/query_parser.hpp"
#include "tests/corpus/small_database.hpp"
#include "tests/query/small_news.hpp"

namespace chancery::query {
namespace {

using corpus::Facet;
using tests::small_searcher;

corpus::FacetDictionary dictionary() {
    corpus::FacetDictionary values;
    values.intern(Facet::Country, "JP", "Japan");
    values.intern(Facet::Source, "wire", "Wire");
    values.intern(Facet::Country, "RU", "Russia");
    return values;
}

TEST_CASE("Every value of every article counts once", "[query][facets]") {
    const tests::TemporaryDirectory directory;
    const auto index = directory.path() / "index";
    tests::make_database(index, {{{{0, true}, {1, false}}, 1}, {{{0, false}, {2, true}}, {}}, {{}, 2}});
    const corpus::FacetColumns columns = corpus::FacetColumns::build(tests::open_database(index));
    FacetCounter all(dictionary(), columns, false);
    FacetCounter major(dictionary(), columns, true);
    const std::vector<ScoredDocument> documents{{1, 0}, {2, 0}, {3, 0}};
    all.count(documents);
    major.count(documents);
    CHECK(all.counts() == std::vector<std::uint64_t>{2, 1, 1});
    CHECK(all.without(Facet::Country) == 1);
    CHECK(all.without(Facet::Source) == 2);
    CHECK(all.without(Facet::Theme) == 3);
    CHECK(major.counts() == std::vector<std::uint64_t>{1, 1, 1});  // a source is never major, and still counts
    CHECK(major.without(Facet::Country) == 1);
}

TEST_CASE("A value that the dictionary does not know is damage", "[query][facets]") {
    const tests::TemporaryDirectory directory;
    const auto index = directory.path() / "index";
    tests::make_database(index, {{{{99, false}}, 1}});
    const corpus::FacetColumns columns = corpus::FacetColumns::build(tests::open_database(index));
    FacetCounter counter(dictionary(), columns, false);
    try {
        counter.count(std::vector<ScoredDocument>{{1, 0}});
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::IndexCorrupt);
        CHECK_FALSE(error.hint().empty());
    }
}

FacetCounts count(const Filters& filters, Facet facet, std::size_t limit = 100) {
    SearchRequest request;
    request.filters = filters;
    request.limit = 0;
    request.facets = {{facet, limit}};
    return small_searcher().search(request).facets.front();
}

std::string shown(const FacetCounts& facet) {
    std::string out;
    for (const ValueCount& value : facet.values) {
        out += value.id + (value.selected ? "*" : "") + '=' + std::to_string(value.count) + ' ';
    }
    return out + "of " + std::to_string(facet.distinct) + ", none " + std::to_string(facet.none);
}

Filters selection(Facet facet, const std::vector<std::string>& ids, bool negated = false) {
    FacetFilter filter;
    filter.facet = facet;
    filter.negated = negated;
    for (const std::string& id : ids) filter.choices.push_back({facet, id, id});
    Filters filters;
    filters.facets.push_back(filter);
    return filters;
}

TEST_CASE("A facet is counted as if its own selection were not made", "[query][facets]") {
    CHECK(shown(count({}, Facet::Source)) == "reuters=2 the-harbour-gazette=2 wire=2 hafenblatt=1 of 4, none 0");
    CHECK(shown(count(selection(Facet::Source, {"wire"}), Facet::Source)) ==
          "reuters=2 the-harbour-gazette=2 wire*=2 hafenblatt=1 of 4, none 0");
    CHECK(shown(count(selection(Facet::Source, {"wire"}), Facet::Year)) == "2023=1 2024=1 of 2, none 0");
    CHECK(shown(count(selection(Facet::Source, {"wire"}, true), Facet::Source)) ==
          "reuters=2 the-harbour-gazette=2 hafenblatt=1 of 3, none 0");
    CHECK(shown(count(selection(Facet::Year, {"2024"}), Facet::Year)) == "2024*=3 2022=2 2023=1 of 3, none 1");
}

TEST_CASE("What is selected stands in the list, however small", "[query][facets]") {
    CHECK(shown(count(selection(Facet::Source, {"hafenblatt"}), Facet::Source, 1)) ==
          "reuters=2 hafenblatt*=1 of 4, none 0");
    CHECK(shown(count(selection(Facet::Country, {"FJ"}), Facet::Country, 1)).find("FJ*=0") != std::string::npos);
}

TEST_CASE("Heads of groups of themes are counted only when selected", "[query][facets]") {
    const std::string plain = shown(count({}, Facet::Theme));
    CHECK(plain.find("maritime.security=1") != std::string::npos);
    CHECK(plain.find("maritime=") == std::string::npos);
    CHECK(shown(count(selection(Facet::Theme, {"maritime"}), Facet::Theme)).find("maritime*=") != std::string::npos);
}

}  // namespace
}  // namespace chancery::query
