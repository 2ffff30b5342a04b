#include <algorithm>

#include <fmt/format.h>

#include "corpus/support/terminal_text.hpp"
#include "query/render/result_page.hpp"
#include "query/render/style.hpp"

namespace chancery::query {

namespace {

constexpr std::size_t kIndent = 4;
constexpr std::size_t kMostTags = 4;  // of a facet, on a result's line

/// Breaks a line at blanks; escape sequences take no columns.
std::string wrapped(const std::string& text, std::size_t width, std::size_t indent) {
    std::string out(indent, ' ');
    std::size_t column = indent;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        std::string plain;
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (word[i] == '\x1b') {
                while (i < word.size() && word[i] != 'm') ++i;
            } else {
                plain.push_back(word[i]);
            }
        }
        const std::size_t size = display_width(plain);
        if (column > indent && column + 1 + size > width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            out += ' ';
            ++column;
        }
        out += word;
        column += size;
        at = end + 1;
    }
    return out + '\n';
}

/// "Japan, United States · Maritime security": the major tags, countries before themes.
std::string tag_line(const corpus::StoredArticle& stored, const corpus::Lexicon& lexicon) {
    std::string line;
    for (const corpus::Facet facet : {corpus::Facet::Country, corpus::Facet::Organisation, corpus::Facet::Theme}) {
        std::size_t shown = 0;
        for (const corpus::Tag& tag : stored.tags) {
            const bool head = facet == corpus::Facet::Theme && tag.id.id.find('.') == std::string::npos;
            if (tag.id.facet != facet || !tag.is_major() || head || shown == kMostTags) continue;
            line += shown > 0 ? ", " : line.empty() ? "" : " · ";
            line += lexicon.label(tag.id);
            ++shown;
        }
    }
    return line;
}

std::string head_line(const ResultLine& result) {
    const corpus::Article& article = result.stored.article;
    std::string line = article.published ? corpus::to_iso8601(*article.published) : "no date";
    const std::string& outlet = article.outlet.empty() ? article.source : article.outlet;
    if (!outlet.empty()) line += "  " + outlet;
    if (!article.wire.empty() && article.wire != outlet) line += " via " + article.wire;
    if (result.copies > 1) line += fmt::format("  {} copies", result.copies);
    return line + "  id:" + article.id;
}

std::string to_text(const ResultLine& result, const corpus::Lexicon& lexicon, const TextStyle& style) {
    const corpus::Article& article = result.stored.article;
    std::string out = fmt::format("{:>3} ", result.rank);
    out += article.title.empty() ? std::string("(no title)") : bold(to_terminal_text(article.title), style);
    out += '\n' + std::string(kIndent, ' ') + dim(to_terminal_text(head_line(result)), style) + '\n';
    if (const std::string tags = tag_line(result.stored, lexicon); !tags.empty())
        out += wrapped(to_terminal_text(tags), style.width, kIndent);
    if (!result.snippet.text.empty())
        out += wrapped(highlighted(result.snippet.text, result.snippet.highlights, style), style.width, kIndent);
    return out;
}

/// Articles/stories; the articles alone where each is a story.
std::string both_counts(std::uint64_t articles, std::uint64_t stories) {
    return articles == stories ? fmt::format("{}", articles) : fmt::format("{}/{}", articles, stories);
}

/// One facet as lines of a column.
std::vector<std::string> column_of(const FacetCounts& facet, std::size_t width) {
    std::vector<std::string> lines{
        to_columns(fmt::format("{} ({} of {})", to_string(facet.facet), facet.values.size(), facet.distinct), width)};
    std::size_t digits = 7;
    for (const ValueCount& value : facet.values)
        digits = std::max(digits, both_counts(value.count, value.stories).size() + 1);
    for (const ValueCount& value : facet.values) {
        const std::string label = to_terminal_text(value.label.empty() ? value.id : value.label);
        lines.push_back(to_columns(fmt::format("{:>{}}{}{}", both_counts(value.count, value.stories), digits,
                                               value.selected ? " * " : "   ", label),
                                   width));
    }
    if (facet.none > 0)
        lines.push_back(
            to_columns(fmt::format("{:>{}}   (none)", both_counts(facet.none, facet.none_stories), digits), width));
    return lines;
}

}  // namespace

std::string facets_to_text(const std::vector<FacetCounts>& facets, const TextStyle& style) {
    constexpr std::size_t kLeastColumn = 32;
    const std::size_t across = std::max<std::size_t>(1, std::min(facets.size(), style.width / kLeastColumn));
    const std::size_t width = style.width / across - 1;
    std::string out;
    for (std::size_t first = 0; first < facets.size(); first += across) {
        std::vector<std::vector<std::string>> columns;
        std::size_t rows = 0;
        for (std::size_t i = first; i < std::min(first + across, facets.size()); ++i) {
            columns.push_back(column_of(facets[i], width));
            rows = std::max(rows, columns.back().size());
        }
        for (std::size_t row = 0; row < rows; ++row) {
            std::string line;
            for (const auto& column : columns)
                line += (row < column.size() ? column[row] : std::string(width, ' ')) + ' ';
            line.erase(line.find_last_not_of(' ') + 1);
            out += (row == 0 ? bold(line, style) : line) + '\n';
        }
        out += '\n';
    }
    return out;
}

std::string to_text(const ResultPage& page, const corpus::Lexicon& lexicon, const TextStyle& style) {
    std::string out;
    if (!page.facets.empty()) out += facets_to_text(page.facets, style);
    for (const ResultLine& result : page.results) out += to_text(result, lexicon, style) + '\n';
    out += page.total == 0 ? "no article matches" : counts_to_text(page.total, page.stories);
    if (!page.results.empty())
        out += fmt::format("; {} to {} shown{}", page.results.front().rank, page.results.back().rank,
                           page.collapsed && page.stories < page.total ? ", one of each story" : "");
    out += '\n';
    if (page.any_total && *page.any_total > 0)
        out += fmt::format("{} articles have some of these words: try --match any\n", *page.any_total);
    return out;
}

std::string counts_to_text(std::uint64_t articles, std::uint64_t stories) {
    return fmt::format("{} article{}, {} stor{}", articles, articles == 1 ? "" : "s", stories,
                       stories == 1 ? "y" : "ies");
}

std::string to_ids(const ResultPage& page) {
    std::string out;
    for (const ResultLine& result : page.results) out += to_terminal_text(result.stored.article.id) + '\n';
    return out;
}

}  // namespace chancery::query
