#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/reader/detection.hpp"
#include "corpus/support/error.hpp"
#include "corpus/text/utf8.hpp"
#include "tests/fuzz/require.hpp"

namespace chancery::tests {

/// Aborts unless the article is valid UTF-8, has one line where one is meant, and has a title or a body.
inline void check_article(const corpus::Article& article) {
    for (const std::string* text : {&article.id, &article.title, &article.url, &article.source, &article.author,
                                    &article.language, &article.section, &article.dateline}) {
        require(corpus::is_valid_utf8(*text));
        require(text->find_first_of(std::string_view("\0\n\r", 3)) == std::string::npos);
    }
    require(corpus::is_valid_utf8(article.published_text));
    require(corpus::is_valid_utf8(article.body) && article.body.find('\0') == std::string::npos);
    require(!article.title.empty() || !article.body.empty());
    require(article.published.has_value() == (article.published_from != corpus::DateOrigin::Unknown));
}

/// Aborts unless what the reader of `format` gives is sound; how many articles and rejections it gave.
inline std::size_t check_given(std::string_view format, std::string_view bytes,
                               std::size_t max_record_bytes = 1U << 20U) {
    corpus::ReaderOptions options;
    options.max_record_bytes = max_record_bytes;
    std::size_t given = 0;
    const corpus::ArticleSink sink{[&](corpus::Article&& article) {
                                       ++given;
                                       check_article(article);
                                       return true;
                                   },
                                   [&](corpus::Rejection&& rejection) {
                                       ++given;
                                       require(rejection.excerpt.size() <= 200 && !rejection.detail.empty());
                                       require(corpus::is_valid_utf8(rejection.detail));
                                   }};
    try {
        corpus::make_reader(format, options)->read(*corpus::open_byte_stream(bytes, "fuzz"), sink);
    } catch (const Error&) {  // damaged as a compressed file, which who reads the source reports
        ++given;
    }
    return given;
}

/// The same for a format whose reader gives an article of any bytes, or says why not.
inline void check_articles(std::string_view format, std::string_view bytes) { require(check_given(format, bytes) > 0); }

}  // namespace chancery::tests
