#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "corpus/taxonomy/skos.hpp"
#include "tests/corpus/small_taxonomy.hpp"

namespace chancery::tests {
namespace {

std::string skos_of(const std::string& toml) {
    std::ostringstream out;
    corpus::write_skos(small_taxonomy(toml), "x:", out);
    return out.str();
}

/// What stands after the scheme, which has the hash of the files.
std::string concepts_of(const std::string& toml) {
    const std::string all = skos_of(toml);
    return all.substr(all.find(" .\n\n", all.find("ConceptScheme")) + 3);
}

TEST_CASE("A taxonomy in SKOS is concepts and a collection for each facet", "[corpus][taxonomy][skos]") {
    CHECK(
        concepts_of("[[entry]]\nfacet = \"country\"\nid = \"JP\"\nlabel = \"Japan\"\n"
                    "codes = { alpha3 = \"JPN\", wikidata = \"Q17\" }\n"
                    "name = [\"Japan\", \"State of Japan\"]\ncapital = [\"Tokyo\", \"Nippon\"]\nnative = [\"Nippon\"]\n"
                    "implies = [\"region:asia\", \"place:sea\"]\n"
                    "[[theme_group]]\nid = \"a\"\nlabel = \"A\"\n"
                    "[[theme]]\nid = \"a.b\"\nlabel = \"B\"\niptc = \"20000598\"\nnames = [\"bees\"]\n") == R"(
<x:country:JP> a skos:Concept ;
    skos:inScheme <x:taxonomy> ;
    dct:identifier "country:JP" ;
    skos:prefLabel "Japan"@en ;
    skos:altLabel "Nippon" ;
    skos:altLabel "State of Japan" ;
    skos:hiddenLabel "Tokyo" ;
    skos:notation "JPN"^^<x:code:alpha3> ;
    skos:notation "Q17"^^<x:code:wikidata> ;
    skos:broader <x:region:asia> ;
    skos:related <x:place:sea> ;
    skos:exactMatch <http://www.wikidata.org/entity/Q17> .

<x:theme:a> a skos:Concept ;
    skos:inScheme <x:taxonomy> ;
    skos:topConceptOf <x:taxonomy> ;
    dct:identifier "theme:a" ;
    skos:prefLabel "A"@en .

<x:theme:a.b> a skos:Concept ;
    skos:inScheme <x:taxonomy> ;
    dct:identifier "theme:a.b" ;
    skos:prefLabel "B"@en ;
    skos:altLabel "bees" ;
    skos:notation "20000598"^^<x:code:iptc> ;
    skos:broader <x:theme:a> ;
    skos:closeMatch <http://cv.iptc.org/newscodes/mediatopic/20000598> .

<x:facet:country> a skos:Collection ;
    skos:prefLabel "country"@en ;
    skos:member <x:country:JP> .

<x:facet:theme> a skos:Collection ;
    skos:prefLabel "theme"@en ;
    skos:member <x:theme:a> ;
    skos:member <x:theme:a.b> .
)");
}

TEST_CASE("Names are escaped as Turtle wants them", "[corpus][taxonomy][skos]") {
    auto [toml, expected] = GENERATE(table<std::string, std::string>({
        {R"(label = 'say "a\b"')", R"(skos:prefLabel "say \"a\\b\""@en)"},
        {R"(label = "two\nlines\u007f")", R"(skos:prefLabel "two\u000Alines\u007F"@en)"},
        {R"(label = "Türkiye 日本")", R"(skos:prefLabel "Türkiye 日本"@en)"},
        {R"(codes = { wikidata = "Q1> <x" })", "<http://www.wikidata.org/entity/Q1%3E%20%3Cx>"},
        {R"(id = "a b>é")", "<x:place:a%20b%3E%C3%A9> a skos:Concept"},
    }));
    CAPTURE(toml);
    const std::string id = toml.starts_with("id") ? "" : "id = \"a\"\n";
    CHECK(concepts_of("[[entry]]\nfacet = \"place\"\n" + id + toml + "\n").find(expected) != std::string::npos);
}

TEST_CASE("The base of concepts is an absolute IRI", "[corpus][taxonomy][skos]") {
    auto [base, good] = GENERATE(table<std::string, bool>({
        {std::string(corpus::kSkosBase), true},
        {"https://example.org/taxonomy/", true},
        {"x:", true},
        {"", false},
        {":x", false},
        {"taxonomy/", false},
        {"1x:y", false},
        {"http://a b/", false},
        {"http://a>/", false},
        {"http://a\n/", false},
        {"ht tp://a", false},
    }));
    CAPTURE(base);
    CHECK(corpus::is_skos_base(base) == good);
}

}  // namespace
}  // namespace chancery::tests
