#include "corpus/schema/stored_article.hpp"

#include <array>
#include <cstring>

#include <xxhash.h>

#include "corpus/schema/byte_codec.hpp"

namespace chancery::corpus {

namespace {

constexpr std::uint8_t kFormat = 3;
constexpr std::size_t kHeaderBytes = 9;

[[noreturn]] void fail_damaged() {
    throw Error(ErrorCode::IndexCorrupt, "the stored text of an article is damaged",
                "run `chancery-index check`, then build the index again");
}

void put_tag(const Tag& tag, std::string& out) {
    out.push_back(static_cast<char>(tag.id.facet));
    put_text(tag.id.id, out);
    out.push_back(static_cast<char>(tag.salience));
    put_varint(tag.mentions, out);
    put_varint(tag.via, out);
    put_varint(tag.evidence.size(), out);
    for (const Evidence& evidence : tag.evidence) {
        put_varint(std::uint64_t{evidence.start} * 4 + static_cast<unsigned>(evidence.field), out);
        put_varint(evidence.end - evidence.start, out);
    }
}

Tag take_tag(ByteReader& reader) {
    Tag tag;
    const std::uint8_t facet = reader.take_byte();
    if (facet >= kFacetCount) fail_damaged();
    tag.id = {static_cast<Facet>(facet), std::string(reader.take_text())};
    tag.salience = reader.take_byte();
    tag.mentions = reader.take_number();
    tag.via = static_cast<std::uint16_t>(reader.take_number());
    const std::uint32_t count = reader.take_number();
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint64_t start = reader.take_varint();
        Evidence evidence;
        evidence.field = static_cast<TextField>(start % 4);
        evidence.start = static_cast<std::uint32_t>(start / 4);
        evidence.end = evidence.start + reader.take_number();
        tag.evidence.push_back(evidence);
    }
    return tag;
}

std::string checksum(std::string_view payload) {
    std::string bytes(8, '\0');
    XXH64_canonical_t canonical;
    XXH64_canonicalFromHash(&canonical, XXH3_64bits(payload.data(), payload.size()));
    std::memcpy(bytes.data(), canonical.digest, bytes.size());
    return bytes;
}

}  // namespace

std::string encode_stored_article(const Article& article, const std::vector<Tag>& tags) {
    std::string payload;
    payload.reserve(article.body.size() + article.title.size() + 512);
    for (const std::string* text :
         {&article.id, &article.title, &article.body, &article.url, &article.source, &article.author, &article.language,
          &article.section, &article.dateline, &article.outlet, &article.outlet_country, &article.wire, &article.published_text}) {
        put_text(*text, payload);
    }
    put_text(article.published ? to_iso8601(*article.published) : std::string(), payload);
    payload.push_back(static_cast<char>(article.published_from));
    put_varint(tags.size(), payload);
    for (const Tag& tag : tags) put_tag(tag, payload);
    return std::string(1, static_cast<char>(kFormat)) + checksum(payload) + payload;
}

StoredArticle decode_stored_article(std::string_view bytes) {
    if (bytes.size() < kHeaderBytes || static_cast<std::uint8_t>(bytes.front()) != kFormat) fail_damaged();
    const std::string_view payload = bytes.substr(kHeaderBytes);
    if (bytes.substr(1, kHeaderBytes - 1) != checksum(payload)) fail_damaged();
    ByteReader reader(payload);
    StoredArticle stored;
    Article& article = stored.article;
    for (std::string* text :
         {&article.id, &article.title, &article.body, &article.url, &article.source, &article.author, &article.language,
          &article.section, &article.dateline, &article.outlet, &article.outlet_country, &article.wire, &article.published_text}) {
        *text = reader.take_text();
    }
    const std::string_view day = reader.take_text();
    if (const auto date = parse_publication_date(day)) article.published = *date;
    article.published_from = static_cast<DateOrigin>(reader.take_byte());
    const std::uint32_t count = reader.take_number();
    for (std::uint32_t i = 0; i < count; ++i) stored.tags.push_back(take_tag(reader));
    if (!reader.done()) fail_damaged();
    return stored;
}

}  // namespace chancery::corpus
