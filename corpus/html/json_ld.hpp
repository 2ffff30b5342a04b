#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::corpus {

/// What a page says about its article in JSON-LD; an empty text means "not given".
struct JsonLdArticle {
    std::string headline;
    std::string name;  ///< another title; of a page rather than of an article
    std::string body;  ///< the entries of a live blog, where it is one
    std::string description;
    std::string published;
    std::string modified;
    std::string url;
    std::string publisher;
    std::string author;  ///< several are separated by ", "
    std::string language;
    std::string section;
    std::string dateline;
};

/// The article among the objects of a page's `application/ld+json` scripts.
///
/// Shape:   the first object of a type of schema.org's Article, with what it leaves open filled from a WebPage; in
///          arrays, in @graph and nested. Authors and publishers that are only an @id are looked up.
/// Errors:  none where there is no article; a script that is no JSON counts as absent.
/// Source:  schema.org 26, Article and LiveBlogPosting; JSON-LD 1.1 for @graph and @id.
[[nodiscard]] std::optional<JsonLdArticle> find_json_ld_article(const std::vector<std::string>& scripts);

}  // namespace chancery::corpus
