// Every answer of the Searcher is compared with what a plain scan over the articles finds.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/schema/facet_columns.hpp"
#include "indexer/existing_index.hpp"
#include "indexer/index_builder.hpp"
#include "indexer/index_check.hpp"
#include "query/planner.hpp"
#include "query/query_parser.hpp"
#include "query/searcher.hpp"
#include "tests/corpus/temporary_directory.hpp"
#include "tests/indexer/embedded_tagger.hpp"
#include "tests/indexer/prepared_article.hpp"
#include "tests/properties/plain_scan.hpp"
#include "tests/properties/random_news.hpp"

namespace chancery::tests {
namespace {

using corpus::Article;
using query::FacetCounts;
using query::SearchAnswer;
using query::Searcher;
using query::SearchRequest;
using query::SortOrder;

constexpr query::ParserOptions kParsing{query::Match::All, std::chrono::year{2024} / 5 / 29};
constexpr std::size_t kAll = 10'000;

/// An index and the scan over the same articles.
class TwoViews {
public:
    TwoViews() : prepare_(embedded_matcher()) {}

    [[nodiscard]] std::filesystem::path index() const { return directory_.path() / "news.idx"; }
    [[nodiscard]] PlainScan& scan() { return scan_; }

    void add(const std::vector<Article>& articles) {
        const auto builder = indexer::IndexBuilder::open({index(), &embedded_matcher().taxonomy(), false});
        std::vector<indexer::PreparedDocument> documents;
        for (const Article& article : articles) {
            documents.push_back(prepare_(article));
            scan_.put(article, prepare_.tags());
        }
        builder->add(std::move(documents));
        static_cast<void>(builder->finish());
    }

    void remove(const std::vector<std::string>& ids) {
        indexer::ExistingIndex existing({index(), nullptr, false});
        static_cast<void>(existing.remove(ids));
        static_cast<void>(existing.finish());
        for (const std::string& id : ids) scan_.remove(id);
    }

    [[nodiscard]] std::filesystem::path columns_file() const {
        for (const auto& item : std::filesystem::directory_iterator(index())) {
            if (item.path().filename().string().starts_with("columns.")) return item.path();
        }
        return {};
    }

private:
    TemporaryDirectory directory_;
    Preparer prepare_;
    PlainScan scan_;
};

std::set<std::string> ids_of(const SearchAnswer& answer) {
    std::set<std::string> ids;
    for (const query::Hit& hit : answer.hits) ids.insert(hit.stored.article.id);
    return ids;
}

std::vector<std::string> order_of(const SearchAnswer& answer) {
    std::vector<std::string> ids;
    for (const query::Hit& hit : answer.hits) ids.push_back(hit.stored.article.id);
    return ids;
}

void check_order(const SearchAnswer& answer, SortOrder sort) {
    for (std::size_t i = 1; i < answer.hits.size(); ++i) {
        const query::Hit& before = answer.hits[i - 1];
        const query::Hit& after = answer.hits[i];
        const auto& first = before.stored.article.published;
        const auto& second = after.stored.article.published;
        const bool by_score = before.score >= after.score;
        bool ordered = by_score;
        if (sort != SortOrder::Relevance) {
            const bool strict = first && second && (sort == SortOrder::Newest ? *first > *second : *first < *second);
            ordered = first == second ? by_score : (first && !second) || strict;
        }
        if (!ordered) FAIL_CHECK(before.stored.article.id << " before " << after.stored.article.id);
    }
}

bool is_selected(const query::Filters& filters, corpus::Facet facet, const std::string& id) {
    return std::any_of(filters.facets.begin(), filters.facets.end(), [&](const query::FacetFilter& filter) {
        return !filter.negated && filter.facet == facet &&
               std::any_of(filter.choices.begin(), filter.choices.end(),
                           [&](const query::FacetChoice& choice) { return choice.id == id; });
    });
}

/// What the facet must say, from the counts of the scan: heads of groups are listed only when selected.
std::map<std::string, std::uint64_t> listed(const ScannedCounts& counts, const query::Filters& filters,
                                            corpus::Facet facet) {
    std::map<std::string, std::uint64_t> values = counts.counts;
    for (const query::FacetFilter& filter : filters.facets) {
        if (filter.negated || filter.facet != facet) continue;
        for (const query::FacetChoice& choice : filter.choices) values.try_emplace(choice.id, 0);
    }
    std::erase_if(values, [&](const auto& value) {
        const bool head = facet == corpus::Facet::Theme && value.first.find('.') == std::string::npos;
        return head && !is_selected(filters, facet, value.first);
    });
    return values;
}

void check_facet(const FacetCounts& facet, const ScannedCounts& counts, const query::Filters& filters) {
    CAPTURE(to_string(facet.facet));
    const auto expected = listed(counts, filters, facet.facet);
    std::map<std::string, std::uint64_t> values;
    for (std::size_t i = 0; i < facet.values.size(); ++i) {
        const query::ValueCount& value = facet.values[i];
        values[value.id] = value.count;
        if (value.selected != is_selected(filters, facet.facet, value.id))
            FAIL_CHECK(value.id << " is not as selected");
        if (i > 0 && facet.values[i - 1].count < value.count) FAIL_CHECK(value.id << " stands too low");
    }
    CHECK(values == expected);
    CHECK(facet.none == counts.none);
    CHECK(facet.distinct == static_cast<std::uint64_t>(std::count_if(
                                expected.begin(), expected.end(), [](const auto& value) { return value.second > 0; })));
}

/// Asks both and compares everything that both can say.
class Comparison {
public:
    Comparison(TwoViews& views, RandomNews& random) : views_(views), random_(random), searcher_(views.index()) {}

