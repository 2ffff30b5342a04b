#include "query/commands/query_options.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "corpus/schema/field.hpp"
#include "corpus/support/error.hpp"
#include "corpus/support/nearest.hpp"
#include "corpus/support/terminal_text.hpp"
#include "query/date_expression.hpp"
#include "query/query_parser.hpp"

namespace chancery::query {

namespace po = boost::program_options;

namespace {

constexpr int kMostResults = 10'000;

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find(at, start), text.size());
        if (end > start) parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

std::vector<std::string> facet_names() {
    std::vector<std::string> names;
    for (const corpus::Facet facet : corpus::all_facets()) names.emplace_back(to_string(facet));
    return names;
}

/// The facet of that name, or the one that a field of that name searches: `lang`.
std::optional<corpus::Facet> find_facet(const std::string& name) {
    if (const auto facet = corpus::parse_facet(name)) return facet;
    const corpus::Field* const field = corpus::find_field(name);
    return field == nullptr ? std::nullopt : field->facet;
}

[[noreturn]] void fail_facet(const std::string& name) {
    const std::vector<std::string> names = facet_names();
    const std::string nearest = did_you_mean(name, names);
    throw Error(ErrorCode::BadUsage, fmt::format("there is no facet `{}`", name),
                nearest.empty() ? fmt::format("the facets are {}", fmt::join(names, ", ")) : nearest);
}

corpus::PublicationDate today_of(const QueryOptions& typed) {
    if (typed.today.empty())
        return corpus::PublicationDate{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    const auto day = corpus::parse_publication_date(typed.today);
    if (!day)
        throw Error(ErrorCode::BadUsage, fmt::format("--today {}: {}", typed.today, day.error()),
                    "write it as 2024-05-29");
    return *day;
}

DateRange need_date(const Expected<DateRange, QueryError>& range, const std::string& option, const std::string& text) {
    if (!range)
        throw Error(ErrorCode::BadUsage, fmt::format("{} {}: {}", option, text, range.error().message),
                    range.error().hint);
    return *range;
}

void read_dates(const QueryOptions& typed, Filters& filters) {
    const corpus::PublicationDate today = today_of(typed);
    if (!typed.last.empty()) {
        const DateRange range = need_date(parse_last(typed.last, today), "--last", typed.last);
        filters.from = range.from;
        filters.until = range.until;
    }
    if (!typed.from.empty()) filters.from = need_date(parse_date_point(typed.from, today), "--from", typed.from).from;
    if (!typed.until.empty())
        filters.until = need_date(parse_date_point(typed.until, today), "--until", typed.until).until;
    if (filters.from && filters.until && *filters.until < *filters.from) {
        throw Error(ErrorCode::BadUsage,
                    fmt::format("the dates end on {} before they begin on {}", corpus::to_iso8601(*filters.until),
                                corpus::to_iso8601(*filters.from)),
                    "exchange --from and --until");
    }
}

void read_filters(const std::map<std::string, std::vector<std::string>>& typed, bool negated, bool major,
                  const ChoiceFinder& finder, Filters& filters) {
    for (const auto& [name, texts] : typed) {
        if (texts.empty()) continue;
        FacetFilter filter;
        filter.facet = *corpus::parse_facet(name);
        filter.negated = negated;
        filter.major = major && corpus::is_tagged(filter.facet);
        for (const std::string& text : texts) {
            for (const std::string& value : split(text, ',')) {
                auto choice = finder.find(filter.facet, value);
                if (!choice) throw Error(ErrorCode::BadUsage, choice.error().message, choice.error().hint);
                filter.choices.push_back(std::move(*choice));
            }
        }
        if (filter.choices.empty()) {
            throw Error(ErrorCode::BadUsage, fmt::format("--{}{}: a value is missing", negated ? "no-" : "", name),
                        fmt::format("`chancery-query facets --facet {}` lists them", name));
        }
        filters.facets.push_back(std::move(filter));
    }
}

QueryNode parse(const std::string& text, const QueryOptions& typed, Streams streams) {
    if (typed.match != "all" && typed.match != "any")
        throw Error(ErrorCode::BadUsage, fmt::format("--match {}: it must be all or any", typed.match));
    auto tree = parse_query(text, {typed.match == "any" ? Match::Any : Match::All, today_of(typed)});
    if (tree) return std::move(*tree);
    streams.err << format_query_error(text, tree.error());
    throw Error(ErrorCode::BadUsage, "the query cannot be understood",
                "`chancery-query help search` shows the query language");
}

SortOrder sort_order(const std::string& name) {
    if (name == "relevance") return SortOrder::Relevance;
    if (name == "newest") return SortOrder::Newest;
    if (name == "oldest") return SortOrder::Oldest;
    throw Error(ErrorCode::BadUsage, fmt::format("--sort {}: it must be relevance, newest or oldest", name));
}

std::size_t page_number(int typed, const char* option) {
    if (typed < 0 || typed > kMostResults)
        throw Error(ErrorCode::BadUsage, fmt::format("{} {}: it must be from 0 to {}", option, typed, kMostResults));
    return static_cast<std::size_t>(typed);
}

}  // namespace

void QueryOptions::add_index(OptionSet& options) {
    options.group("Index").add_options()("index,i", po::value(&index)->value_name("DIR")->default_value(index),
                                         "the index directory; $CHANCERY_INDEX when not given");
}

void QueryOptions::add_taxonomy(OptionSet& options) {
    options.group("Taxonomy")
        .add_options()("taxonomy", po::value(&taxonomy)->value_name("DIR"),
                       "taxonomy files that extend or replace the built-in ones");
}

void QueryOptions::add_query(OptionSet& options) {
    // clang-format off
    options.group("Query").add_options()
        ("query", po::value(&words)->value_name("QUERY"), "the query; the word `--query` may be left out")
        ("match", po::value(&match)->value_name("HOW")->default_value(match), "all: every word must be there; any: rank by how many are")
        ("literal", po::bool_switch(&literal), "names stand for themselves: DPRK does not find North Korea")
        ("from", po::value(&from)->value_name("DATE"), "from the first day of DATE: 2024, 2024-03, 2024-03-07")
        ("until", po::value(&until)->value_name("DATE"), "to the last day of DATE")
        ("last", po::value(&last)->value_name("TIME"), "the last 30d, 2w, 6m or 1y")
        ("today", po::value(&today)->value_name("DATE"), "the day that --last counts from, instead of the clock's")
        ("major", po::bool_switch(&major), "only tags that an article is about count, in selections and facets");
    // clang-format on
    options.positional("query");
    options.allow_dash_words();
    auto& group = options.group("Selections (repeat or separate by commas for OR; different facets for AND)");
    for (const corpus::Facet facet : corpus::all_facets()) {
        const std::string name(to_string(facet));
        group.add_options()(name.c_str(), po::value(&wanted[name])->value_name("VALUE"),
                            fmt::format("articles with this {}", name).c_str())(
            ("no-" + name).c_str(), po::value(&refused[name])->value_name("VALUE"),
            fmt::format("articles without this {}", name).c_str());
    }
}

void QueryOptions::add_facets(OptionSet& options) {
    options.group("Facets").add_options()(
        "facet", po::value(&facets)->value_name("NAME[:N],..."),
        "count the values of these facets over all matches; N of each, 10 when not given");
}

void QueryOptions::add_page(OptionSet& options) {
    // clang-format off
    options.group("Page").add_options()
        ("sort", po::value(&sort)->value_name("ORDER")->default_value(sort), "relevance, newest or oldest")
        ("limit,n", po::value(&limit)->value_name("N")->default_value(limit), "articles on the page")
        ("offset", po::value(&offset)->value_name("N")->default_value(offset), "articles to pass over")
        ("collapse", po::bool_switch(&collapse_typed), "one article of each story, as when not given")
        ("no-collapse", po::bool_switch(&no_collapse), "every article, copies too");
    // clang-format on
}

void QueryOptions::add_format(OptionSet& options, const std::string& formats) {
    // clang-format off
    options.group("Output").add_options()
        ("format", po::value(&format)->value_name("NAME")->default_value(format), formats.c_str())
        ("format-version", po::value(&format_version)->value_name("N")->default_value(format_version), "of the output; 1 is the only one")
        ("color", po::value(&color)->value_name("WHEN")->default_value(color), "auto, always or never");
    // clang-format on
}

std::vector<FacetRequest> facet_requests(const std::vector<std::string>& typed, const std::string& fallback) {
    std::vector<FacetRequest> requests;
    for (const std::string& list : typed.empty() && !fallback.empty() ? std::vector<std::string>{fallback} : typed) {
        for (const std::string& item : split(list, ',')) {
            FacetRequest request;
            const std::string name = item.substr(0, item.find(':'));
            const auto facet = find_facet(name);
            if (!facet) fail_facet(name);
            request.facet = *facet;
            if (name.size() < item.size()) {
                const char* const end = item.data() + item.size();
                const auto [stop, failed] = std::from_chars(item.data() + name.size() + 1, end, request.limit);
                if (failed != std::errc() || stop != end || request.limit == 0) {
                    throw Error(ErrorCode::BadUsage,
                                fmt::format("--facet {}: a number of values must follow the colon", item),
                                "for example --facet country:20");
                }
            }
            requests.push_back(request);
        }
    }
    return requests;
}

PreparedQuery prepare_query(const QueryOptions& typed, const corpus::OpenIndex& index, Streams streams) {
    PreparedQuery query;
    query.typed = fmt::format("{}", fmt::join(typed.words, " "));
    const QueryNode tree = parse(query.typed, typed, streams);
    auto planned = plan_query(tree, index.lexicon, index.dictionary, {typed.literal});
    if (!planned) {
        streams.err << format_query_error(query.typed, planned.error());
        throw Error(ErrorCode::BadUsage, "the query cannot be understood",
                    "`chancery-query help search` shows the query language");
    }
    query.request.plan = std::move(planned->plan);
    query.left_out = std::move(planned->left_out);
    query.understood = to_string(query.request.plan);
    const ChoiceFinder finder(index.lexicon, index.dictionary);
    read_filters(typed.wanted, false, typed.major, finder, query.request.filters);
    read_filters(typed.refused, true, typed.major, finder, query.request.filters);
    read_dates(typed, query.request.filters);
    query.request.sort = sort_order(typed.sort);
    query.request.limit = page_number(typed.limit, "--limit");
    query.request.offset = page_number(typed.offset, "--offset");
    query.request.major_only = typed.major;
    return query;
}

void check_format(const QueryOptions& typed, std::span<const std::string> known) {
    if (typed.format_version != 1)
        throw Error(ErrorCode::BadUsage,
                    fmt::format("--format-version {}: this program writes version 1", typed.format_version));
    if (std::find(known.begin(), known.end(), typed.format) == known.end()) {
        throw Error(ErrorCode::BadUsage,
                    fmt::format("--format {}: it must be one of {}", typed.format, fmt::join(known, ", ")));
    }
    if (typed.color != "auto" && typed.color != "always" && typed.color != "never") {
        throw Error(ErrorCode::BadUsage, fmt::format("--color {}: it must be auto, always or never", typed.color));
    }
}

void print_understood(const PreparedQuery& query, std::ostream& err) {
    err << "understood: " << to_terminal_text(query.understood) << '\n';
    for (const std::string& word : query.left_out)
        err << "left out: " << to_terminal_text(word) << " (no letters or digits)\n";
}

}  // namespace chancery::query
