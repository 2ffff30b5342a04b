#include <array>
#include <ostream>

#include <fmt/format.h>

#include "query/commands/commands.hpp"
#include "query/commands/query_options.hpp"
#include "query/render/article.hpp"
#include "query/render/style.hpp"

namespace chancery::query {

namespace {

const std::array<std::string, 2> kFormats{"text", "json"};

/// Takes the id off the front of the words.
std::string take_id(QueryOptions& typed) {
    if (typed.words.empty()) throw Error(ErrorCode::BadUsage, "an article's id is missing", "`chancery-query search` prints ids");
    std::string id = typed.words.front();
    typed.words.erase(typed.words.begin());
    return id;
}

Hit need_article(Searcher& searcher, const std::string& id, ExitStatus& status, std::ostream& err) {
    std::optional<Hit> hit = searcher.find(id);
    if (hit) return std::move(*hit);
    err << fmt::format("chancery-query: no article has the id {}\n", id);
    status = ExitStatus::Incomplete;
    return {};
}

}  // namespace

ExitStatus run_show(std::span<const std::string> arguments, Streams streams) {
    QueryOptions typed;
    OptionSet options("chancery-query show", "chancery-query show ID [OPTIONS]", "One article as it was cleaned, with its tags.");
    typed.add_query(options);
    typed.add_format(options, "text or json");
    typed.add_index(options);
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    check_format(typed, kFormats);
    Searcher searcher(typed.index);
    ExitStatus status = ExitStatus::Success;
    const Hit hit = need_article(searcher, take_id(typed), status, streams.err);
    if (status != ExitStatus::Success) return status;
    const corpus::Lexicon& lexicon = searcher.index().lexicon;
    streams.out << (typed.format == "json" ? article_to_json(hit.stored, lexicon) : article_to_text(hit.stored, lexicon, style_of_stdout(typed.color)));
    return status;
}

ExitStatus run_why(std::span<const std::string> arguments, Streams streams) {
    QueryOptions typed;
    OptionSet options("chancery-query why", "chancery-query why ID [QUERY...] [OPTIONS]",
                      "Why an article has its tags, with the text that gave them; with a query, which term gave which part of its score.");
    typed.add_query(options);
    typed.add_format(options, "text or json");
    typed.add_index(options);
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    check_format(typed, kFormats);
    Searcher searcher(typed.index);
    ExitStatus status = ExitStatus::Success;
    const Hit hit = need_article(searcher, take_id(typed), status, streams.err);
    if (status != ExitStatus::Success) return status;
    std::vector<ScorePart> score;
    if (!typed.words.empty()) {
        const PreparedQuery query = prepare_query(typed, searcher.index(), streams);
        print_understood(query, streams.err);
        score = searcher.explain(query.request.plan, hit.docid);
    }
    const corpus::Lexicon& lexicon = searcher.index().lexicon;
    streams.out << (typed.format == "json" ? reasons_to_json(hit.stored, score, lexicon)
                                           : reasons_to_text(hit.stored, score, lexicon, style_of_stdout(typed.color)));
    return status;
}

}  // namespace chancery::query
