#include "corpus/taxonomy/tag_id.hpp"

namespace chancery::corpus {

std::string to_string(const TagId& tag) { return std::string(to_string(tag.facet)) + ':' + tag.id; }

std::optional<TagId> parse_tag_id(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 == text.size()) return std::nullopt;
    const std::optional<Facet> facet = parse_facet(text.substr(0, colon));
    if (!facet) return std::nullopt;
    return TagId{*facet, std::string(text.substr(colon + 1))};
}

}  // namespace chancery::corpus
