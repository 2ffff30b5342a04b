#pragma once

#include <optional>
#include <string>

#include "corpus/article/publication_date.hpp"

namespace chancery::corpus {

/// One article as a reader found it, before or after cleaning: a plain value.
///
/// Shape:  every text is UTF-8; an empty text means "not given".
struct Article {
    std::string id;     ///< the source's own id, else a hash of the URL's key (url_key.hpp), else of the content
    std::string title;  ///< one line
    std::string body;   ///< paragraphs separated by blank lines once cleaned
    std::optional<PublicationDate> published;
    DateOrigin published_from = DateOrigin::Unknown;
    std::string published_text;  ///< the date as the record writes it, where no day of this world came of it
    std::string url;
    std::string source;          ///< the outlet, as the record names it
    std::string outlet;          ///< the outlet by its usual name: "The New York Times" where the record says "NYT"
    std::string outlet_country;  ///< ISO 3166-1 alpha-2; never one that the text mentions
    std::string wire;            ///< the agency that the article is credited to: "Reuters"
    std::string author;
    std::string language;  ///< as declared; once cleaned in the form of text/language.hpp ("en"), empty when unknown
    std::string section;
    /// Where the record itself says it was filed or takes place ("PARIS, March 9 -", "Sudan, El Fasher"); one in the
    /// body is cleaned away.
    std::string dateline;
};

}  // namespace chancery::corpus
