#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/schema/facet_columns.hpp"
#include "corpus/support/error.hpp"
#include "tests/corpus/small_database.hpp"
#include "tests/corpus/temporary_directory.hpp"

using namespace chancery::corpus;
using namespace chancery::tests;

namespace {

const std::vector<SlotDocument> kDocuments{
    {{{0, true}, {2, false}}, 19'789},
    {{}, std::nullopt},
    {{{1, false}, {5, true}, {300, false}}, -1},
    {{{2, true}}, 0},
};

/// "1: 1 4 @19789; 2: @none; ...": the codes and the day of each document.
std::string shown(const FacetColumns& columns) {
    std::string text;
    for (Xapian::docid docid = 1; docid <= columns.last_docid(); ++docid) {
        text += (text.empty() ? "" : "; ") + std::to_string(docid) + ':';
        for (const std::uint32_t code : columns.codes(docid)) text += ' ' + std::to_string(code);
        text += columns.day(docid) == FacetColumns::kNoDay ? " @none" : " @" + std::to_string(columns.day(docid));
    }
    return text;
}

const std::string kShown = "1: 1 4 @19789; 2: @none; 3: 2 11 600 @-1; 4: 5 @0";

std::vector<std::filesystem::path> column_files(const std::filesystem::path& index) {
    std::vector<std::filesystem::path> files;
    for (const auto& item : std::filesystem::directory_iterator(index)) {
        if (item.path().filename().string().starts_with("columns.")) files.push_back(item.path());
    }
    return files;
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// An index with its columns saved.
struct SavedIndex {
    explicit SavedIndex(const std::vector<SlotDocument>& documents = kDocuments) {
        make_database(path, documents);
        const Xapian::Database database = open_database(path);
        FacetColumns::build(database).save(database, path);
    }

    TemporaryDirectory directory;
    std::filesystem::path path = directory.path() / "index";
};

}  // namespace

TEST_CASE("Columns are built from the slots of the documents", "[corpus][schema][columns]") {
    const TemporaryDirectory directory;
    const auto index = directory.path() / "index";
    make_database(index, kDocuments);
    const FacetColumns columns = FacetColumns::build(open_database(index));
    CHECK(shown(columns) == kShown);
    CHECK_FALSE(columns.from_cache());
    CHECK(column_files(index).empty());
}

TEST_CASE("Saved columns are read from their file", "[corpus][schema][columns]") {
    const SavedIndex index;
    REQUIRE(column_files(index.path).size() == 1);
    const FacetColumns columns = FacetColumns::load(open_database(index.path), index.path);
    CHECK(columns.from_cache());
    CHECK(shown(columns) == kShown);
}

TEST_CASE("Columns can be moved", "[corpus][schema][columns]") {
    const SavedIndex index;
    FacetColumns mapped = FacetColumns::load(open_database(index.path), index.path);
    FacetColumns built = FacetColumns::build(open_database(index.path));
    const FacetColumns first(std::move(mapped));
    CHECK(shown(first) == kShown);
    FacetColumns second;
    second = std::move(built);
    CHECK(shown(second) == kShown);
}

TEST_CASE("Without their file columns are built", "[corpus][schema][columns]") {
    const SavedIndex index;
    std::filesystem::remove(column_files(index.path).front());
    const FacetColumns columns = FacetColumns::load(open_database(index.path), index.path);
    CHECK_FALSE(columns.from_cache());
    CHECK(shown(columns) == kShown);
}

TEST_CASE("A damaged file of columns is not used", "[corpus][schema][columns]") {
    const SavedIndex index;
    const auto file = column_files(index.path).front();
    const std::string bytes = content_of(file);
    SECTION("cut short anywhere") {
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            write(file, bytes.substr(0, size));
            const FacetColumns columns = FacetColumns::load(open_database(index.path), index.path);
            CAPTURE(size);
            CHECK_FALSE(columns.from_cache());
            CHECK(shown(columns) == kShown);
        }
    }
    SECTION("longer") {
        write(file, bytes + std::string(4, '\0'));
        CHECK_FALSE(FacetColumns::load(open_database(index.path), index.path).from_cache());
    }
    SECTION("any byte flipped") {
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            std::string damaged = bytes;
            damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
            write(file, damaged);
            const FacetColumns columns = FacetColumns::load(open_database(index.path), index.path);
            CAPTURE(i);
            CHECK_FALSE(columns.from_cache());
            CHECK(shown(columns) == kShown);
        }
    }
    SECTION("whole again") {
        write(file, bytes);
        CHECK(FacetColumns::load(open_database(index.path), index.path).from_cache());
    }
}

TEST_CASE("Columns of another revision are not used and go when new ones are saved", "[corpus][schema][columns]") {
    const SavedIndex index;
    const auto old_file = column_files(index.path).front();
    {
        Xapian::WritableDatabase database(index.path.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        database.delete_document(1);
        database.add_document(to_document({{{7, false}}, 5}));
        database.commit();
    }
    const Xapian::Database database = open_database(index.path);
    const FacetColumns columns = FacetColumns::load(database, index.path);
    CHECK_FALSE(columns.from_cache());
    CHECK(shown(columns) == "1: @none; 2: @none; 3: 2 11 600 @-1; 4: 5 @0; 5: 14 @5");
    columns.save(database, index.path);
    REQUIRE(column_files(index.path).size() == 1);
    CHECK(column_files(index.path).front() != old_file);
    CHECK(FacetColumns::load(database, index.path).from_cache());
}

TEST_CASE("Columns of another index under the same name are not used", "[corpus][schema][columns]") {
    const SavedIndex index;
    const SavedIndex other({{{{9, true}}, 1}});
    std::filesystem::copy_file(column_files(other.path).front(), column_files(index.path).front(),
                               std::filesystem::copy_options::overwrite_existing);
    const FacetColumns columns = FacetColumns::load(open_database(index.path), index.path);
    CHECK_FALSE(columns.from_cache());
    CHECK(shown(columns) == kShown);
}

TEST_CASE("An index without documents has columns too", "[corpus][schema][columns]") {
    const SavedIndex index(std::vector<SlotDocument>{});
    const FacetColumns columns = FacetColumns::load(open_database(index.path), index.path);
    CHECK(columns.from_cache());
    CHECK(columns.last_docid() == 0);
    CHECK(columns.codes(0).empty());
}

TEST_CASE("A damaged facet slot is an error", "[corpus][schema][columns]") {
    const TemporaryDirectory directory;
    const auto index = directory.path() / "index";
    make_database(index, kDocuments);
    {
        Xapian::WritableDatabase database(index.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        Xapian::Document document;
        document.add_value(slot::kFacets, "\xFF");
        database.add_document(document);
        database.commit();
    }
    try {
        static_cast<void>(FacetColumns::build(open_database(index)));
        FAIL("no error");
    } catch (const chancery::Error& error) {
        CHECK(error.code() == chancery::ErrorCode::IndexCorrupt);
    }
}

TEST_CASE("Columns that cannot be written are an error", "[corpus][schema][columns]") {
    const SavedIndex index;
    const Xapian::Database database = open_database(index.path);
    try {
        FacetColumns::build(database).save(database, index.directory.path() / "missing");
        FAIL("no error");
    } catch (const chancery::Error& error) {
        CHECK(error.code() == chancery::ErrorCode::Io);
    }
}
