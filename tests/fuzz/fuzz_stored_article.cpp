#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/schema/packed_facets.hpp"
#include "corpus/schema/stored_article.hpp"
#include "corpus/support/error.hpp"
#include "tests/fuzz/require.hpp"

using namespace chancery::corpus;

namespace {

template <class Work>
void check(Work work) {
    try {
        work();
    } catch (const chancery::Error& error) {
        require(error.code() == chancery::ErrorCode::IndexCorrupt);
    }
}

}  // namespace

/// Invariants: bytes decode or are IndexCorrupt; what decodes encodes to the same bytes; facets that unpack pack to
/// what unpacks the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check([&] {
        const StoredArticle stored = decode_stored_article(bytes);
        require(encode_stored_article(stored.article, stored.tags) == bytes);
    });
    check([&] {
        std::vector<FacetOrdinal> ordinals;
        unpack_facets(bytes, ordinals);
        std::vector<FacetOrdinal> again;
        unpack_facets(pack_facets(ordinals), again);
        require(again.size() == ordinals.size());
    });
    // The fields behind a checksum that holds are reached through an article made of the same bytes.
    Article article;
    article.title = article.body = article.id = bytes;
    require(decode_stored_article(encode_stored_article(article, {})).article.body == bytes);
    return 0;
}
