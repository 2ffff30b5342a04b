#include <string>

#include <catch2/catch.hpp>

#include "corpus/html/html_text.hpp"

using namespace chancery::corpus;

TEST_CASE("HTML becomes the text that a reader would see", "[html]") {
    auto [name, html, text] = GENERATE(table<std::string, std::string, std::string>({
        {"nothing", "", ""},
        {"plain text", "Tokyo and Manila agreed.", "Tokyo and Manila agreed."},
        {"paragraphs", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."},
        {"nested blocks", "<div><div><p>One.</p></div></div><div>Two.</div>", "One.\n\nTwo."},
        {"inline elements", "<p>A <b>bold</b>, <a href='/x'>linked</a> word.</p>", "A bold, linked word."},
        {"blanks collapse", "<p>  A \n\t  b&nbsp; c </p>", "A b c"},
        {"line breaks", "<p>One<br>two<br/><br/>three</p>", "One\ntwo\n\nthree"},
        {"a list", "<ul><li>One<li>Two</ul>", "One\n\nTwo"},
        {"a table", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"},
        {"preformatted", "<p>x</p><pre>\n a\n  b\n</pre><p>y</p>", "x\n\n a\n  b\n\ny"},
        {"script and style", "<p>a</p><script>var x = '<p>no</p>';</script><style>p{}</style><p>b</p>", "a\n\nb"},
        {"comments", "<p>a<!-- not <b>this</b> -->b</p>", "ab"},
        {"entities", "R&amp;D &#8217;s &eacute;&nbsp;&lt;p&gt;", "R&D \u2019s \u00E9 <p>"},
        {"lines of a text without blocks", "One &amp; two\n\nThree <em>four</em>", "One & two\n\nThree four"},
        {"a page", "<html><head><title>T</title></head><body>B</body></html>", "B"},
        {"unclosed tags", "<div><p>One<p>Two<b>three", "One\n\nTwothree"},
        {"a bad byte", "<p>a\xFF</p>", "a\uFFFD"},
        {"a NUL byte", std::string("<p>a\0b</p>", 10), "a b"},
        {"meta lies about the charset", "<meta charset='iso-8859-1'><p>caf\u00E9</p>", "caf\u00E9"},
    }));
    CAPTURE(name);
    CHECK(html_to_text(html) == text);
}

TEST_CASE("Markup in a field is told from text", "[html]") {
    auto [text, html] = GENERATE(table<std::string, bool>({
        {"", false},
        {"Plain text, 5 < 6 and 7 > 3", false},
        {"AT&T; a firm & its rival; both", false},
        {"a <placeholder> of no element", false},
        {"<p>One</p>", true},
        {"One<br/>two", true},
        {"One <A HREF='x'>two</A>", true},
        {"closing only</div>", true},
        {"R&amp;D", true},
        {"it&#8217;s", true},
        {"it&#x2019;s", true},
        {"it&rsquo;s", true},
        {"ends with <p", false},
        {"ends with &amp", false},
    }));
    CAPTURE(text);
    CHECK(looks_like_html(text) == html);
}

TEST_CASE("Deep and wide HTML is read whole", "[html]") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<div>";
    CHECK(html_to_text(deep + "end") == "end");
    std::string wide;
    for (int i = 0; i < 100'000; ++i) wide += "<p>a</p>";
    CHECK(html_to_text(wide).size() == 100'000 * 3 - 2);
}
