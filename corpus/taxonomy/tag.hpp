#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/taxonomy/matcher.hpp"
#include "corpus/taxonomy/taxonomy.hpp"

namespace chancery::corpus {

/// A piece of the cleaned article that speaks for a tag.
struct Evidence {
    TextField field = TextField::Body;
    std::uint32_t start = 0;  ///< byte offsets into the field, end exclusive
    std::uint32_t end = 0;

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// Tags from this salience on are major.
inline constexpr int kMajorSalience = 85;

/// One actor or theme of one article.
struct Tag {
    TagId id;
    int salience = 0;                ///< 50 to 99 once weighed
    std::uint32_t mentions = 0;      ///< for a theme: hits of its patterns
    std::uint16_t via = 0;           ///< bit 1 << Via for each way it was found
    std::vector<Evidence> evidence;  ///< in order of place; empty for a group head and for what is only implied by date

    [[nodiscard]] bool is_major() const { return salience >= kMajorSalience; }
    [[nodiscard]] bool found_via(Via way) const { return (via & (1U << static_cast<unsigned>(way))) != 0; }
};

/// The names of the ways in `tag.via`, in the order of Via.
[[nodiscard]] std::vector<std::string> via_names(const Tag& tag);

/// The text of a field of the cleaned article.
[[nodiscard]] std::string_view text_of(const Article& article, TextField field);

/// The text that `evidence` points to in the cleaned article; empty when it points outside.
[[nodiscard]] std::string_view text_of(const Article& article, const Evidence& evidence);

}  // namespace chancery::corpus
