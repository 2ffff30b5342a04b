#include "corpus/xml/xml_document.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "corpus/text/utf8.hpp"

using namespace chancery::corpus;
using namespace std::string_literals;

namespace {

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

std::string text_of(const std::string& xml) {
    const auto document = parse_xml(xml);
    return document ? document->root().text() : "! " + document.error();
}

}  // namespace

TEST_CASE("The text of an XML document is read, sound or broken", "[corpus][xml]") {
    auto [name, xml, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"plain", "<a>one <b>two</b> three</a>", "one two three"},
        {"white space before the declaration", "\n  <?xml version='1.0'?><a>x</a>", "x"},
        {"byte order mark", "\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?><a>\xC3\xA9</a>", "\xC3\xA9"},
        {"utf-16 with a mark", "\xFF\xFE<\0a\0>\0x\0<\0/\0a\0>\0"s, "x"},
        // The declaration was read and not followed: three letters are too few to guess from.
        {"declared charset", "<?xml version='1.0' encoding='windows-1251'?><a>\xCC\xE8\xF0</a>", "Мир"},
        {"utf-16 without a mark", "<\0?\0x\0m\0l\0?\0>\0<\0a\0>\0x\0<\0/\0a\0>\0"s, "x"},
        {"predefined entities", "<a>x &amp; y &lt; z</a>", "x & y < z"},
        {"references", "<a>&#233;&#xE9;</a>", "\xC3\xA9\xC3\xA9"},
        {"cdata", "<a>x<![CDATA[ & <b> ]]>y</a>", "x & <b> y"},
        {"entity of HTML", "<a>x&nbsp;&eacute; &amp; y</a>", "x\xC2\xA0\xC3\xA9 & y"},
        {"entity of HTML beside a DTD", "<!DOCTYPE a SYSTEM 'a.dtd'><a>x&eacute;y &amp; z</a>", "x\xC3\xA9y & z"},
        {"unknown entity", "<a>x &foo; y</a>", "x &foo; y"},
        {"own entity", "<!DOCTYPE a [<!ENTITY wire 'Meridian'>]><a>&wire; News</a>", "Meridian News"},
        {"bare ampersand", "<a>AT&T & Co &lt;</a>", "AT&T & Co <"},
        {"bare angle", "<a>3 < 4 &amp; 5</a>", "3 < 4 & 5"},
        {"control characters", "<a>x\x01y</a>", "x y"},
        {"unclosed", "<a>x<b>y", "xy"},
        {"wrong nesting", "<a><b>x<c>y</b>z</c> &amp; w</a>", "xyz & w"},
        {"bad bytes", "<a>caf\xE9</a>", "caf\xC3\xA9"},
        {"undeclared prefix", "<a><dc:b>x</dc:b></a>", "x"},
        {"empty", "", "! no XML: line 1: Document is empty"},
        {"no XML", "hello", "! no XML: line 1: Document is empty"},
    }));
    CAPTURE(name);
    CHECK(text_of(xml) == expected);
}

TEST_CASE("Elements and attributes are found by namespace and local name", "[corpus][xml]") {
    const auto document =
        parse_xml("<r xmlns='urn:a' xmlns:p='urn:b'><p:x>1</p:x><x k='v' p:k='w'><y>2</y></x><q:z>3</q:z></r>");
    REQUIRE(document);
    const XmlElement root = document->root();
    CHECK(root.child("x").text() == "1");
    CHECK(root.child("x", "urn:a").text() == "2");
    CHECK(root.child("x", "urn:c").text().empty());
    CHECK(root.find("y").text() == "2");
    CHECK(root.find("w").find("y").parent().text().empty());
    CHECK(root.child("z").prefix() == "q");
    CHECK(root.child("x", "urn:a").attribute("k", "") == "v");
    CHECK(root.child("x", "urn:a").attribute("k", "urn:b") == "w");
    CHECK_FALSE(root.child("x").find_attribute("k"));
    int children = 0;
    for (const XmlElement child : root.children()) children += child ? 1 : 0;
    CHECK(children == 3);
    std::string names;
    for (const XmlElement element : root.descendants()) names += element.name();
    CHECK(names == "xxyz");
    CHECK(root.child("x", "urn:a").excerpt() == "<x k=\"v\" k=\"w\">2");
}

TEST_CASE("A hostile XML document is read in bounds, and nothing is fetched", "[corpus][xml]") {
    const std::string laughs = "<!DOCTYPE a [<!ENTITY l0 'lol'>" + [] {
        std::string entities;
        for (int i = 1; i < 12; ++i) {
            const std::string below = "&l" + std::to_string(i - 1) + ";";
            entities += "<!ENTITY l" + std::to_string(i) + " '" + repeated(below, 10) + "'>";
        }
        return entities;
    }();
    auto [name, xml, contains_problem] = GENERATE_COPY(table<std::string, std::string, bool>({
        {"billion laughs", laughs + "]><a>x&l11;</a>", true},
        {"billion laughs in an attribute", laughs + "]><a b='&l11;'>x</a>", true},
        {"quadratic",
         "<!DOCTYPE a [<!ENTITY e '" + repeated("x", 100'000) + "'>]><a>" + repeated("&e;", 100'000) + "</a>", false},
        {"external entity", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>x&e;</a>", false},
        {"external DTD", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a>x</a>", false},
        {"parameter entity", "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a>x</a>", false},
        {"deep nesting", repeated("<a>", 100'000) + "x", true},
        {"huge attribute", "<a b='" + repeated("x", 12'000'000) + "'>x</a>", true},
        {"huge text", "<a>" + repeated("x", 12'000'000) + "</a>", true},
    }));
    CAPTURE(name);
    const auto document = parse_xml(xml);
    const std::string text = document ? document->root().text() : "";
    CHECK(text.find("root:") == std::string::npos);
    CHECK(text.size() < (std::size_t{64} << 20U) + 1'000'000);
    CHECK(is_valid_utf8(text));
    CHECK(contains_problem == (!document || !document->problem().empty()));
}

TEST_CASE("A document over the limit is refused", "[corpus][xml]") {
    CHECK_FALSE(parse_xml("<a>xxxxxxxx</a>", {.declared_charset = {}, .max_bytes = 8}));
}
