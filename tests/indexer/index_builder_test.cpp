#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/schema/facet_columns.hpp"
#include "corpus/schema/field.hpp"
#include "corpus/schema/index_directory.hpp"
#include "corpus/schema/packed_facets.hpp"
#include "corpus/schema/stored_article.hpp"
#include "corpus/schema/term.hpp"
#include "corpus/support/error.hpp"
#include "indexer/existing_index.hpp"
#include "indexer/index_builder.hpp"
#include "indexer/index_check.hpp"
#include "tests/corpus/temporary_directory.hpp"
#include "tests/indexer/prepared_article.hpp"

using namespace chancery::corpus;
using namespace chancery::indexer;
using chancery::Error;
using chancery::ErrorCode;
using chancery::tests::actor;
using chancery::tests::article_of;
using chancery::tests::prepared;
using chancery::tests::small_matcher;
using chancery::tests::TemporaryDirectory;

namespace {

/// "added/updated/unchanged"
std::string shown(const WriteCounts& counts) {
    return std::to_string(counts.added) + '/' + std::to_string(counts.updated) + '/' + std::to_string(counts.unchanged);
}

Article dated(Article article, int year) {
    article.published = std::chrono::year{year} / 5 / 29;
    article.source = "Gazette";
    return article;
}

const std::vector<Article> kArticles{
    dated(article_of("a", "Japan holds a summit", "In Tokyo."), 2023),
    article_of("b", "France", "A word."),
    dated(article_of("c", "Nothing", "No actor."), 2024),
};

class Place {
public:
    [[nodiscard]] std::filesystem::path index() const { return directory_.path() / "news.idx"; }
    [[nodiscard]] const TemporaryDirectory& directory() const { return directory_; }

    [[nodiscard]] std::unique_ptr<IndexBuilder> open(bool remember_ids = false) const {
        return IndexBuilder::open({index(), &small_matcher().taxonomy(), remember_ids});
    }

    std::string build(const std::vector<Article>& articles) const {
        const auto builder = open();
        builder->add(prepared(articles));
        return shown(builder->finish());
    }

    /// The ids in the index, ascending, after a check that all its parts agree.
    [[nodiscard]] std::string ids() const {
        CHECK(check_index(index()) == std::vector<std::string>{});
        const OpenIndex open = open_index(index());
        CHECK(FacetColumns::load(open.database, index()).from_cache());
        std::string shown;
        for (auto term = open.database.allterms_begin("Q"); term != open.database.allterms_end("Q"); ++term) {
            shown += (shown.empty() ? "" : " ") + (*term).substr(1);
        }
        return shown;
    }

    [[nodiscard]] StoredArticle stored(const std::string& id) const {
        const OpenIndex open = open_index(index());
        return decode_stored_article(open.database.get_document(*open.database.postlist_begin(id_term(id))).get_data());
    }

    /// The facet values of an article as the dictionary names them: "country:JP! source:gazette".
    [[nodiscard]] std::string facets(const std::string& id) const {
        const OpenIndex open = open_index(index());
        std::vector<FacetOrdinal> ordinals;
        unpack_facets(open.database.get_document(*open.database.postlist_begin(id_term(id))).get_value(slot::kFacets),
                      ordinals);
        std::set<std::string> values;
        for (const FacetOrdinal& one : ordinals) {
            const auto& value = open.dictionary.value(one.ordinal);
            values.insert(std::string(to_string(value.facet)) + ':' + value.id + (one.major ? "!" : ""));
        }
        std::string shown;
        for (const std::string& value : values) shown += (shown.empty() ? "" : " ") + value;
        return shown;
    }

private:
    TemporaryDirectory directory_;
};

Error error_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error;
    }
    FAIL("no error");
    return {ErrorCode::Io, ""};
}

/// What stands beside the index in its directory.
std::string beside(const Place& place) {
    std::string shown;
    for (const auto& item : std::filesystem::directory_iterator(place.directory().path())) {
        if (item.path() != place.index()) shown += item.path().filename().string() + ' ';
    }
    return shown;
}

}  // namespace

