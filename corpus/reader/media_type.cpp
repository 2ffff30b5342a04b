#include "corpus/reader/media_type.hpp"

#include <algorithm>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kAround = " \t\r\n\"'";
    const std::size_t first = std::min(text.find_first_not_of(kAround), text.size());
    return text.substr(first, text.find_last_not_of(kAround) + 1 - first);
}

}  // namespace

MediaType to_media_type(std::string_view value) {
    MediaType type;
    std::size_t end = std::min(value.find_first_of(";,"), value.size());
    type.name = lowered(trimmed(value.substr(0, end)));
    while (end < value.size() && type.charset.empty()) {
        const std::size_t begin = end + 1;
        end = std::min(value.find(';', begin), value.size());
        const std::string_view parameter = value.substr(begin, end - begin);
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos || lowered(trimmed(parameter.substr(0, equals))) != "charset") continue;
        type.charset = trimmed(parameter.substr(equals + 1));
    }
    return type;
}

}  // namespace chancery::corpus
