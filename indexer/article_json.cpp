#include "indexer/article_json.hpp"

#include <nlohmann/json.hpp>

namespace chancery::indexer {

namespace {

using Json = nlohmann::ordered_json;

Json published(const corpus::Article& article) {
    return article.published ? Json(corpus::to_iso8601(*article.published)) : Json(nullptr);
}

/// As the record names the outlet, and as we do.
void put_sources(const corpus::Article& article, Json& json) {
    json["source"] = article.source;
    json["outlet"] = article.outlet;
    json["outlet_country"] = article.outlet_country;
    json["wire"] = article.wire;
}

std::string to_line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n'; }

Json to_json(const corpus::Tag& tag, const corpus::Article& article, const corpus::Matcher& matcher) {
    Json json;
    json["facet"] = to_string(tag.id.facet);
    json["id"] = tag.id.id;
    json["label"] = matcher.label(tag.id);
    json["salience"] = tag.salience;
    json["major"] = tag.is_major();
    json["mentions"] = tag.mentions;
    json["via"] = via_names(tag);
    json["evidence"] = Json::array();
    for (const corpus::Evidence& evidence : tag.evidence) {
        json["evidence"].push_back({{"field", to_string(evidence.field)},
                                    {"start", evidence.start},
                                    {"end", evidence.end},
                                    {"text", corpus::text_of(article, evidence)}});
    }
    return json;
}

}  // namespace

std::string to_tag_line(const corpus::Article& article, const std::vector<corpus::Tag>& tags,
                        const corpus::Matcher& matcher) {
    Json json;
    json["id"] = article.id;
    json["title"] = article.title;
    json["published"] = published(article);
    json["published_from"] = to_string(article.published_from);
    json["language"] = article.language;
    put_sources(article, json);
    json["url"] = article.url;
    json["tags"] = Json::array();
    for (const corpus::Tag& tag : tags) json["tags"].push_back(to_json(tag, article, matcher));
    return to_line(json);
}

std::string to_extract_line(const corpus::Article& article) {
    Json json;
    json["id"] = article.id;
    json["title"] = article.title;
    json["body"] = article.body;
    json["published"] = published(article);
    json["published_from"] = to_string(article.published_from);
    if (!article.published_text.empty()) json["published_text"] = article.published_text;
    put_sources(article, json);
    json["url"] = article.url;
    json["author"] = article.author;
    json["language"] = article.language;
    json["section"] = article.section;
    return to_line(json);
}

}  // namespace chancery::indexer
