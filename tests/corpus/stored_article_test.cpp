#include <string>
#include <vector>

#include <rapidcheck/catch.h>

#include "corpus/schema/stored_article.hpp"
#include "corpus/support/error.hpp"

using namespace chancery::corpus;

namespace {

Article example_article() {
    Article article;
    article.id = "reuters-20240307-001";
    article.title = "Japan and France sign";
    article.body = "They met in Paris.\n\nThey signed.";
    article.published = std::chrono::year{2024} / 3 / 7;
    article.published_from = DateOrigin::Dateline;
    article.published_text = "7 mars 2024";
    article.url = "https://example.org/a";
    article.source = "The Harbour Gazette";
    article.outlet = "The Harbour Gazette of Port";
    article.outlet_country = "FR";
    article.wire = "Reuters";
    article.author = "Hana Whitfield";
    article.language = "en";
    article.section = "World";
    article.dateline = "PARIS, March 7 -";
    return article;
}

Tag tag_of(Facet facet, const std::string& id, int salience, std::uint32_t mentions, std::uint16_t via,
           std::vector<Evidence> evidence) {
    Tag tag;
    tag.id = {facet, id};
    tag.salience = salience;
    tag.mentions = mentions;
    tag.via = via;
    tag.evidence = std::move(evidence);
    return tag;
}

std::vector<Tag> example_tags() {
    std::vector<Tag> tags;
    tags.push_back(tag_of(Facet::Country, "JP", 97, 3, 5, {{TextField::Title, 0, 5}, {TextField::Body, 12, 17}}));
    tags.push_back(tag_of(Facet::Theme, "diplomacy", 70, 1, 1U << 11U, {}));
    tags.push_back(tag_of(Facet::Country, "FR", 50, 1, 8, {{TextField::Dateline, 0, 5}}));
    return tags;
}

void check_same(const Article& left, const Article& right) {
    CHECK(left.id == right.id);
    CHECK(left.title == right.title);
    CHECK(left.body == right.body);
    CHECK(left.published == right.published);
    CHECK(left.published_from == right.published_from);
    CHECK(left.published_text == right.published_text);
    CHECK(left.url == right.url);
    CHECK(left.source == right.source);
    CHECK(left.outlet == right.outlet);
    CHECK(left.outlet_country == right.outlet_country);
    CHECK(left.wire == right.wire);
    CHECK(left.author == right.author);
    CHECK(left.language == right.language);
    CHECK(left.section == right.section);
    CHECK(left.dateline == right.dateline);
}

bool is_same(const Tag& left, const Tag& right) {
    return left.id == right.id && left.salience == right.salience && left.mentions == right.mentions &&
           left.via == right.via && left.evidence == right.evidence;
}

bool is_corrupt(std::string_view bytes) {
    try {
        static_cast<void>(decode_stored_article(bytes));
        return false;
    } catch (const chancery::Error& error) {
        return error.code() == chancery::ErrorCode::IndexCorrupt;
    }
}

}  // namespace

TEST_CASE("A stored article comes back with its tags", "[corpus][schema][stored]") {
    const Article article = example_article();
    const std::vector<Tag> tags = example_tags();
    const StoredArticle stored = decode_stored_article(encode_stored_article(article, tags));
    check_same(stored.article, article);
    REQUIRE(stored.tags.size() == tags.size());
    for (std::size_t i = 0; i < tags.size(); ++i) CHECK(is_same(stored.tags[i], tags[i]));
}

TEST_CASE("An empty article comes back empty", "[corpus][schema][stored]") {
    const StoredArticle stored = decode_stored_article(encode_stored_article({}, {}));
    check_same(stored.article, Article{});
    CHECK(stored.tags.empty());
}

TEST_CASE("Any article and tags come back", "[corpus][schema][stored][property]") {
    rc::prop("round trip", [](const std::string& title, const std::string& body, const std::string& id) {
        Article article;
        article.title = title;
        article.body = body;
        article.id = id;
        std::vector<Tag> tags;
        for (int i = 0; i < *rc::gen::inRange(0, 5); ++i) {
            Tag tag;
            tag.id = {static_cast<Facet>(*rc::gen::inRange(0, static_cast<int>(kFacetCount))),
                      *rc::gen::arbitrary<std::string>()};
            tag.salience = *rc::gen::inRange(50, 100);
            tag.mentions = *rc::gen::arbitrary<std::uint32_t>();
            tag.via = *rc::gen::arbitrary<std::uint16_t>();
            for (int j = 0; j < *rc::gen::inRange(0, 4); ++j) {
                const auto start = *rc::gen::inRange<std::uint32_t>(0, UINT32_MAX / 2);
                tag.evidence.push_back({static_cast<TextField>(*rc::gen::inRange(0, 3)), start,
                                        start + *rc::gen::inRange<std::uint32_t>(0, 1000)});
            }
            tags.push_back(tag);
        }
        const StoredArticle stored = decode_stored_article(encode_stored_article(article, tags));
        RC_ASSERT(stored.article.title == title);
        RC_ASSERT(stored.article.body == body);
        RC_ASSERT(stored.article.id == id);
        RC_ASSERT(stored.tags.size() == tags.size());
        for (std::size_t i = 0; i < tags.size(); ++i) RC_ASSERT(is_same(stored.tags[i], tags[i]));
    });
}

TEST_CASE("Every flipped bit of a stored article is an error", "[corpus][schema][stored]") {
    const std::string bytes = encode_stored_article(example_article(), example_tags());
    for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
        std::string damaged = bytes;
        damaged[i / 8] = static_cast<char>(damaged[i / 8] ^ (1 << (i % 8)));
        if (!is_corrupt(damaged)) FAIL_CHECK("bit " << i);
    }
}

TEST_CASE("A stored article cut short or with more behind it is an error", "[corpus][schema][stored]") {
    const std::string bytes = encode_stored_article(example_article(), example_tags());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        if (!is_corrupt(std::string_view(bytes).substr(0, size))) FAIL_CHECK("cut at " << size);
    }
    CHECK(is_corrupt(bytes + 'x'));
    CHECK(is_corrupt(std::string("\x7F") + bytes.substr(1)));
}
