#include <cstdlib>
#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

#include "corpus/schema/index_directory.hpp"
#include "corpus/support/error.hpp"
#include "tests/corpus/small_database.hpp"
#include "tests/corpus/temporary_directory.hpp"

using namespace chancery::corpus;
using namespace chancery::tests;
using chancery::Error;
using chancery::ErrorCode;

namespace {

ErrorCode code_of(const std::filesystem::path& index) {
    try {
        static_cast<void>(open_index(index));
    } catch (const Error& error) {
        CHECK(std::string(error.what()).starts_with(index.string() + ": "));
        CHECK_FALSE(error.hint().empty());
        return error.code();
    }
    FAIL("no error");
    return ErrorCode::Io;
}

/// An environment variable for one scope.
class Environment {
public:
    Environment(const char* name, const char* value) : name_(name) {
        if (const char* const old = std::getenv(name)) old_ = old;
        value == nullptr ? ::unsetenv(name) : ::setenv(name, value, 1);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() { old_ ? ::setenv(name_, old_->c_str(), 1) : ::unsetenv(name_); }

private:
    const char* name_;
    std::optional<std::string> old_;
};

}  // namespace

TEST_CASE("What stands at a path is told apart", "[corpus][schema][directory]") {
    const TemporaryDirectory directory;
    const auto& root = directory.path();
    CHECK(inspect_directory(root / "missing") == DirectoryState::Missing);
    CHECK(inspect_directory(root / "missing" / "deep") == DirectoryState::Missing);
    std::filesystem::create_directory(root / "empty");
    CHECK(inspect_directory(root / "empty") == DirectoryState::Missing);
    directory.write("file", "x");
    CHECK(inspect_directory(root / "file") == DirectoryState::Foreign);
    directory.write("full/notes.txt", "x");
    CHECK(inspect_directory(root / "full") == DirectoryState::Foreign);
    make_database(root / "index", {});
    CHECK(inspect_directory(root / "index") == DirectoryState::Index);
    std::filesystem::create_directory_symlink(root / "index", root / "link");
    CHECK(inspect_directory(root / "link") == DirectoryState::Index);
}

TEST_CASE("An index is opened with all that it says about itself", "[corpus][schema][directory]") {
    const TemporaryDirectory directory;
    const auto index = directory.path() / "news index";
    make_database(index, {{{{0, true}}, 1}});
    const OpenIndex open = open_index(index);
    CHECK(open.path == index);
    CHECK(open.database.get_doccount() == 1);
    CHECK(open.metadata.schema_version == kSchemaVersion);
    CHECK(open.metadata.languages == std::vector<std::string>{"en"});
    CHECK(open.dictionary.size() == 0);
}

TEST_CASE("What cannot be opened says why", "[corpus][schema][directory]") {
    const TemporaryDirectory directory;
    const auto& root = directory.path();
    CHECK(code_of(root / "missing") == ErrorCode::IndexMissing);
    directory.write("file", "x");
    CHECK(code_of(root / "file") == ErrorCode::IndexForeign);
    directory.write("full/notes.txt", "x");
    CHECK(code_of(root / "full") == ErrorCode::IndexForeign);
    { Xapian::WritableDatabase((root / "xapian").string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS).commit(); }
    CHECK(code_of(root / "xapian") == ErrorCode::IndexForeign);
}

TEST_CASE("An index without one of its tables is corrupt", "[corpus][schema][directory]") {
    const std::string table =
        GENERATE(as<std::string>{}, "postlist.glass", "docdata.glass", "termlist.glass", "position.glass");
    CAPTURE(table);
    const TemporaryDirectory directory;
    const auto index = directory.path() / "index";
    make_database(index, {{{{0, true}}, 1}});
    REQUIRE(std::filesystem::remove(index / table));
    CHECK(code_of(index) == ErrorCode::IndexCorrupt);
}

TEST_CASE("An index without articles lacks tables and is sound", "[corpus][schema][directory]") {
    // A build that found no article left an index that nothing could open or add to: Xapian makes a table when it
    // first has something to put there.
    const TemporaryDirectory directory;
    const auto index = directory.path() / "index";
    make_database(index, {});
    CHECK_FALSE(std::filesystem::exists(index / "docdata.glass"));
    CHECK(open_index(index).database.get_doccount() == 0);
}

TEST_CASE("A table of garbage is corrupt, and no exception of Xapian leaves", "[corpus][schema][directory]") {
    const TemporaryDirectory directory;
    const auto index = directory.path() / "index";
    make_database(index, {{{{0, true}}, 1}});
    SECTION("the version file") { directory.write("index/iamglass", "garbage"); }
    SECTION("an empty version file") { directory.write("index/iamglass", ""); }
    SECTION("the postings") { directory.write("index/postlist.glass", std::string(8192, 'x')); }
    CHECK(code_of(index) == ErrorCode::IndexCorrupt);
}

TEST_CASE("A stub in the place of an index is never opened", "[corpus][schema][directory]") {
    const TemporaryDirectory directory;
    make_database(directory.path() / "real", {});
    const std::string stub = directory.write("stub", "glass " + (directory.path() / "real").string() + "\n");
    CHECK(code_of(stub) == ErrorCode::IndexForeign);
    directory.write("dir/XAPIANDB", "glass " + (directory.path() / "real").string() + "\n");
    CHECK(code_of(directory.path() / "dir") == ErrorCode::IndexForeign);
}

TEST_CASE("The index has a place of its own when nobody says where", "[corpus][schema][directory]") {
    const Environment home("HOME", "/home/ann");
    {
        const Environment data("XDG_DATA_HOME", nullptr);
        const Environment index("CHANCERY_INDEX", nullptr);
        CHECK(default_index_path() == "/home/ann/.local/share/chancery/index");
    }
    const Environment data("XDG_DATA_HOME", "/data");
    {
        const Environment index("CHANCERY_INDEX", "");
        CHECK(default_index_path() == "/data/chancery/index");
    }
    const Environment index("CHANCERY_INDEX", "/news.idx");
    CHECK(default_index_path() == "/news.idx");
}

TEST_CASE("A directory that is not there cannot be synced", "[corpus][schema][directory]") {
    const TemporaryDirectory directory;
    CHECK_NOTHROW(sync_directory(directory.path()));
    CHECK_THROWS_AS(sync_directory(directory.path() / "missing"), Error);
}
