// Runs queries of each kind over an index, without and with six facets, and prints p50 and p95 in milliseconds.
//
//     bench_queries INDEX [ROUNDS]

#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "query/planner.hpp"
#include "query/query_parser.hpp"
#include "query/searcher.hpp"

namespace {

using namespace chancery::query;
using chancery::corpus::Facet;

struct QueryClass {
    std::string name;
    std::vector<std::string> queries;
    std::string country;  ///< a selection; empty for none
};

const std::vector<QueryClass> kClasses{
    {"1 word", {"sanctions", "fisheries", "security", "semiconductors", "peace"}, ""},
    {"2 words", {"maritime security", "trade dispute", "nuclear test", "climate finance", "oil prices"}, ""},
    {"3 words", {"maritime security Japan", "grain export corridor", "human rights council"}, ""},
    {"4 words", {"trade dispute Japan semiconductors", "peace talks cease fire", "oil output quota meeting"}, ""},
    {"phrase", {"\"south china sea\"", "\"general assembly\"", "\"united states\""}, ""},
    {"1 word, filter", {"security", "trade", "sanctions"}, "JP"},
    {"2 words, filter", {"maritime security", "trade dispute"}, "US"},
};

SearchRequest make_request(Searcher& searcher, const std::string& text, const std::string& country, bool faceted) {
    const auto& index = searcher.index();
    const auto tree = parse_query(text, {Match::All, {}});
    SearchRequest request;
    request.plan = plan_query(*tree, index.lexicon, index.dictionary, {})->plan;
    if (!country.empty())
        request.filters.facets.push_back({Facet::Country, {{Facet::Country, country, country}}, false, false});
    if (faceted) {
        for (const Facet facet :
             {Facet::Country, Facet::Organisation, Facet::Theme, Facet::Place, Facet::Source, Facet::Year}) {
            request.facets.push_back({facet, 20});
        }
    }
    return request;
}

double percentile(std::vector<double> times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

double run_once(Searcher& searcher, const SearchRequest& request, std::uint64_t& total) {
    const auto start = std::chrono::steady_clock::now();
    total = searcher.search(request).total;
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: bench_queries INDEX [ROUNDS]\n";
        return 2;
    }
    const int rounds = argc > 2 ? std::stoi(argv[2]) : 20;
    Searcher searcher(argv[1]);
    std::cout << fmt::format("{} articles\n{:<18}{:>10}{:>12}{:>9}{:>14}{:>9}{:>8}\n",
                             searcher.index().database.get_doccount(), "class", "hits", "plain p50", "p95",
                             "6 facets p50", "p95", "ratio");
    for (const QueryClass& kind : kClasses) {
        std::vector<double> plain;
        std::vector<double> faceted;
        std::uint64_t hits = 0;
        for (int round = 0; round < rounds; ++round) {
            for (const std::string& query : kind.queries) {
                std::uint64_t total = 0;
                plain.push_back(run_once(searcher, make_request(searcher, query, kind.country, false), total));
                faceted.push_back(run_once(searcher, make_request(searcher, query, kind.country, true), total));
                hits = std::max(hits, total);
            }
        }
        const double p50 = percentile(plain, 0.5);
        const double faceted_p50 = percentile(faceted, 0.5);
        std::cout << fmt::format("{:<18}{:>10}{:>12.2f}{:>9.2f}{:>14.2f}{:>9.2f}{:>8.2f}\n", kind.name, hits, p50,
                                 percentile(plain, 0.95), faceted_p50, percentile(faceted, 0.95), faceted_p50 / p50);
    }
    return 0;
}
