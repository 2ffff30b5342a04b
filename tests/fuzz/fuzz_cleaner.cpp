#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/cleaning/cleaner.hpp"
#include "corpus/text/utf8.hpp"
#include "tests/fuzz/require.hpp"

using namespace chancery::corpus;

/// Invariant: the first line is the title, the second the author, the rest the body; cleaning keeps UTF-8 valid,
/// makes no text longer but by blank lines, gives an id, and changes nothing the second time.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(reinterpret_cast<const char*>(data), size);
    to_valid_utf8(text);
    const std::size_t title_end = std::min(text.find('\n'), text.size());
    const std::size_t author_end = std::min(text.find('\n', std::min(title_end + 1, text.size())), text.size());
    Article article;
    article.title = text.substr(0, title_end);
    if (author_end > title_end) article.author = text.substr(title_end + 1, author_end - title_end - 1);
    article.body = text.substr(author_end);
    const Article once = clean(article);
    require(is_valid_utf8(once.title) && is_valid_utf8(once.body) && is_valid_utf8(once.author));
    require(once.title.size() <= article.title.size() && once.body.size() <= 2 * article.body.size());
    require(once.id.size() == 34);
    const Article twice = clean(once);
    require(twice.title == once.title && twice.body == once.body && twice.author == once.author);
    require(twice.published == once.published && twice.published_from == once.published_from && twice.id == once.id);
    return 0;
}
