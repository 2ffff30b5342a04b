#include <array>
#include <ostream>

#include "query/commands/commands.hpp"
#include "query/commands/query_options.hpp"
#include "query/render/result_page.hpp"
#include "query/render/style.hpp"

namespace chancery::query {

ExitStatus run_facets(std::span<const std::string> arguments, Streams streams) {
    static const std::array<std::string, 3> kFormats{"text", "json", "csv"};
    QueryOptions typed;
    OptionSet options("chancery-query facets", "chancery-query facets [QUERY...] [OPTIONS]",
                      "The values of facets over all articles that match, and their counts.");
    typed.add_query(options);
    typed.add_facets(options);
    typed.add_format(options, "text, json or csv");
    typed.add_index(options);
    options.set_examples("  chancery-query facets sanctions --facet country:20,theme:20 --major\n");
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    check_format(typed, kFormats);
    typed.limit = 0;
    const std::vector<FacetRequest> facets = facet_requests(typed.facets, "country,organisation,theme,source,year");
    Searcher searcher(typed.index);
    PreparedQuery query = prepare_query(typed, searcher.index(), streams);
    query.request.facets = facets;
    print_understood(query, streams.err);
    SearchAnswer answer = searcher.search(query.request);
    if (typed.format == "csv") {
        streams.out << facets_to_csv(answer.facets);
    } else if (typed.format == "json") {
        ResultPage page;
        page.typed = query.typed;
        page.understood = query.understood;
        page.concepts = concepts_of(query.request.plan);
        page.left_out = query.left_out;
        page.total = answer.total;
        page.stories = answer.stories;
        page.facets = std::move(answer.facets);
        streams.out << to_json(page, searcher.index().lexicon);
    } else {
        streams.out << facets_to_text(answer.facets, style_of_stdout(typed.color))
                    << counts_to_text(answer.total, answer.stories) << '\n';
    }
    return answer.total == 0 ? ExitStatus::Incomplete : ExitStatus::Success;
}

}  // namespace chancery::query
