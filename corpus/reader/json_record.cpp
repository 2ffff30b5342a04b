#include "corpus/reader/json_record.hpp"

#include <charconv>
#include <optional>

namespace chancery::corpus {

namespace {

using simdjson::error_code;
using simdjson::SUCCESS;
namespace ondemand = simdjson::ondemand;

constexpr int kMaxDepth = 4;

/// Walks one record; `path_` is the dotted name of the place it stands at.
class FieldWalk {
public:
    explicit FieldWalk(RecordFields& fields) : fields_(fields) {}

    error_code walk_object(ondemand::object object, int depth, bool continues) {
        for (auto field : object) {
            std::string_view key;
            if (const error_code error = field.unescaped_key().get(key)) return error;
            const std::size_t parent = path_.size();
            if (parent != 0) path_ += '.';
            path_ += key;
            if (fields_.wants(path_)) {
                ondemand::value value;
                if (const error_code error = field.value().get(value)) return error;
                if (const error_code error = walk_value(value, depth, continues)) return error;
            }
            path_.resize(parent);
        }
        return SUCCESS;
    }

private:
    error_code walk_value(ondemand::value value, int depth, bool continues) {
        ondemand::json_type type{};
        if (const error_code error = value.type().get(type)) return error;
        switch (type) {
            case ondemand::json_type::string: return offer_string(value, continues);
            case ondemand::json_type::number: return offer_number(value, continues);
            case ondemand::json_type::array: return walk_array(value, depth);
            case ondemand::json_type::object: return enter_object(value, depth, continues);
            default: return SUCCESS;  // true, false and null say nothing
        }
    }

    error_code offer_string(ondemand::value value, bool continues) {
        std::string_view text;
        if (const error_code error = value.get_string().get(text)) return error;
        fields_.offer(path_, text, continues);
        return SUCCESS;
    }

    /// The text as written: an id of 20 digits must not become a double.
    error_code offer_number(ondemand::value value, bool continues) {
        const std::string_view token = value.raw_json_token();
        double number = 0;
        if (const error_code error = value.get_double().get(number)) return error;
        fields_.offer(path_, token.substr(0, token.find_last_of("0123456789") + 1), continues);
        return SUCCESS;
    }

    error_code walk_array(ondemand::value value, int depth) {
        ondemand::array items;
        if (const error_code error = value.get_array().get(items)) return error;
        if (depth >= kMaxDepth) return SUCCESS;
        bool continues = false;
        for (auto item : items) {
            ondemand::value element;
            if (const error_code error = item.get(element)) return error;
            if (const error_code error = walk_value(element, depth + 1, continues)) return error;
            continues = true;
        }
        return SUCCESS;
    }

    error_code enter_object(ondemand::value value, int depth, bool continues) {
        ondemand::object object;
        if (const error_code error = value.get_object().get(object)) return error;
        return depth < kMaxDepth ? walk_object(object, depth + 1, continues) : SUCCESS;
    }

    RecordFields& fields_;
    std::string path_;
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
