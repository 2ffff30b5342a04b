#pragma once

#include <string>
#include <string_view>

#include "corpus/article/article.hpp"
#include "corpus/article/date_window.hpp"

namespace chancery::corpus {

/// The cells of one GKG record that say something about its article.
struct GkgRecord {
    std::string_view id;
    std::string_view date;    ///< YYYYMMDDHHMMSS; YYYYMMDD in version 1
    std::string_view source;  ///< the domain
    std::string_view url;
    std::string_view
        locations;  ///< `type#name#FIPS#ADM1#ADM2#lat#lon#feature#offset;...`; without ADM2 and offset in version 1
    std::string_view persons;  ///< `name;name`, used where there are no names with offsets
    std::string_view organisations;
    std::string_view quotations;   ///< `offset|length|verb|quote#...`
    std::string_view names;        ///< `name,offset;...`
    std::string_view translation;  ///< `srclc:fra;eng:...`
    std::string_view extras;       ///< a few elements, XML by the look of it
};

/// Makes the article of a record, as the reader of the format promises it.
[[nodiscard]] Article to_article(const GkgRecord& record, const DateWindow& dates);

}  // namespace chancery::corpus
