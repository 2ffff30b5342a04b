#include "corpus/html/xhtml_text.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "corpus/xml/xml_document.hpp"

using namespace chancery::corpus;

TEST_CASE("HTML inside XML reads like HTML", "[corpus][xml][html]") {
    auto [xml, expected] = GENERATE(table<std::string, std::string>({
        {"<div><p>One\n  two.</p><p>Three.</p></div>", "One two.\n\nThree."},
        {"<div>One <b>two</b>.<p/><br/>Three.</div>", "One two.\n\nThree."},
        {"<div>One<br/>two <i>three </i> four</div>", "One\ntwo three four"},
        {"<div><script>x</script><p> </p>One</div>", "One"},
        {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"},
        {"<div>One<br/><br/>two</div>", "One\n\ntwo"},
        {"<div>One&#160; two</div>", "One two"},
        {"<figure>One<figcaption>two</figcaption></figure>", "One\n\ntwo"},
        {"<source><title>One</title></source>", "One"},
        {"<h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:p>One</h:p><h:p>Two</h:p></h:div>", "One\n\nTwo"},
    }));
    CAPTURE(xml);
    const auto document = parse_xml(xml);
    REQUIRE(document);
    CHECK(xhtml_to_text(document->root()) == expected);
}
