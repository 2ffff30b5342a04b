#include <set>
#include <string>

#include <rapidcheck/catch.h>

#include "corpus/schema/field.hpp"
#include "corpus/schema/term.hpp"
#include "corpus/text/utf8.hpp"

using namespace chancery::corpus;

TEST_CASE("An id has a term of its own", "[corpus][schema][term]") {
    CHECK(id_term("reuters-20240307-001") == "Qreuters-20240307-001");
    CHECK(id_term("") == "Q");
    CHECK(id_term(std::string(244, 'x')) == "Q" + std::string(244, 'x'));
    const std::string long_id(245, 'x');
    CHECK(id_term(long_id).starts_with("Q#"));
    CHECK(id_term(long_id).size() == 34);
    CHECK(id_term(long_id) == id_term(long_id));
    CHECK(id_term(long_id) != id_term(long_id + 'x'));
    CHECK(id_term(std::string("a\0b", 3)).starts_with("Q#"));
}

TEST_CASE("A facet's value has a term, and a second one where it is major", "[corpus][schema][term]") {
    CHECK(facet_term(Facet::Country, "JP") == "XCO:JP");
    CHECK(facet_term(Facet::Country, "JP", true) == "XCO:!JP");
    CHECK(facet_term(Facet::Theme, "maritime.security") == "XTH:maritime.security");
    CHECK(facet_term(Facet::Month, "2024-05") == "XMO:2024-05");
    CHECK(facet_term(Facet::Source, std::string(300, 's')).starts_with("XSO:#"));
    CHECK(facet_term(Facet::Source, std::string(300, 's'), true).starts_with("XSO:!#"));
}

TEST_CASE("Text terms have the prefix of their field", "[corpus][schema][term]") {
    std::string term;
    append_stem_term("S", "sanction", term);
    CHECK(term == "ZSsanction");
    term.clear();
    append_form_term("S", "sanctions", term);
    CHECK(term == "Ssanctions");
    append_stem_term("", "x", term);
    CHECK(term == "SsanctionsZx");
}

TEST_CASE("No term is longer than Xapian takes", "[corpus][schema][term][property]") {
    rc::prop("245 bytes without NUL", [](const std::string& start) {
        const std::string id = start + std::string(*rc::gen::inRange<std::size_t>(0, 400), 'x');
        for (const std::string& term :
             {id_term(id), facet_term(Facet::Source, id), facet_term(Facet::Source, id, true)}) {
            RC_ASSERT(term.size() <= kMostTermBytes);
            RC_ASSERT(term.find('\0') == std::string::npos);
        }
    });
}

TEST_CASE("A slug is folded, with hyphens for what is no word", "[corpus][schema][term]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"The Harbour Gazette", "the-harbour-gazette"},
        {"World", "world"},
        {"  Asia / Pacific  ", "asia-pacific"},
        {"Le Monde—Économie", "le-monde—economie"},
        {"example.org", "example.org"},
        {"en", "en"},
        {"2024-05", "2024-05"},
        {"Q&A: the talks!", "q-a-the-talks"},
        {"日本経済新聞", "日本経済新聞"},
        {"", ""},
        {" - ", ""},
        {"...", "..."},
    }));
    CAPTURE(text);
    CHECK(slug(text) == expected);
}

TEST_CASE("A slug has at most 100 bytes and ends between characters", "[corpus][schema][term]") {
    CHECK(slug(std::string(300, 'a')) == std::string(100, 'a'));
    std::string long_text;
    for (int i = 0; i < 60; ++i) long_text += "日";
    CHECK(slug(long_text).size() == 99);
    CHECK(is_valid_utf8(slug(long_text)));
}

TEST_CASE("A slug of a slug is itself", "[corpus][schema][term][property]") {
    rc::prop("idempotent", [](const std::string& text) { RC_ASSERT(slug(slug(text)) == slug(text)); });
}

TEST_CASE("Fields are found by name and by facet", "[corpus][schema][field]") {
    REQUIRE(find_field("country") != nullptr);
    CHECK(find_field("country")->facet == Facet::Country);
    CHECK(find_field("title")->kind == FieldKind::Text);
    CHECK(find_field("Country") == nullptr);
    CHECK(find_field("") == nullptr);
    for (const Facet facet : all_facets()) {
        CAPTURE(to_string(facet));
        CHECK(field_of(facet).facet == facet);
    }
}

TEST_CASE("No field's terms can be those of another", "[corpus][schema][field]") {
    // Text terms are folded and begin with no capital; prefixes of our own begin with X and end in a colon.
    for (const Field& field : kFields) {
        CAPTURE(field.name);
        CHECK(std::string(field.example).starts_with(field.name == "body" ? "" : std::string(field.name) + ':'));
        CHECK_FALSE(field.description.empty());
        if (field.kind == FieldKind::Facet) {
            CHECK(field.prefix.front() == 'X');
            CHECK(field.prefix.back() == ':');
        }
    }
}