TEST_CASE("A new index holds what was added", "[indexer][index]") {
    const Place place;
    CHECK(place.build(kArticles) == "3/0/0");
    CHECK(place.ids() == "a b c");
    CHECK(beside(place).empty());
    CHECK(place.stored("a").article.title == "Japan holds a summit");
    CHECK(place.facets("a") ==
          "country:JP! month:2023-05 source:gazette theme:diplomacy! theme:diplomacy.summit! year:2023");
    CHECK(place.facets("b") == "country:FR!");
    CHECK(place.facets("c") == "month:2024-05 source:gazette year:2024");
    const OpenIndex open = open_index(place.index());
    CHECK(open.metadata.schema_version == kSchemaVersion);
    CHECK(open.metadata.taxonomy_hash == small_matcher().taxonomy().hash);
    CHECK(open.metadata.languages == std::vector<std::string>{"en"});
}

TEST_CASE("A new index without articles is an index", "[indexer][index]") {
    const Place place;
    CHECK(place.build({}) == "0/0/0");
    CHECK(place.ids().empty());
    CHECK(place.build(kArticles) == "3/0/0");
    CHECK(place.ids() == "a b c");
}

TEST_CASE("Articles without words make an index too", "[indexer][index]") {
    const Place place;
    CHECK(place.build({article_of("a", "...", "")}) == "1/0/0");
    CHECK(place.ids() == "a");
}

TEST_CASE("Building again changes nothing", "[indexer][index]") {
    const Place place;
    place.build(kArticles);
    const auto revision = open_index(place.index()).database.get_revision();
    CHECK(place.build(kArticles) == "0/0/3");
    CHECK(open_index(place.index()).database.get_revision() == revision);
    CHECK(place.ids() == "a b c");
}

TEST_CASE("An article of the same id takes the place of the old one", "[indexer][index]") {
    const Place place;
    place.build(kArticles);
    std::vector<Article> changed = kArticles;
    changed[1].body = "Tokyo and Japan and Japan.";
    changed.push_back(article_of("d", "New", "New."));
    CHECK(place.build(changed) == "1/1/2");
    CHECK(place.ids() == "a b c d");
    CHECK(place.stored("b").article.body == "Tokyo and Japan and Japan.");
    CHECK(place.facets("b").find("country:JP") != std::string::npos);
    const OpenIndex open = open_index(place.index());
    CHECK(open.database.get_doccount() == 4);
    CHECK(open.database.term_exists("Znew"));
    CHECK_FALSE(open.database.term_exists("Zword"));
}

TEST_CASE("The same id twice in one run is one article, the last", "[indexer][index]") {
    const Place place;
    const bool existing = GENERATE(false, true);
    CAPTURE(existing);
    if (existing) place.build({});
    const std::vector<Article> twice{article_of("a", "First", "One."), article_of("b", "Other", "Two."),
                                     article_of("a", "Second", "Three.")};
    CHECK(place.build(twice) == "2/1/0");
    CHECK(place.ids() == "a b");
    CHECK(place.stored("a").article.title == "Second");
}

TEST_CASE("Another taxonomy makes every article another", "[indexer][index]") {
    const Place place;
    place.build(kArticles);
    const Matcher other(chancery::tests::small_taxonomy(std::string(chancery::tests::kSmallToml) +
                                                        actor("place", "x", "name", R"(["word"])")));
    const auto builder = IndexBuilder::open({place.index(), &other.taxonomy(), false});
    builder->add(prepared(kArticles, other));
    CHECK(shown(builder->finish()) == "0/3/0");
    CHECK(open_index(place.index()).metadata.taxonomy_hash == other.taxonomy().hash);
    CHECK(place.facets("b") == "country:FR! place:x!");
    CHECK(place.ids() == "a b c");
}

