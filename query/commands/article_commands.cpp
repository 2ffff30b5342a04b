#include <array>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "corpus/support/terminal_text.hpp"
#include "corpus/taxonomy/loader.hpp"
#include "query/commands/commands.hpp"
#include "query/commands/query_options.hpp"
#include "query/render/article.hpp"
#include "query/render/style.hpp"

namespace chancery::query {

namespace {

const std::array<std::string, 2> kFormats{"text", "json"};

/// Takes the id off the front of the words.
std::string take_id(QueryOptions& typed) {
    if (typed.words.empty())
        throw Error(ErrorCode::BadUsage, "an article's id is missing", "`chancery-query search` prints ids");
    std::string id = typed.words.front();
    typed.words.erase(typed.words.begin());
    return id;
}

using Render = std::string (*)(Searcher& searcher, const Hit& hit, const QueryOptions& typed, Streams streams);

/// Parses the options, finds the article that the first word names, and prints what `render` makes of it.
ExitStatus run_on_article(OptionSet&& options, std::span<const std::string> arguments, Streams streams, Render render,
                          bool reads_taxonomy) {
    QueryOptions typed;
    if (reads_taxonomy) typed.add_taxonomy(options);
    typed.add_query(options);
    typed.add_format(options, "text or json");
    typed.add_index(options);
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    check_format(typed, kFormats);
    const std::string id = take_id(typed);
    Searcher searcher(typed.index);
    const std::optional<Hit> hit = searcher.find(id);
    if (!hit) {
        streams.err << to_terminal_text(fmt::format("chancery-query: no article has the id {}", id)) << '\n';
        return ExitStatus::Incomplete;
    }
    streams.out << render(searcher, *hit, typed, streams);
    return ExitStatus::Success;
}

std::string render_article(Searcher& searcher, const Hit& hit, const QueryOptions& typed, Streams) {
    const corpus::Lexicon& lexicon = searcher.index().lexicon;
    if (typed.format == "json") return article_to_json(hit, lexicon);
    return article_to_text(hit, lexicon, style_of_stdout(typed.color));
}

std::string render_reasons(Searcher& searcher, const Hit& hit, const QueryOptions& typed, Streams streams) {
    Reasons reasons;
    if (!typed.words.empty()) {
        const PreparedQuery query = prepare_query(typed, searcher.index(), streams);
        print_understood(query, streams.err);
        reasons.score = searcher.explain(query.request.plan, hit.docid);
    }
    const corpus::Matcher matcher(corpus::load_taxonomy(typed.taxonomy));
    reasons.findings = look_up(hit.stored, matcher);
    reasons.is_index_taxonomy = reasons.findings.taxonomy == searcher.index().metadata.taxonomy_hash;
    const corpus::Lexicon& lexicon = searcher.index().lexicon;
    if (typed.format == "json") return reasons_to_json(hit, reasons, lexicon);
    return reasons_to_text(hit, reasons, lexicon, style_of_stdout(typed.color));
}

}  // namespace

ExitStatus run_show(std::span<const std::string> arguments, Streams streams) {
    return run_on_article(OptionSet("chancery-query show", "chancery-query show ID [OPTIONS]",
                                    "One article as it was cleaned, with its tags."),
                          arguments, streams, render_article, false);
}

ExitStatus run_why(std::span<const std::string> arguments, Streams streams) {
    OptionSet options("chancery-query why", "chancery-query why ID [QUERY...] [OPTIONS]",
                      "Why an article has its tags, with the text that gave them, and which names in it do not count; "
                      "with a query, which term gave which part of its score.");
    return run_on_article(std::move(options), arguments, streams, render_reasons, true);
}

}  // namespace chancery::query
