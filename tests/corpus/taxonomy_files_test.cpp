#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "corpus/support/error.hpp"
#include "corpus/taxonomy/loader.hpp"
#include "tests/corpus/temporary_directory.hpp"

using namespace chancery::corpus;
using chancery::Error;
using chancery::ErrorCode;
using chancery::tests::TemporaryDirectory;

TEST_CASE("The embedded taxonomy loads, and files of a directory come after it", "[corpus][taxonomy][files]") {
    const Taxonomy embedded = load_taxonomy();
    CHECK(embedded.entries.size() > 300);
    CHECK(embedded.themes.size() > 100);
    REQUIRE(embedded.find_entry({Facet::Country, "JP"}) != nullptr);

    const TemporaryDirectory directory;
    directory.write("b.toml", "schema = 1\n[[entry]]\nfacet = \"country\"\nid = \"JP\"\ncity = [\"Xanadu\"]\n");
    directory.write("a.toml", "schema = 1\n[[entry]]\nfacet = \"place\"\nid = \"xanadu\"\nname = [\"Xanadu\"]\n");
    directory.write("README.md", "not a taxonomy file");
    const Taxonomy extended = load_taxonomy(directory.path());
    CHECK(extended.entries.size() == embedded.entries.size() + 1);
    CHECK(extended.find_entry({Facet::Country, "JP"})->forms.back().form == "Xanadu");
    CHECK(extended.hash != embedded.hash);
}

TEST_CASE("A file with the name of an embedded one is read in its place", "[corpus][taxonomy][files]") {
    const TemporaryDirectory directory;
    for (const TaxonomyFile& file : embedded_taxonomy_files()) directory.write(file.name, std::string(file.content));
    CHECK(load_taxonomy(directory.path()).hash == load_taxonomy().hash);

    directory.write("places.toml", "schema = 1\n[[entry]]\nfacet = \"place\"\nid = \"xanadu\"\nname = [\"Xanadu\"]\n");
    const Taxonomy other = load_taxonomy(directory.path());
    CHECK(std::count_if(other.entries.begin(), other.entries.end(),
                        [](const Entry& entry) { return entry.tag.facet == Facet::Place; }) == 1);
    CHECK(other.find_entry({Facet::Place, "xanadu"}) != nullptr);
    CHECK(other.themes.size() == load_taxonomy().themes.size());
}

TEST_CASE("A directory that cannot be read is an error", "[corpus][taxonomy][files]") {
    const TemporaryDirectory directory;
    const auto missing = directory.path() / "missing";
    try {
        static_cast<void>(load_taxonomy(missing));
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::Io);
        CHECK(std::string(error.what()).starts_with(missing.string() + ": "));
        CHECK(error.hint() == "give --taxonomy a directory");
    }
}
