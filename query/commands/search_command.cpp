#include <array>
#include <chrono>
#include <ostream>

#include "corpus/schema/xapian_errors.hpp"
#include "query/commands/commands.hpp"
#include "query/commands/query_options.hpp"
#include "query/query_parser.hpp"
#include "query/render/result_page.hpp"
#include "query/render/style.hpp"

namespace chancery::query {

namespace {

constexpr std::size_t kMostCopies = 20;  // named with a result
const std::array<std::string, 5> kFormats{"text", "json", "jsonl", "csv", "ids"};

OptionSet describe(QueryOptions& typed) {
    OptionSet options("chancery-query search", "chancery-query search QUERY... [OPTIONS]",
                      "Ranks the articles that match and shows where, with facets counted over all matches.");
    typed.add_query(options);
    typed.add_facets(options);
    typed.add_page(options);
    typed.add_format(options, "text, json, jsonl, csv or ids");
    typed.add_index(options);
    options.set_examples(
        "  chancery-query search maritime security Japan --facet country,theme,year\n"
        "  chancery-query search '\"south china sea\" -philippines' --country Japan --from 2023\n"
        "  chancery-query search 'sanctions NEAR/5 oil (title:Russia OR title:Iran)' --sort newest\n"
        "  chancery-query search --country KP --major --format json\n");
    return options;
}

/// When nothing matched, what `--match any` would find.
std::optional<std::uint64_t> count_any(const QueryOptions& typed, Searcher& searcher, Streams streams) {
    if (typed.match == "any" || typed.words.empty()) return std::nullopt;
    QueryOptions any = typed;
    any.match = "any";
    any.limit = 0;
    any.offset = 0;
    return searcher.search(prepare_query(any, searcher.index(), streams).request).total;
}

ResultPage make_page(const PreparedQuery& query, SearchAnswer&& answer, const std::vector<std::string>& languages) {
    ResultPage page;
    page.typed = query.typed;
    page.understood = query.understood;
    page.concepts = concepts_of(query.request.plan);
    page.left_out = query.left_out;
    page.total = answer.total;
    page.stories = answer.stories;
    page.collapsed = query.request.collapse;
    page.facets = std::move(answer.facets);
    Highlighter highlighter(query.request.plan, languages);
    std::size_t rank = query.request.offset;
    for (Hit& hit : answer.hits) {
        ResultLine line;
        line.rank = ++rank;
        line.score = hit.score;
        line.snippet = highlighter.snippet(hit.stored);
        line.title_highlights = highlighter.find(hit.stored, corpus::TextField::Title);
        line.stored = std::move(hit.stored);
        line.story = std::move(hit.story);
        line.copies = hit.copies;
        line.others = std::move(hit.others);
        page.results.push_back(std::move(line));
    }
    return page;
}

std::string render(const ResultPage& page, const QueryOptions& typed, const corpus::Lexicon& lexicon) {
    if (typed.format == "json") return to_json(page, lexicon);
    if (typed.format == "jsonl") return to_json_lines(page, lexicon);
    if (typed.format == "csv") return to_csv(page);
    if (typed.format == "ids") return to_ids(page);
    return to_text(page, lexicon, style_of_stdout(typed.color));
}

}  // namespace

ExitStatus run_search(std::span<const std::string> arguments, Streams streams) {
    QueryOptions typed;
    OptionSet options = describe(typed);
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    check_format(typed, kFormats);
    if (typed.collapse_typed && typed.no_collapse)
        throw Error(ErrorCode::BadUsage, "--collapse and --no-collapse exclude each other", "take one of them out");
    const std::vector<FacetRequest> facets = facet_requests(typed.facets, "");
    Searcher searcher(typed.index);
    PreparedQuery query = prepare_query(typed, searcher.index(), streams);
    query.request.facets = facets;
    query.request.collapse = !typed.no_collapse;
    if (typed.format == "json" || typed.format == "jsonl") query.request.copies_listed = kMostCopies;
    print_understood(query, streams.err);

    const auto start = std::chrono::steady_clock::now();
    ResultPage page = make_page(query, searcher.search(query.request), searcher.index().metadata.languages);
    if (page.total == 0) page.any_total = count_any(typed, searcher, streams);
    page.took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    streams.out << render(page, typed, searcher.index().lexicon);
    return page.total == 0 ? ExitStatus::Incomplete : ExitStatus::Success;
}

}  // namespace chancery::query
