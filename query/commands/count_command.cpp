#include <array>
#include <ostream>

#include <nlohmann/json.hpp>

#include "query/commands/commands.hpp"
#include "query/commands/query_options.hpp"
#include "query/render/result_page.hpp"

namespace chancery::query {

ExitStatus run_count(std::span<const std::string> arguments, Streams streams) {
    static const std::array<std::string, 2> kFormats{"text", "json"};
    QueryOptions typed;
    OptionSet options("chancery-query count", "chancery-query count QUERY... [OPTIONS]",
                      "The number of articles that match, and of the distinct stories among them.");
    typed.add_query(options);
    typed.add_format(options, "text or json");
    typed.add_index(options);
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    check_format(typed, kFormats);
    typed.limit = 0;
    Searcher searcher(typed.index);
    const PreparedQuery query = prepare_query(typed, searcher.index(), streams);
    print_understood(query, streams.err);
    const SearchAnswer answer = searcher.search(query.request);
    if (typed.format == "json") {
        const nlohmann::ordered_json json{{"format_version", 1},
                                          {"query", {{"typed", query.typed}, {"understood", query.understood}}},
                                          {"total", answer.total},
                                          {"stories", answer.stories},
                                          {"exact", true}};
        streams.out << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    } else {
        streams.out << counts_to_text(answer.total, answer.stories) << '\n';
    }
    return answer.total == 0 ? ExitStatus::Incomplete : ExitStatus::Success;
}

}  // namespace chancery::query
