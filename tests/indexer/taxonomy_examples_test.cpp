#include <string>

#include <catch2/catch.hpp>

#include "indexer/taxonomy_examples.hpp"
#include "tests/corpus/small_taxonomy.hpp"
#include "tests/indexer/embedded_tagger.hpp"

using namespace chancery::corpus;
using chancery::indexer::ExampleResult;
using chancery::indexer::FailedExample;
using chancery::indexer::run_examples;

TEST_CASE("Every example of the embedded taxonomy holds", "[indexer][taxonomy][examples]") {
    const ExampleResult result = run_examples(chancery::tests::embedded_matcher());
    CHECK(result.examples > 1000);
    for (const FailedExample& failed : result.failed) {
        FAIL_CHECK(failed.origin.file << ':' << failed.origin.line << ": " << to_string(failed.tag)
                                      << (failed.must_tag ? " is missing: " : " should not be given: ")
                                      << failed.sentence << "\n  got: " << failed.got);
    }
}

TEST_CASE("An example that does not hold is told with what it gave", "[indexer][taxonomy][examples]") {
    const Matcher matcher(chancery::tests::small_taxonomy(
        "[[entry]]\nfacet = \"country\"\nid = \"JP\"\nname = [\"Japan\"]\ntags = [\"Japan spoke.\", \"Nippon "
        "spoke.\"]\nnot_tags = [\"Sea of Japan\", \"China\"]\n"
        "[[entry]]\nfacet = \"country\"\nid = \"SU\"\nname = [{ form = \"Moscow\", valid_to = \"1991-12-25\" "
        "}]\nvalid_from = \"1922-12-30\"\n"
        "tags = [\"Moscow spoke.\"]\n"
        "[[theme]]\nid = \"a.b\"\nlabel = \"B\"\nstrong = [\"beta\"]\ntags = [\"beta\", \"Japan\"]\nnot_tags = "
        "[\"gamma\"]\n"));
    const ExampleResult result = run_examples(matcher);
    CHECK(result.examples == 8);
    REQUIRE(result.failed.size() == 3);
    CHECK(to_string(result.failed[0].tag) == "country:JP");
    CHECK(result.failed[0].must_tag);
    CHECK(result.failed[0].sentence == "Nippon spoke.");
    CHECK(result.failed[0].got.empty());
    CHECK(result.failed[0].origin.line == 2);
    CHECK_FALSE(result.failed[1].must_tag);
    CHECK(result.failed[1].sentence == "Sea of Japan");
    CHECK(result.failed[1].got == "country:JP");
    CHECK(to_string(result.failed[2].tag) == "theme:a.b");
    CHECK(result.failed[2].got == "country:JP");
}