TEST_CASE("Articles are removed by id", "[indexer][index]") {
    const Place place;
    place.build(kArticles);
    {
        ExistingIndex index({place.index(), nullptr, false});
        const std::vector<std::string> ids{"b", "zz", "b"};
        CHECK(index.remove(ids) == std::vector<std::string>{"zz"});
        static_cast<void>(index.finish());
    }
    CHECK(place.ids() == "a c");
    CHECK(open_index(place.index()).metadata.taxonomy_hash == small_matcher().taxonomy().hash);
    CHECK(place.build(kArticles) == "1/0/2");
    CHECK(place.ids() == "a b c");
}

TEST_CASE("Pruning takes out what the sources no longer hold", "[indexer][index]") {
    const Place place;
    place.build(kArticles);
    const auto builder = place.open(true);
    builder->add(prepared({kArticles[0], article_of("d", "New", "New.")}));
    CHECK(builder->prune() == 2);
    CHECK(shown(builder->finish()) == "1/0/1");
    CHECK(place.ids() == "a d");
}

TEST_CASE("Pruning what is all there, or an index just made, takes out nothing", "[indexer][index]") {
    const Place place;
    {
        const auto fresh = place.open(true);
        fresh->add(prepared(kArticles));
        CHECK(fresh->prune() == 0);
        static_cast<void>(fresh->finish());
    }
    const auto existing = place.open(true);
    existing->add(prepared(kArticles));
    CHECK(existing->prune() == 0);
    CHECK(shown(existing->finish()) == "0/0/3");
    CHECK(place.ids() == "a b c");
}

TEST_CASE("Many articles go in order through several batches", "[indexer][index]") {
    const Place place;
    std::vector<Article> articles;
    for (int i = 0; i < 3000; ++i)
        articles.push_back(article_of("id-" + std::to_string(i), "Japan " + std::to_string(i), "Short."));
    const bool existing = GENERATE(false, true);
    if (existing) place.build({});
    CHECK(place.build(articles) == "3000/0/0");
    CHECK(place.build(articles) == "0/0/3000");
    const OpenIndex open = open_index(place.index());
    CHECK(open.database.get_doccount() == 3000);
    CHECK(open.database.get_termfreq("XCO:JP") == 3000);
    CHECK(check_index(place.index()).empty());
}

TEST_CASE("What was not finished is not there", "[indexer][index]") {
    const Place place;
    {
        const auto builder = place.open();
        builder->add(prepared(kArticles));
    }
    CHECK_FALSE(std::filesystem::exists(place.index()));
    CHECK(beside(place).empty());
    place.build({kArticles[0]});
    {
        const auto builder = place.open();
        builder->add(prepared(kArticles));
    }
    CHECK(place.ids() == "a");
}

TEST_CASE("What a killed build left is in nobody's way", "[indexer][index]") {
    const Place place;
    place.directory().write("news.idx.building/shard0/iamglass", "garbage");
    CHECK(place.build(kArticles) == "3/0/0");
    CHECK(place.ids() == "a b c");
    CHECK(beside(place).empty());
}

TEST_CASE("A directory that only has the name of an unfinished index is never emptied", "[indexer][index]") {
    const Place place;
    const std::string letter = place.directory().write("news.idx.building/letter.txt", "dear");
    CHECK(error_of([&] { static_cast<void>(place.open()); }).code() == ErrorCode::IndexForeign);
    CHECK(std::filesystem::exists(letter));
    CHECK_FALSE(std::filesystem::exists(place.index()));
}

TEST_CASE("An empty directory is a place for an index, with or without a slash", "[indexer][index]") {
    const Place place;
    std::filesystem::create_directory(place.index());
    const auto builder = IndexBuilder::open({place.index() / "", &small_matcher().taxonomy(), false});
    builder->add(prepared(kArticles));
    static_cast<void>(builder->finish());
    CHECK(place.ids() == "a b c");
}

TEST_CASE("Directories above a new index are made", "[indexer][index]") {
    const TemporaryDirectory directory;
    const auto index = directory.path() / "deep" / "deeper" / "news.idx";
    const auto builder = IndexBuilder::open({index, &small_matcher().taxonomy(), false});
    builder->add(prepared(kArticles));
    static_cast<void>(builder->finish());
    CHECK(check_index(index).empty());
}

