#include "corpus/reader/json_record.hpp"

#include <charconv>
#include <optional>
#include <vector>

namespace chancery::corpus {

namespace {

using simdjson::error_code;
using simdjson::SUCCESS;
namespace ondemand = simdjson::ondemand;

constexpr int kMaxDepth = 4;
constexpr std::size_t kMostSamples = 200;

/// The text as written: an id of 20 digits must not become a double.
simdjson::simdjson_result<std::string_view> get_number_text(ondemand::value value) {
    const std::string_view token = value.raw_json_token();
    double number = 0;
    if (const error_code error = value.get_double().get(number)) return error;
    return token.substr(0, token.find_last_of("0123456789") + 1);
}

/// Walks one record; `path_` is the dotted name of the place it stands at.
class FieldWalk {
public:
    explicit FieldWalk(RecordFields& fields) : fields_(fields) {}

    error_code walk_object(ondemand::object object, int depth, bool in_array) {
        for (auto field : object) {
            std::string_view key;
            if (const error_code error = field.unescaped_key().get(key)) return error;
            const std::size_t parent = path_.size();
            if (parent != 0) path_ += '.';
            path_ += key;
            FieldName& name = fields_.names().look_up(path_);
            if (name.alias || name.leads_further) {
                ondemand::value value;
                if (const error_code error = field.value().get(value)) return error;
                if (const error_code error = walk_value(value, name, depth, in_array)) return error;
            }
            path_.resize(parent);
        }
        return SUCCESS;
    }

private:
    error_code walk_value(ondemand::value value, FieldName& name, int depth, bool in_array) {
        ondemand::json_type type{};
        if (const error_code error = value.type().get(type)) return error;
        switch (type) {
            case ondemand::json_type::string: return offer_string(value, name, in_array);
            case ondemand::json_type::number: return offer_number(value, name, in_array);
            case ondemand::json_type::array: return walk_array(value, name, depth);
            case ondemand::json_type::object: return enter_object(value, name, depth, in_array);
            default: return SUCCESS;  // true, false and null say nothing
        }
    }

    error_code offer_string(ondemand::value value, FieldName& name, bool continues) {
        std::string_view text;
        if (const error_code error = value.get_string().get(text)) return error;
        fields_.offer(name, text, continues);
        return SUCCESS;
    }

    error_code offer_number(ondemand::value value, FieldName& name, bool continues) {
        std::string_view text;
        if (const error_code error = get_number_text(value).get(text)) return error;
        fields_.offer(name, text, continues);
        return SUCCESS;
    }

    error_code walk_array(ondemand::value value, FieldName& name, int depth) {
        ondemand::array items;
        if (const error_code error = value.get_array().get(items)) return error;
        if (depth >= kMaxDepth) return SUCCESS;
        for (auto item : items) {
            ondemand::value element;
            if (const error_code error = item.get(element)) return error;
            if (const error_code error = walk_value(element, name, depth + 1, true)) return error;
        }
        return SUCCESS;
    }

    error_code enter_object(ondemand::value value, const FieldName& name, int depth, bool in_array) {
        ondemand::object object;
        if (const error_code error = value.get_object().get(object)) return error;
        if (depth >= kMaxDepth) return SUCCESS;
        return name.has_roles ? offer_by_role(object) : walk_object(object, depth + 1, in_array);
    }

    /// `{"role": "main", "value": "..."}`, the keys in any order.
    error_code offer_by_role(ondemand::object object) {
        std::string_view value;
        std::vector<std::string_view> roles;
        for (auto field : object) {
            std::string_view key;
            if (const error_code error = field.unescaped_key().get(key)) return error;
            const bool is_value = key == "value";
            if (!is_value && key != "role" && key != "name" && !is_content_type(key)) continue;
            ondemand::value item;
            if (const error_code error = field.value().get(item)) return error;
            std::string_view text;
            if (item.get_string().get(text) != SUCCESS) continue;
            is_value ? value = text : roles.emplace_back(text);
        }
        for (const std::string_view role : roles) offer_as(path_ + '[' + std::string(role) + "].value", value);
        offer_as(path_ + ".value", value);
        return SUCCESS;
    }

    static bool is_content_type(std::string_view key) { return key == "contenttype" || key == "contentType"; }

    void offer_as(const std::string& name, std::string_view text) { fields_.offer(name, text, false); }

    RecordFields& fields_;
    std::string path_;
};

/// Gathers the strings and numbers of a record under their names, whether an alias knows them or not.
class Sampler {
public:
    explicit Sampler(std::vector<FieldSample>& samples) : samples_(samples) {}

    void walk(ondemand::object object, const std::string& parent, int depth) {
        for (auto field : object) {
            std::string_view key;
            ondemand::value value;
            if (field.unescaped_key().get(key) != SUCCESS) return;
            std::string name = parent.empty() ? std::string(key) : parent + '.' + std::string(key);
            if (field.value().get(value) != SUCCESS || !sample(value, std::move(name), depth)) return;
        }
    }

private:
    /// False where the record is broken or has given enough.
    bool sample(ondemand::value value, std::string name, int depth) {
        ondemand::json_type type{};
        if (value.type().get(type) != SUCCESS) return false;
        if (type == ondemand::json_type::object)
            enter(value, name, depth);
        else
            keep(value, type, std::move(name));
        return samples_.size() < kMostSamples;
    }

    void enter(ondemand::value value, const std::string& name, int depth) {
        ondemand::object object;
        if (depth < kMaxDepth && value.get_object().get(object) == SUCCESS) walk(object, name, depth + 1);
    }

    void keep(ondemand::value value, ondemand::json_type type, std::string name) {
        std::string_view text;
        const bool is_string = type == ondemand::json_type::string && value.get_string().get(text) == SUCCESS;
        const bool is_number = type == ondemand::json_type::number && get_number_text(value).get(text) == SUCCESS;
        if (is_string || is_number) samples_.push_back({std::move(name), {std::string(text)}});
    }

    std::vector<FieldSample>& samples_;
};

/// The code unit of the escape "\uXXXX" at `at`, if one stands there.
std::optional<unsigned> find_code_unit(std::string_view json, std::size_t at) {
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return std::nullopt;
    unsigned unit = 0;
    const char* digits = json.data() + at + 2;
    const auto [end, error] = std::from_chars(digits, digits + 4, unit, 16);
    if (error != std::errc() || end != digits + 4) return std::nullopt;
    return unit;
}

bool is_high(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// The length of the escape at `at`, with both halves of a pair; `lone` tells a half alone.
std::size_t measure_escape(std::string_view json, std::size_t at, bool& lone) {
    const auto unit = find_code_unit(json, at);
    if (!unit) return 2;
    const auto next = find_code_unit(json, at + 6);
    const bool pair = is_high(*unit) && next && is_low(*next);
    lone = !pair && (is_high(*unit) || is_low(*unit));
    return pair ? 12 : 6;
}

}  // namespace

void sample_json_fields(ondemand::object object, std::vector<FieldSample>& samples) {
    Sampler(samples).walk(object, "", 0);
}

error_code offer_json_fields(ondemand::object object, RecordFields& fields) {
    return FieldWalk(fields).walk_object(object, 0, false);
}

bool repair_lone_surrogates(std::string& json) {
    bool repaired = false;
    for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
        bool lone = false;
        const std::size_t length = measure_escape(json, at, lone);
        if (lone) json.replace(at, 6, "\\ufffd");
        repaired = repaired || lone;
        at += length;
    }
    return repaired;
}

}  // namespace chancery::corpus
