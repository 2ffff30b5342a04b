#pragma once

#include <string>
#include <string_view>

#include "corpus/reader/detection.hpp"
#include "corpus/text/utf8.hpp"
#include "tests/fuzz/require.hpp"

namespace chancery::tests {

/// Aborts unless the reader of `format` gives articles of valid UTF-8 with a title or a body, or says why not.
inline void check_articles(std::string_view format, std::string_view bytes) {
    corpus::ReaderOptions options;
    options.max_record_bytes = 1U << 20U;
    bool any = false;
    const corpus::ArticleSink sink{
        [&](corpus::Article&& article) {
            any = true;
            require(!article.title.empty() || !article.body.empty());
            for (const std::string* text : {&article.title, &article.body, &article.source, &article.author,
                                            &article.section, &article.published_text, &article.id}) {
                require(corpus::is_valid_utf8(*text));
            }
            require(article.title.find('\n') == std::string::npos);
            return true;
        },
        [&](corpus::Rejection&&) { any = true; }};
    corpus::make_reader(format, options)->read(*corpus::open_byte_stream(bytes, "fuzz"), sink);
    require(any);
}

}  // namespace chancery::tests