    void run(bool literal) {
        views_.scan().set_names(literal ? std::vector<ScannedName>{} : known_names());
        const query::QueryNode tree = random_.query();
        const std::string text = typed(tree);
        CAPTURE(text, literal);
        const auto parsed = query::parse_query(text, kParsing);
        REQUIRE(parsed);
        REQUIRE(is_same_tree(*parsed, tree));
        const auto planned =
            query::plan_query(*parsed, searcher_.index().lexicon, searcher_.index().dictionary, {literal});
        if (PlainScan::is_left_out(tree)) {
            CHECK_FALSE(planned);
            return;
        }
        if (!planned) {
            CHECK(planned.error().message.starts_with("no "));  // no article of this corpus has the value
            return;
        }
        CAPTURE(to_string(planned->plan));
        SearchRequest request;
        request.plan = planned->plan;
        request.filters = random_.filters();
        request.sort = static_cast<SortOrder>(random_.below(3));
        request.limit = kAll;
        request.facets = RandomNews::facets(kAll);
        request.major_only = random_.one_in(4);
        CAPTURE(shown(request.filters), static_cast<int>(request.sort), request.major_only);
        compare(tree, request);
    }

    [[nodiscard]] std::uint64_t hits() const { return hits_; }
    [[nodiscard]] const corpus::OpenIndex& index() const { return searcher_.index(); }

private:
    static std::string shown(const query::Filters& filters) {
        std::string out;
        for (const query::FacetFilter& filter : filters.facets) {
            out += filter.negated ? " -" : " ";
            for (const query::FacetChoice& choice : filter.choices) {
                out += std::string(to_string(choice.facet)) + ':' + choice.id + (filter.major ? "! " : " ");
            }
        }
        if (filters.from) out += " from " + corpus::to_iso8601(*filters.from);
        if (filters.until) out += " until " + corpus::to_iso8601(*filters.until);
        return out;
    }

    void compare(const query::QueryNode& tree, const SearchRequest& request) {
        const SearchAnswer answer = searcher_.search(request);
        const std::set<std::string> expected = views_.scan().find(tree, request.filters);
        hits_ += expected.size();
        CHECK(ids_of(answer) == expected);
        CHECK(answer.hits.size() == expected.size());
        CHECK(answer.total == expected.size());
        check_order(answer, request.sort);
        REQUIRE(answer.facets.size() == request.facets.size());
        for (const FacetCounts& facet : answer.facets) {
            const bool selected =
                std::any_of(request.filters.facets.begin(), request.filters.facets.end(),
                            [&](const auto& filter) { return filter.facet == facet.facet && !filter.negated; });
            const auto base = selected ? views_.scan().find(tree, request.filters, facet.facet) : expected;
            check_facet(facet, views_.scan().count(base, facet.facet, request.major_only), request.filters);
        }
        compare_page(request, answer);
    }

