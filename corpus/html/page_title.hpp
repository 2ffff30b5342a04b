#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// Where a page may tell its title, each empty where it does not.
struct TitleSources {
    std::string json_ld;     ///< headline
    std::string open_graph;  ///< og:title, else of other meta elements
    std::string heading;     ///< the h1, when there is one alone
    std::string document;    ///< the title element
    std::string site;        ///< the outlet's name
    std::string url;
};

/// The title of the article, on one line and without the outlet's name.
///
/// Shape:   JSON-LD, then OpenGraph, then the title element, then the h1; one that is cut off ("...") or that is only
///          the outlet's name gives way to the next.
[[nodiscard]] std::string choose_title(const TitleSources& sources);

}  // namespace chancery::corpus
