#include "query/render/article.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "corpus/support/terminal_text.hpp"
#include "corpus/text/utf8.hpp"
#include "query/render/story_json.hpp"
#include "query/render/style.hpp"

namespace chancery::query {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kContextBytes = 40;
constexpr std::size_t kMostEvidence = 8;  // of a tag, in text

/// A piece of text between its neighbours, on one line.
struct Context {
    std::string before, found, after;
};

Context context_of(const corpus::Article& article, const corpus::Evidence& evidence) {
    const std::string_view text = corpus::text_of(article, evidence.field);
    const std::string_view found = corpus::text_of(article, evidence);
    if (found.empty()) return {};
    std::size_t start = evidence.start > kContextBytes ? evidence.start - kContextBytes : 0;
    while (start < evidence.start && corpus::is_continuation(text[start])) ++start;
    std::size_t end = std::min(evidence.end + kContextBytes, text.size());
    while (end > evidence.end && end < text.size() && corpus::is_continuation(text[end])) --end;
    return {to_terminal_text(text.substr(start, evidence.start - start)), to_terminal_text(found),
            to_terminal_text(text.substr(evidence.end, end - evidence.end))};
}

/// "The New York Times (US)", and what the record says where that is another name.
std::string outlet_line(const corpus::Article& article) {
    if (article.outlet.empty()) return article.source;
    std::string line = article.outlet;
    if (!article.outlet_country.empty()) line += " (" + article.outlet_country + ')';
    if (!article.source.empty() && article.source != article.outlet) line += ", as " + article.source;
    return line;
}

/// The day and how it was found; what stood in its place where that is no day.
std::string date_line(const corpus::Article& article) {
    if (article.published) {
        return fmt::format("{} (from {})", corpus::to_iso8601(*article.published), to_string(article.published_from));
    }
    return article.published_text.empty() ? "unknown" : fmt::format("unknown (`{}`)", article.published_text);
}

/// Nothing for an article without copies.
std::string story_lines(const Hit& hit) {
    if (hit.copies == 1) return {};
    std::string out = fmt::format("{:<9} {} ({} of {} articles)\n", "story", to_terminal_text(hit.story),
                                  hit.lead ? "the lead" : "one", hit.copies);
    for (const Copy& copy : hit.others) {
        out += fmt::format("{:<9} {}  {}  id:{}{}\n", "copy",
                           copy.published ? corpus::to_iso8601(*copy.published) : "no date",
                           to_terminal_text(copy.source), to_terminal_text(copy.id), copy.lead ? "  (lead)" : "");
    }
    return out;
}

std::string head(const Hit& hit, const TextStyle& style) {
    const corpus::Article& article = hit.stored.article;
    std::string out = bold(to_terminal_text(article.title), style) + '\n';
    const std::string date = date_line(article);
    const std::string outlet = outlet_line(article);
    const std::array lines{std::pair{"id", &article.id},
                           std::pair{"date", &date},
                           std::pair{"outlet", &outlet},
                           std::pair{"wire", &article.wire},
                           std::pair{"author", &article.author},
                           std::pair{"section", &article.section},
                           std::pair{"language", &article.language},
                           std::pair{"url", &article.url},
                           std::pair{"dateline", &article.dateline}};
    for (const auto& [name, value] : lines) {
        if (!value->empty()) out += fmt::format("{:<9} {}\n", name, to_terminal_text(*value));
    }
    return out + story_lines(hit);
}

std::string tag_name(const corpus::Tag& tag, const corpus::Lexicon& lexicon) {
    return fmt::format("{:<13} {:<28} {:>2}{} {}", to_string(tag.id.facet), tag.id.id, tag.salience,
                       tag.is_major() ? "*" : " ", lexicon.label(tag.id));
}

Json to_json(const corpus::Tag& tag, const corpus::StoredArticle& stored, const corpus::Lexicon& lexicon) {
    Json json{{"facet", to_string(tag.id.facet)},
              {"id", tag.id.id},
              {"label", lexicon.label(tag.id)},
              {"salience", tag.salience},
              {"major", tag.is_major()},
              {"mentions", tag.mentions},
              {"via", via_names(tag)},
              {"evidence", Json::array()}};
    for (const corpus::Evidence& evidence : tag.evidence) {
        const Context context = context_of(stored.article, evidence);
        json["evidence"].push_back({{"field", to_string(evidence.field)},
                                    {"start", evidence.start},
                                    {"end", evidence.end},
                                    {"text", context.found},
                                    {"before", context.before},
                                    {"after", context.after}});
    }
    return json;
}

Json story_json(const Hit& hit) {
    return {{"id", hit.story}, {"lead", hit.lead}, {"articles", hit.copies}, {"others", copies_to_json(hit.others)}};
}

Json head_json(const Hit& hit) {
    const corpus::Article& article = hit.stored.article;
    return {{"id", article.id},
            {"title", article.title},
            {"published", article.published ? Json(corpus::to_iso8601(*article.published)) : Json(nullptr)},
            {"published_from", to_string(article.published_from)},
            {"published_text", article.published_text},
            {"source", article.source},
            {"outlet", article.outlet},
            {"outlet_country", article.outlet_country},
            {"wire", article.wire},
            {"url", article.url},
            {"author", article.author},
            {"language", article.language},
            {"section", article.section},
            {"story", story_json(hit)}};
}

std::string dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n'; }

std::string score_lines(const std::vector<ScorePart>& score) {
    if (score.empty()) return {};
    std::string out = fmt::format("score {:.3f}\n", score.back().weight);
    for (std::size_t i = 0; i + 1 < score.size(); ++i)
        out += fmt::format("  {:>8.3f}  {}\n", score[i].weight, to_terminal_text(score[i].term));
    return out + '\n';
}

std::string evidence_line(const corpus::Article& article, const corpus::Evidence& evidence, const TextStyle& style) {
    const Context context = context_of(article, evidence);
    return fmt::format("    {:<5} {:>6}  {}[{}]{}\n", to_string(evidence.field), evidence.start, context.before,
                       bold(context.found, style), context.after);
}

/// The names that give no tag, each text and reason once.
std::string uncounted_lines(const corpus::Article& article, const Reasons& reasons, const TextStyle& style) {
    std::string out;
    std::set<std::string> seen;
    for (const UncountedName& name : reasons.findings.uncounted) {
        const corpus::Evidence place{name.field, name.start, name.end};
        if (!seen.insert(name.meant + name.why + std::string(corpus::text_of(article, place))).second) continue;
        out += fmt::format("{}: {}; {}\n", name.meant.empty() ? "masked" : "not " + name.meant, name.why, name.row) +
               evidence_line(article, place, style);
    }
    if (out.empty()) return out;
    return '\n' +
           bold(reasons.is_index_taxonomy ? "names that do not count"
                                          : "names that do not count, by another taxonomy than the index was tagged by",
                style) +
           '\n' + out;
}

}  // namespace