    /// A page and a short list of values are parts of the whole answer; the numbers stay the same.
    void compare_page(const SearchRequest& whole, const SearchAnswer& all) {
        SearchRequest request = whole;
        request.offset = random_.below(5);
        request.limit = random_.below(6);
        request.facets = RandomNews::facets(1 + random_.below(3));
        const SearchAnswer page = searcher_.search(request);
        CHECK(page.total == all.total);
        std::vector<std::string> expected = order_of(all);
        expected.erase(expected.begin(),
                       expected.begin() + static_cast<std::ptrdiff_t>(std::min(request.offset, expected.size())));
        expected.resize(std::min(request.limit, expected.size()));
        CHECK(order_of(page) == expected);
        for (std::size_t i = 0; i < page.facets.size(); ++i) {
            std::vector<std::string> values;
            std::vector<std::string> wanted;
            for (const query::ValueCount& value : page.facets[i].values) values.push_back(value.id);
            for (std::size_t place = 0; place < all.facets[i].values.size(); ++place) {
                const query::ValueCount& value = all.facets[i].values[place];
                if (place < request.facets[i].limit || value.selected) wanted.push_back(value.id);
            }
            CHECK(values == wanted);
            CHECK(page.facets[i].distinct == all.facets[i].distinct);
            CHECK(page.facets[i].none == all.facets[i].none);
        }
    }

    TwoViews& views_;
    RandomNews& random_;
    Searcher searcher_;
    std::uint64_t hits_ = 0;
};

std::vector<Article> random_articles(RandomNews& random, std::size_t first, std::size_t count) {
    std::vector<Article> articles;
    for (std::size_t i = first; i < first + count; ++i) articles.push_back(random.article("a" + std::to_string(i)));
    return articles;
}

std::uint64_t compare(TwoViews& views, RandomNews& random, std::size_t queries) {
    Comparison comparison(views, random);
    for (std::size_t i = 0; i < queries; ++i) {
        CAPTURE(i);
        comparison.run(i % 3 != 2);
    }
    return comparison.hits();
}

void truncate(const std::filesystem::path& file, std::size_t bytes) {
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - bytes);
}

void damage(const std::filesystem::path& file) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(-3, std::ios::end);
    stream.put('\x7f');
}

}  // namespace

TEST_CASE("Answers are those of a plain scan", "[property][query]") {
    std::uint64_t hits = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        RandomNews random(seed);
        TwoViews views;
        views.add(random_articles(random, 0, 20 + random.below(60)));
        hits += compare(views, random, 90);
    }
    CHECK(hits > 3'000);  // the queries are not idle
}

TEST_CASE("Answers are those of a plain scan after updates and removals", "[property][query]") {
    for (std::uint64_t seed = 101; seed <= 104; ++seed) {
        CAPTURE(seed);
        RandomNews random(seed);
        TwoViews views;
        views.add(random_articles(random, 0, 40));
        views.add(random_articles(random, 25, 30));  // some take the place of old ones
        compare(views, random, 30);
        views.remove({"a3", "a30", "a54"});  // the last one among them
        compare(views, random, 30);
        views.add(random_articles(random, 2, 3));
        compare(views, random, 30);
        CHECK(indexer::check_index(views.index()) == std::vector<std::string>{});
    }
}

TEST_CASE("Answers do not need the column file", "[property][query]") {
    RandomNews random(201);
    TwoViews views;
    views.add(random_articles(random, 0, 50));
    const auto file = views.columns_file();
    REQUIRE_FALSE(file.empty());
    SECTION("deleted") { std::filesystem::remove(file); }
    SECTION("empty") { std::filesystem::resize_file(file, 0); }
    SECTION("cut within its header") { std::filesystem::resize_file(file, 17); }
    SECTION("cut by a number") { truncate(file, 4); }
    SECTION("cut by a byte") { truncate(file, 1); }
    SECTION("a byte is another") { damage(file); }
    const corpus::OpenIndex open = corpus::open_index(views.index());
    CHECK_FALSE(corpus::FacetColumns::load(open.database, views.index()).from_cache());
    compare(views, random, 40);
}

TEST_CASE("An index without articles answers with nothing", "[property][query]") {
    RandomNews random(301);
    TwoViews views;
    views.add({});
    CHECK(compare(views, random, 30) == 0);
}

}  // namespace chancery::tests
