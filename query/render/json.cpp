#include <cmath>

#include <nlohmann/json.hpp>

#include "query/render/result_page.hpp"
#include "query/render/story_json.hpp"

namespace chancery::query {

namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

double rounded(double value) { return std::round(value * 1e4) / 1e4; }

Json tags_of(const corpus::StoredArticle& stored) {
    Json json = Json::object();
    for (const corpus::Tag& tag : stored.tags)
        json[std::string(to_string(tag.id.facet))].push_back({{"id", tag.id.id}, {"salience", tag.salience}});
    return json;
}

Json to_json(const ResultLine& result) {
    const corpus::Article& article = result.stored.article;
    Json json;
    json["rank"] = result.rank;
    json["id"] = article.id;
    json["score"] = rounded(result.score);
    json["title"] = article.title;
    json["published"] = article.published ? Json(corpus::to_iso8601(*article.published)) : Json(nullptr);
    json["source"] = article.source;
    json["outlet"] = article.outlet;
    json["outlet_country"] = article.outlet_country;
    json["wire"] = article.wire;
    json["url"] = article.url;
    json["story"] = result.story;
    json["copies"] = result.copies;
    json["others"] = copies_to_json(result.others);
    json["snippet"] = {{"text", result.snippet.text}, {"highlights", result.snippet.highlights}};
    json["tags"] = tags_of(result.stored);
    return json;
}

Json to_json(const FacetCounts& facet) {
    Json json;
    json["values"] = Json::array();
    for (const ValueCount& value : facet.values) {
        json["values"].push_back({{"id", value.id},
                                  {"label", value.label},
                                  {"count", value.count},
                                  {"stories", value.stories},
                                  {"selected", value.selected}});
    }
    json["distinct"] = facet.distinct;
    json["none"] = facet.none;
    json["none_stories"] = facet.none_stories;
    return json;
}

Json query_of(const ResultPage& page) {
    Json json;
    json["typed"] = page.typed;
    json["understood"] = page.understood;
    json["concepts"] = Json::array();
    for (const FacetChoice& choice : page.concepts)
        json["concepts"].push_back({{"facet", to_string(choice.facet)}, {"id", choice.id}});
    json["left_out"] = page.left_out;
    return json;
}

}  // namespace

std::string to_json(const ResultPage& page, const corpus::Lexicon&) {
    Json json;
    json["format_version"] = 1;
    json["query"] = query_of(page);
    json["total"] = page.total;
    json["stories"] = page.stories;
    json["collapsed"] = page.collapsed;
    json["exact"] = true;
    json["took_ms"] = rounded(page.took_ms);
    json["results"] = Json::array();
    for (const ResultLine& result : page.results) json["results"].push_back(to_json(result));
    json["facets"] = Json::object();
    for (const FacetCounts& facet : page.facets) json["facets"][std::string(to_string(facet.facet))] = to_json(facet);
    json["suggestion"] =
        page.any_total && *page.any_total > 0 ? Json{{"match", "any"}, {"total", *page.any_total}} : Json(nullptr);
    return dump(json, 2);
}

std::string to_json_lines(const ResultPage& page, const corpus::Lexicon&) {
    std::string lines;
    for (const ResultLine& result : page.results) lines += dump(to_json(result), -1);
    return lines;
}

}  // namespace chancery::query