std::string article_to_text(const Hit& hit, const corpus::Lexicon& lexicon, const TextStyle& style) {
    std::string out = head(hit, style) + '\n' + to_terminal_text(hit.stored.article.body, true) + "\n\n";
    out += dim("tags (salience; * is what the article is about)", style) + '\n';
    for (const corpus::Tag& tag : hit.stored.tags) out += to_terminal_text(tag_name(tag, lexicon)) + '\n';
    return out;
}

std::string article_to_json(const Hit& hit, const corpus::Lexicon& lexicon) {
    Json json = head_json(hit);
    json["body"] = hit.stored.article.body;
    json["tags"] = Json::array();
    for (const corpus::Tag& tag : hit.stored.tags) json["tags"].push_back(to_json(tag, hit.stored, lexicon));
    return dump(json);
}

std::string reasons_to_text(const Hit& hit, const Reasons& reasons, const corpus::Lexicon& lexicon,
                            const TextStyle& style) {
    std::string out = head(hit, style) + '\n' + score_lines(reasons.score);
    for (const corpus::Tag& tag : hit.stored.tags) {
        const auto row = reasons.findings.rows.find(tag.id);
        out += bold(to_terminal_text(tag_name(tag, lexicon)), style) +
               fmt::format("  {} mentions, by {}{}\n", tag.mentions, fmt::join(via_names(tag), ", "),
                           row == reasons.findings.rows.end() ? "" : "; " + row->second);
        for (std::size_t i = 0; i < std::min(tag.evidence.size(), kMostEvidence); ++i)
            out += evidence_line(hit.stored.article, tag.evidence[i], style);
        if (tag.evidence.size() > kMostEvidence)
            out += fmt::format("    and {} more\n", tag.evidence.size() - kMostEvidence);
    }
    return out + uncounted_lines(hit.stored.article, reasons, style);
}

std::string reasons_to_json(const Hit& hit, const Reasons& reasons, const corpus::Lexicon& lexicon) {
    Json json = head_json(hit);
    json["tags"] = Json::array();
    for (const corpus::Tag& tag : hit.stored.tags) {
        json["tags"].push_back(to_json(tag, hit.stored, lexicon));
        const auto row = reasons.findings.rows.find(tag.id);
        if (row != reasons.findings.rows.end()) json["tags"].back()["row"] = row->second;
    }
    json["uncounted"] = Json::array();
    for (const UncountedName& name : reasons.findings.uncounted)
        json["uncounted"].push_back({{"field", to_string(name.field)},
                                     {"start", name.start},
                                     {"end", name.end},
                                     {"meant", name.meant},
                                     {"why", name.why},
                                     {"row", name.row}});
    json["taxonomy"] = {{"hash", reasons.findings.taxonomy}, {"tagged_the_index", reasons.is_index_taxonomy}};
    if (!reasons.score.empty()) {
        json["score"] = {{"total", reasons.score.back().weight}, {"parts", Json::array()}};
        for (std::size_t i = 0; i + 1 < reasons.score.size(); ++i)
            json["score"]["parts"].push_back({{"term", reasons.score[i].term}, {"weight", reasons.score[i].weight}});
    }
    return dump(json);
}

}  // namespace chancery::query