TEST_CASE("What is no index of ours is never touched", "[indexer][index]") {
    const Place place;
    SECTION("a directory with files") { place.directory().write("news.idx/letter.txt", "dear"); }
    SECTION("a file") { place.directory().write("news.idx", "dear"); }
    SECTION("a Xapian database of somebody else") {
        Xapian::WritableDatabase database(place.index().string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        database.add_document(Xapian::Document());
        database.commit();
    }
    const Error error = error_of([&] { static_cast<void>(place.open()); });
    CHECK(error.code() == ErrorCode::IndexForeign);
    CHECK_FALSE(error.hint().empty());
    CHECK(beside(place).empty());
    CHECK(std::filesystem::exists(place.index()));
}

TEST_CASE("An index of another schema is refused", "[indexer][index]") {
    const Place place;
    place.build(kArticles);
    {
        Xapian::WritableDatabase database(place.index().string(), Xapian::DB_OPEN);
        database.set_metadata("chancery.schema", "99");
        database.commit();
    }
    CHECK(error_of([&] { static_cast<void>(place.open()); }).code() == ErrorCode::SchemaMismatch);
}

TEST_CASE("An index that is being written is locked", "[indexer][index]") {
    const Place place;
    SECTION("while it is new") {
        const auto first = place.open();
        first->add(prepared(kArticles));
        CHECK(error_of([&] { static_cast<void>(place.open()); }).code() == ErrorCode::IndexLocked);
        CHECK(shown(first->finish()) == "3/0/0");
    }
    SECTION("once it is there") {
        place.build({kArticles[0]});
        const auto first = place.open();
        CHECK(error_of([&] { static_cast<void>(place.open()); }).code() == ErrorCode::IndexLocked);
        first->add(prepared(kArticles));
        CHECK(shown(first->finish()) == "2/0/1");
    }
    CHECK(place.ids() == "a b c");
}

TEST_CASE("A damaged index is corrupt", "[indexer][index]") {
    const Place place;
    place.build(kArticles);
    SECTION("a table is missing") { std::filesystem::remove(place.index() / "docdata.glass"); }
    SECTION("the version file is garbage") { place.directory().write("news.idx/iamglass", "garbage"); }
    CHECK(error_of([&] { static_cast<void>(place.open()); }).code() == ErrorCode::IndexCorrupt);
}

TEST_CASE("A place that cannot be written to is an error", "[indexer][index]") {
    const TemporaryDirectory directory;
    const std::string file = directory.write("file", "x");
    const Error error = error_of([&] {
        static_cast<void>(IndexBuilder::open({std::filesystem::path(file) / "news.idx", nullptr, false}));
    });
    CHECK((error.code() == ErrorCode::Io || error.code() == ErrorCode::IndexForeign));
}

TEST_CASE("The check finds what does not agree", "[indexer][index][check]") {
    const Place place;
    place.build(kArticles);
    CHECK(check_index(place.index()).empty());
    std::string expected;
    {
        Xapian::WritableDatabase database(place.index().string(), Xapian::DB_OPEN);
        const Xapian::docid docid = *database.postlist_begin("Qa");
        Xapian::Document document = database.get_document(docid);
        SECTION("stored text") {
            document.set_data(document.get_data() + "x");
            expected = "the stored text of an article is damaged";
        }
        SECTION("the day slot") {
            document.remove_value(slot::kDay);
            expected = "its day slot and its article differ";
        }
        SECTION("the facet slot") {
            document.add_value(slot::kFacets, pack_facets({}));
            expected = "the tag country:JP is not counted";
        }
        SECTION("the id") {
            document.remove_term("Qa");
            document.add_boolean_term("Qz");
            expected = "the id a does not lead to it";
        }
        database.replace_document(docid, document);
        database.commit();
    }
    const auto findings = check_index(place.index());
    REQUIRE_FALSE(findings.empty());
    std::string all;
    for (const std::string& finding : findings) all += finding + '\n';
    CAPTURE(all);
    CHECK(all.find(expected) != std::string::npos);
}
