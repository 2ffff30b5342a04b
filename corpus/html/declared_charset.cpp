#include "corpus/html/declared_charset.hpp"

#include <algorithm>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kPrescanned = 8192;
constexpr std::size_t kLongestName = 40;

bool is_name_character(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == ':' || c == '.' || c == '+';
}

/// The value after `key` and "=" in `tag`, with or without quotes.
std::string find_value(std::string_view tag, std::string_view key) {
    for (std::size_t at = tag.find(key); at != std::string_view::npos; at = tag.find(key, at + 1)) {
        std::size_t start = at + key.size();
        while (start < tag.size() && is_space(tag[start])) ++start;
        if (start == tag.size() || tag[start] != '=') continue;
        ++start;
        while (start < tag.size() && (is_space(tag[start]) || tag[start] == '"' || tag[start] == '\'')) ++start;
        std::size_t end = start;
        while (end < tag.size() && is_name_character(tag[end])) ++end;
        if (end > start && end - start <= kLongestName) return std::string(tag.substr(start, end - start));
    }
    return {};
}

}  // namespace

std::string find_declared_charset(std::string_view bytes) {
    const std::string head = lowered(bytes.substr(0, kPrescanned));
    const std::string_view view = head;
    if (view.starts_with("<?xml")) {
        std::string name = find_value(view.substr(0, view.find('>')), "encoding");
        if (!name.empty()) return name;
    }
    for (std::size_t at = view.find("<meta"); at != std::string_view::npos; at = view.find("<meta", at + 1)) {
        std::string name = find_value(view.substr(at, view.substr(at).find('>')), "charset");
        if (!name.empty()) return name;
    }
    return {};
}

}  // namespace chancery::corpus
