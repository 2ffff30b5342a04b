#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "corpus/outlet/attribution.hpp"
#include "corpus/outlet/outlet_table.hpp"
#include "corpus/text/utf8.hpp"

/// Shape:      the address, the source and the byline on a line each, then the body.
/// Invariant:  texts stay UTF-8; a wire is an agency of the table; a country has two letters; asking twice changes
///             nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace chancery::corpus;
    std::string text(reinterpret_cast<const char*>(data), size);
    to_valid_utf8(text);
    Article article;
    for (std::string* field : {&article.url, &article.source, &article.author}) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        *field = text.substr(0, end);
        text.erase(0, end + 1);
    }
    article.body = text;
    set_outlet(article);
    set_wire(article);
    set_own_wire(article);
    if (!is_valid_utf8(article.outlet) || !is_valid_utf8(article.wire)) std::abort();
    if (!article.outlet_country.empty() && article.outlet_country.size() != 2) std::abort();
    const Outlet* const agency = outlet_table().find_by_name(article.wire);
    if (!article.wire.empty() && (agency == nullptr || agency->kind != OutletKind::Agency)) std::abort();
    const Article before = article;
    set_outlet(article);
    set_wire(article);
    if (article.outlet != before.outlet || article.wire != before.wire) std::abort();
    return 0;
}
