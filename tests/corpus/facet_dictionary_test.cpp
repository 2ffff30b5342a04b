#include <string>

#include <catch2/catch.hpp>

#include "corpus/schema/facet_dictionary.hpp"
#include "corpus/support/error.hpp"
#include "tests/corpus/small_database.hpp"
#include "tests/corpus/temporary_directory.hpp"

using namespace chancery::corpus;
using namespace chancery::tests;

namespace {

struct Dictionary {
    Dictionary() { make_database(path, {}); }

    void save(FacetDictionary& dictionary) const {
        Xapian::WritableDatabase database(path.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        dictionary.save(database);
        database.commit();
    }

    [[nodiscard]] FacetDictionary load() const { return FacetDictionary::load(open_database(path)); }

    TemporaryDirectory directory;
    std::filesystem::path path = directory.path() / "index";
};

}  // namespace

TEST_CASE("Facet values are numbered in the order of first use", "[corpus][schema][dictionary]") {
    FacetDictionary dictionary;
    CHECK(dictionary.intern(Facet::Country, "JP", "Japan") == 0);
    CHECK(dictionary.intern(Facet::Source, "JP", "J. P.") == 1);
    CHECK(dictionary.intern(Facet::Country, "JP", "another label") == 0);
    CHECK(dictionary.size() == 2);
    CHECK(dictionary.value(0).label == "Japan");
    CHECK(dictionary.find(Facet::Country, "JP") == 0U);
    CHECK(dictionary.find(Facet::Source, "JP") == 1U);
    CHECK(dictionary.find(Facet::Country, "jp") == std::nullopt);
    CHECK(dictionary.find(Facet::Region, "JP") == std::nullopt);
}

TEST_CASE("A dictionary comes back with its numbers, and grows", "[corpus][schema][dictionary]") {
    const Dictionary index;
    CHECK(index.load().size() == 0);
    FacetDictionary first;
    for (int i = 0; i < 700; ++i)
        first.intern(Facet::Source, "outlet-" + std::to_string(i), "Outlet " + std::to_string(i));
    index.save(first);
    FacetDictionary second = index.load();
    REQUIRE(second.size() == 700);
    CHECK(second.value(699).id == "outlet-699");
    CHECK(second.value(699).label == "Outlet 699");
    CHECK(second.value(699).facet == Facet::Source);
    // More values end in the chunk that is half full and in new ones.
    for (int i = 700; i < 1800; ++i)
        CHECK(second.intern(Facet::Source, "outlet-" + std::to_string(i), "") == static_cast<std::uint32_t>(i));
    index.save(second);
    const FacetDictionary third = index.load();
    REQUIRE(third.size() == 1800);
    for (std::uint32_t i = 0; i < 1800; i += 53) CHECK(third.find(Facet::Source, "outlet-" + std::to_string(i)) == i);
}

TEST_CASE("Values may hold any bytes", "[corpus][schema][dictionary]") {
    const Dictionary index;
    FacetDictionary dictionary;
    const std::string odd("\0\xFF\n", 3);
    dictionary.intern(Facet::Section, odd, odd);
    dictionary.intern(Facet::Section, "", "");
    index.save(dictionary);
    const FacetDictionary back = index.load();
    REQUIRE(back.size() == 2);
    CHECK(back.value(0).id == odd);
    CHECK(back.value(0).label == odd);
    CHECK(back.find(Facet::Section, "") == 1U);
}

TEST_CASE("Damaged metadata is an error", "[corpus][schema][dictionary]") {
    const Dictionary index;
    const std::string bytes = GENERATE(as<std::string>{}, "\x01", std::string("\x63\x00\x00", 3),
                                       std::string("\x01\x09"
                                                   "abc",
                                                   5));
    {
        Xapian::WritableDatabase database(index.path.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        database.set_metadata("facets:0", bytes);
        database.commit();
    }
    try {
        static_cast<void>(index.load());
        FAIL("no error");
    } catch (const chancery::Error& error) {
        CHECK(error.code() == chancery::ErrorCode::IndexCorrupt);
    }
}
