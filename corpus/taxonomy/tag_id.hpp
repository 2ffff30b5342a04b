#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/taxonomy/facet.hpp"

namespace chancery::corpus {

/// The name of a tag, unique as a pair.
struct TagId {
    Facet facet = Facet::Country;
    std::string id;

    friend bool operator==(const TagId&, const TagId&) = default;
    friend auto operator<=>(const TagId&, const TagId&) = default;
};

/// "country:JP".
[[nodiscard]] std::string to_string(const TagId& tag);

/// The inverse; none without a known facet before the colon or with an empty id.
[[nodiscard]] std::optional<TagId> parse_tag_id(std::string_view text);

}  // namespace chancery::corpus
