#include <string_view>

#include <fmt/format.h>

#include "query/render/result_page.hpp"

namespace chancery::query {

namespace {

/// A cell of RFC 4180. A leading = + - @ would be a formula to a spreadsheet: an apostrophe goes before it.
std::string cell(std::string_view text) {
    std::string out = "\"";
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) out += '\'';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c == '\0' ? ' ' : c;
    }
    return out + '"';
}

}  // namespace

std::string to_csv(const ResultPage& page) {
    std::string out = "rank,id,score,published,source,title,url,snippet,outlet,outlet_country,wire,copies,story\r\n";
    for (const ResultLine& result : page.results) {
        const corpus::Article& article = result.stored.article;
        out +=
            fmt::format("{},{},{:.4f},{},{},{},{},{},{},{},{},{},{}\r\n", result.rank, cell(article.id), result.score,
                        article.published ? corpus::to_iso8601(*article.published) : "", cell(article.source),
                        cell(article.title), cell(article.url), cell(result.snippet.text), cell(article.outlet),
                        cell(article.outlet_country), cell(article.wire), result.copies, cell(result.story));
    }
    return out;
}

std::string facets_to_csv(const std::vector<FacetCounts>& facets) {
    std::string out = "facet,id,label,count,stories\r\n";
    for (const FacetCounts& facet : facets) {
        for (const ValueCount& value : facet.values)
            out += fmt::format("{},{},{},{},{}\r\n", to_string(facet.facet), cell(value.id), cell(value.label),
                               value.count, value.stories);
        out += fmt::format("{},,\"(none)\",{},{}\r\n", to_string(facet.facet), facet.none, facet.none_stories);
    }
    return out;
}

}  // namespace chancery::query
