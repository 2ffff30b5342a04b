#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "corpus/schema/stored_article.hpp"
#include "corpus/taxonomy/matcher.hpp"

namespace chancery::query {

/// A name in an article that gives no tag.
struct UncountedName {
    corpus::TextField field = corpus::TextField::Body;
    std::uint32_t start = 0;  ///< bytes [start, end) of the field
    std::uint32_t end = 0;
    std::string meant;  ///< "country:GE"; empty for a mask
    std::string why;    ///< the guard's key, "not on this day", or what the mask is for
    std::string row;    ///< where it stands in the taxonomy: "countries.toml:559"
};

/// What a taxonomy says of an article beyond its tags.
struct TaxonomyFindings {
    std::string taxonomy;                       ///< its hash
    std::map<corpus::TagId, std::string> rows;  ///< where the article's actors and themes stand in the files
    std::vector<UncountedName> uncounted;       ///< in the order of the text
};

/// Looks an article up in the taxonomy again: masks, names that a guard refuses, and names that do not hold on its day.
/// What the rest of the document settles is not among them.
[[nodiscard]] TaxonomyFindings look_up(const corpus::StoredArticle& stored, const corpus::Matcher& matcher);

}  // namespace chancery::query
