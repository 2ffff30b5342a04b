#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "corpus/schema/index_directory.hpp"
#include "corpus/support/command_table.hpp"
#include "corpus/support/options.hpp"
#include "query/planner.hpp"
#include "query/searcher.hpp"

namespace chancery::query {

/// What was typed: the options of every command that takes a query.
struct QueryOptions {
    std::string index = corpus::default_index_path();
    std::vector<std::string> words;                           ///< the query
    std::map<std::string, std::vector<std::string>> wanted;   ///< by facet: --country JP
    std::map<std::string, std::vector<std::string>> refused;  ///< by facet: --no-country CN
    std::vector<std::string> facets;                          ///< --facet country,theme:20
    std::string from, until, last, today;
    std::string match = "all";
    std::string sort = "relevance";
    std::string format = "text";
    std::string color = "auto";
    std::string taxonomy;  ///< --taxonomy DIR; empty: the built-in one alone
    int format_version = 1;
    int limit = 10;
    int offset = 0;
    bool major = false;
    bool collapse_typed = false;
    bool no_collapse = false;
    bool literal = false;

    void add_index(OptionSet& options);
    void add_query(OptionSet& options);
    void add_taxonomy(OptionSet& options);
    void add_facets(OptionSet& options);
    void add_page(OptionSet& options);
    void add_format(OptionSet& options, const std::string& formats);
};

/// A query with its meaning over one index, ready to be answered.
struct PreparedQuery {
    std::string typed;
    SearchRequest request;
    std::vector<std::string> left_out;
    std::string understood;
};

/// Reads the typed options against an index: values are found, dates read, the query parsed and planned.
///
/// Errors:  throws chancery::Error (BadUsage). A query that cannot be parsed is printed with a caret on `streams.err`
/// first.
[[nodiscard]] PreparedQuery prepare_query(const QueryOptions& typed, const corpus::OpenIndex& index, Streams streams);

/// The facets of `--facet`, or `fallback` when none was named.
///
/// Errors:  throws chancery::Error (BadUsage).
[[nodiscard]] std::vector<FacetRequest> facet_requests(const std::vector<std::string>& typed,
                                                       const std::string& fallback);

/// Throws chancery::Error (BadUsage) when `format` is not one of `known`, or the format version is not 1.
void check_format(const QueryOptions& typed, std::span<const std::string> known);

/// Prints "understood: …" and what was left out.
void print_understood(const PreparedQuery& query, std::ostream& err);

}  // namespace chancery::query
