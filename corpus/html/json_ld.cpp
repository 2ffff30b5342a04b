#include "corpus/html/json_ld.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include <simdjson.h>

#include "corpus/html/html_text.hpp"

namespace chancery::corpus {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t kMaxObjects = 10'000;
constexpr std::size_t kMaxAuthors = 20;
constexpr std::size_t kMaxEntries = 2'000;

/// Line breaks inside strings are common in JSON-LD and not JSON.
std::string without_controls(std::string json) {
    std::replace_if(
        json.begin(), json.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    constexpr std::string_view kCdata = "<![CDATA[";
    const std::size_t cdata = json.find(kCdata);
    const bool wrapped = cdata < json.find('{');
    const std::size_t start = json.find_first_of("{[", wrapped ? cdata + kCdata.size() : 0);
    const std::size_t end = json.find_last_of("}]", wrapped ? json.rfind("]]>") - 1 : std::string::npos);
    if (start == std::string::npos || end == std::string::npos || end < start) return {};
    return json.substr(start, end + 1 - start);
}

/// The string itself, or the first of an array of them.
std::string_view find_string(object in, std::string_view key) {
    element value;
    if (in[key].get(value) != simdjson::SUCCESS) return {};
    if (array items; value.get(items) == simdjson::SUCCESS) {
        if (items.at(0).get(value) != simdjson::SUCCESS) return {};
    }
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

std::string to_plain(std::string_view text) { return looks_like_html(text) ? html_to_text(text) : std::string(text); }

/// True when the object is of a type that `is_wanted`.
template <class IsWanted>
bool has_type(object in, IsWanted is_wanted) {
    element type;
    if (in["@type"].get(type) != simdjson::SUCCESS) return false;
    std::string_view name;
    if (type.get(name) == simdjson::SUCCESS) return is_wanted(name);
    array names;
    if (type.get(names) != simdjson::SUCCESS) return false;
    return std::any_of(names.begin(), names.end(),
                       [&](element one) { return one.get(name) == simdjson::SUCCESS && is_wanted(name); });
}

bool is_article_type(std::string_view type) {
    type = type.substr(type.find_last_of("/:") + 1);  // npos + 1 is 0
    return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" ||
           type == "SocialMediaPosting" || type == "PressRelease";
}

bool is_page_type(std::string_view type) { return type.ends_with("WebPage"); }

/// The objects of the scripts, each once, outer ones first.
class ObjectList {
public:
    explicit ObjectList(element root) {
        std::vector<element> level{root};
        while (!level.empty() && objects_.size() < kMaxObjects) {
            std::vector<element> inner;
            for (const element one : level) visit(one, inner);
            level = std::move(inner);
        }
    }

    [[nodiscard]] const std::vector<object>& all() const { return objects_; }

    [[nodiscard]] std::string_view name_of(std::string_view id) const {
        const auto found = names_.find(id);
        return found == names_.end() ? std::string_view() : found->second;
    }

private:
    void visit(element one, std::vector<element>& inner) {
        if (array items; one.get(items) == simdjson::SUCCESS) {
            for (const element item : items) inner.push_back(item);
        }
        object fields;
        if (one.get(fields) != simdjson::SUCCESS) return;
        objects_.push_back(fields);
        const std::string_view id = find_string(fields, "@id");
        const std::string_view name = find_string(fields, "name");
        if (!id.empty() && !name.empty()) names_.emplace(id, name);
        for (const auto field : fields) {
            if (field.value.is_object() || field.value.is_array()) inner.push_back(field.value);
        }
    }

    std::vector<object> objects_;
    std::unordered_map<std::string_view, std::string_view> names_;
};

/// The name of a person or organisation: a string, an object with a name, or an @id.
std::string_view find_name(element value, const ObjectList& objects) {
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS) return text;
    object fields;
    if (value.get(fields) != simdjson::SUCCESS) return {};
    text = find_string(fields, "name");
    return text.empty() ? objects.name_of(find_string(fields, "@id")) : text;
}

/// The names under `key`, of one or of several.
std::vector<std::string_view> find_names(object in, std::string_view key, const ObjectList& objects) {
    std::vector<std::string_view> names;
    element value;
    if (in[key].get(value) != simdjson::SUCCESS) return names;
    const auto add = [&](element one) {
        const std::string_view name = find_name(one, objects);
        const bool known = std::find(names.begin(), names.end(), name) != names.end();
        if (!name.empty() && !known && names.size() < kMaxAuthors) names.push_back(name);
    };
    array items;
    if (value.get(items) != simdjson::SUCCESS)
        add(value);
    else
        for (const element item : items) add(item);
    return names;
}

std::string join(const std::vector<std::string_view>& names) {
    std::string all;
    for (const std::string_view name : names) {
        if (!all.empty()) all += ", ";
        all += to_plain(name);
    }
    return all;
}

std::string find_live_entries(object article) {
    array entries;
    std::string all;
    if (article["liveBlogUpdate"].get(entries) != simdjson::SUCCESS) return all;
    std::size_t count = 0;
    for (const element entry : entries) {
        object fields;
        if (++count > kMaxEntries || entry.get(fields) != simdjson::SUCCESS) continue;
        for (const char* const key : {"headline", "articleBody"}) {
            const std::string_view text = find_string(fields, key);
            if (!text.empty()) all += (all.empty() ? "" : "\n\n") + to_plain(text);
        }
    }
    return all;
}

std::string find_address(object in) {
    const std::string_view url = find_string(in, "url");
    if (!url.empty()) return std::string(url);
    object page;
    if (in["mainEntityOfPage"].get(page) == simdjson::SUCCESS) return std::string(find_string(page, "@id"));
    return std::string(find_string(in, "mainEntityOfPage"));
}

void fill(std::string& text, std::string_view from) {
    if (text.empty() && !from.empty()) text = to_plain(from);
}

void fill_common(JsonLdArticle& article, object from, const ObjectList& objects) {
    fill(article.published, find_string(from, "datePublished"));
    fill(article.modified, find_string(from, "dateModified"));
    fill(article.language, find_string(from, "inLanguage"));
    fill(article.description, find_string(from, "description"));
    fill(article.publisher, join(find_names(from, "publisher", objects)));
    fill(article.author, join(find_names(from, "author", objects)));
    if (article.url.empty()) article.url = find_address(from);
}

JsonLdArticle read_article(object from, const ObjectList& objects) {
    JsonLdArticle article;
    fill(article.headline, find_string(from, "headline"));
    fill(article.name, find_string(from, "name"));
    fill(article.body, find_string(from, "articleBody"));
    if (article.body.empty()) article.body = find_live_entries(from);
    fill(article.section, find_string(from, "articleSection"));
    fill(article.dateline, find_string(from, "dateline"));
    fill(article.published, find_string(from, "datePublished"));
    fill(article.published, find_string(from, "dateCreated"));
    fill_common(article, from, objects);
    return article;
}

/// How much an object says of an article.
int count_facts(object from) {
    int facts = 0;
    for (const char* const key : {"headline", "articleBody", "datePublished", "author"}) {
        element value;
        if (from[key].get(value) == simdjson::SUCCESS) ++facts;
    }
    return facts;
}

std::optional<JsonLdArticle> find_article(const ObjectList& objects) {
    const object* best = nullptr;
    int facts = 0;
    for (const object& one : objects.all()) {
        if (!has_type(one, is_article_type)) continue;
        const int here = count_facts(one);
        if (best != nullptr && here <= facts + 1) continue;  // one of the related articles has to be much better
        best = &one;
        facts = here;
    }
    if (best == nullptr) return std::nullopt;
    JsonLdArticle article = read_article(*best, objects);
    for (const object& one : objects.all()) {
        if (has_type(one, is_page_type)) fill_common(article, one, objects);
    }
    return article;
}

}  // namespace

std::optional<JsonLdArticle> find_json_ld_article(const std::vector<std::string>& scripts) {
    std::string all = "[";
    simdjson::dom::parser parser;
    for (const std::string& script : scripts) {
        const std::string json = without_controls(script);
        if (parser.parse(json).error() != simdjson::SUCCESS) continue;
        all.append(all.size() > 1 ? "," : "").append(json);
    }
    all += ']';
    element root;
    if (all.size() == 2 || parser.parse(all).get(root) != simdjson::SUCCESS) return std::nullopt;
    return find_article(ObjectList(root));
}

}  // namespace chancery::corpus
