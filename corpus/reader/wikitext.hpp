#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::corpus {

/// What the namespaces of a wiki are called in its language, in lower case.
struct WikiNamespaces {
    std::vector<std::string> file{"file", "image", "media"};
    std::vector<std::string> category{"category"};
};

/// A page of a wiki as its readers see it.
struct WikiPage {
    std::string text;                     ///< paragraphs separated by blank lines
    std::string date;                     ///< what its date or byline template says
    std::string place;                    ///< what its byline template says
    std::vector<std::string> categories;  ///< without those that only date or manage the page
};

/// Makes text of MediaWiki markup: links by their labels, headings and list items as paragraphs of their own; files,
/// tables, references, other templates and everything from the list of sources on are left out.
///
/// Shape:   markup that is not closed stays as text. Work grows with the length of `markup` alone.
/// Source:  https://www.mediawiki.org/wiki/Help:Formatting; the templates are those of Wikinews.
[[nodiscard]] WikiPage parse_wikitext(std::string_view markup, const WikiNamespaces& namespaces = {});

}  // namespace chancery::corpus
