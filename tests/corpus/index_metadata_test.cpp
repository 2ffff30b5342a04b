#include <string>

#include <catch2/catch.hpp>

#include "corpus/schema/field.hpp"
#include "corpus/schema/index_metadata.hpp"
#include "corpus/support/error.hpp"
#include "tests/corpus/temporary_directory.hpp"

using namespace chancery::corpus;
using chancery::Error;
using chancery::ErrorCode;
using chancery::tests::TemporaryDirectory;

namespace {

/// What loading the metadata of `database` throws.
Error error_of(const Xapian::Database& database) {
    try {
        static_cast<void>(load_metadata(database, "news.idx"));
    } catch (const Error& error) {
        return error;
    }
    FAIL("no error");
    return {ErrorCode::Io, ""};
}

}  // namespace

TEST_CASE("Metadata comes back as it was saved", "[corpus][schema][metadata]") {
    const TemporaryDirectory directory;
    const auto index = directory.path() / "index";
    Xapian::WritableDatabase database(index.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    save_metadata(database, {kSchemaVersion, "0123456789abcdef", {"de", "en", "fr"}});
    database.commit();
    const IndexMetadata metadata = load_metadata(Xapian::Database(index.string()), index);
    CHECK(metadata.schema_version == kSchemaVersion);
    CHECK(metadata.taxonomy_hash == "0123456789abcdef");
    CHECK(metadata.languages == std::vector<std::string>{"de", "en", "fr"});
    save_metadata(database, {kSchemaVersion, "", {}});
    database.commit();
    CHECK(load_metadata(database, index).languages.empty());
}

TEST_CASE("A database that is not ours is foreign", "[corpus][schema][metadata]") {
    const TemporaryDirectory directory;
    const Xapian::WritableDatabase database((directory.path() / "index").string(),
                                            Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    const Error error = error_of(database);
    CHECK(error.code() == ErrorCode::IndexForeign);
    CHECK(std::string(error.what()) == "news.idx: a Xapian database, but not an index of Chancery");
    CHECK_FALSE(error.hint().empty());
}

TEST_CASE("Another schema is a mismatch", "[corpus][schema][metadata]") {
    const std::string version = GENERATE(as<std::string>{}, "0", "1", "99", "one", "-1", "1x", "99999999999999999999");
    CAPTURE(version);
    const TemporaryDirectory directory;
    Xapian::WritableDatabase database((directory.path() / "index").string(),
                                      Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    database.set_metadata("chancery.schema", version);
    const Error error = error_of(database);
    CHECK(error.code() == ErrorCode::SchemaMismatch);
    CHECK(std::string(error.what()) ==
          "news.idx: the index has schema " + version + ", this program reads " + std::to_string(kSchemaVersion));
    CHECK_FALSE(error.hint().empty());
}
