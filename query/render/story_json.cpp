#include "query/render/story_json.hpp"

namespace chancery::query {

nlohmann::ordered_json copies_to_json(const std::vector<Copy>& copies) {
    using Json = nlohmann::ordered_json;
    Json json = Json::array();
    for (const Copy& copy : copies) {
        json.push_back({{"id", copy.id},
                        {"source", copy.source},
                        {"published", copy.published ? Json(corpus::to_iso8601(*copy.published)) : Json(nullptr)},
                        {"lead", copy.lead}});
    }
    return json;
}

}  // namespace chancery::query
