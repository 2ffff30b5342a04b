#include "corpus/reader/wikitext.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace chancery::corpus;

TEST_CASE("Wiki markup becomes text", "[corpus][reader][mediawiki]") {
    auto [markup, expected] = GENERATE(table<std::string, std::string>({
        {"Plain text.", "Plain text."},
        {"One line\nand its next.\n\nAnother paragraph.", "One line and its next.\n\nAnother paragraph."},
        {"'''Bold''', ''italic'', '''''both''''' and the dogs' owner's", "Bold, italic, both and the dogs' owner's"},
        {"[[Japan]] and [[Chile|the Chileans]] and [[Peru#History|Peru]]", "Japan and the Chileans and Peru"},
        {"[[w:Tokyo|Tokyo]], [[w:Lima]], [[Wikipedia:Oslo]], [[Talks: round two]]",
         "Tokyo, Lima, Oslo, Talks: round two"},
        {"[http://a.example the site], [https://b.example], https://c.example", "the site, , https://c.example"},
        {"{{w|Kyiv}}, {{w|Paris|the city}}, {{w|Rome||it}}, {{W | Oslo }}", "Kyiv, the city, Rome, Oslo"},
        {"A {{unknown|x|y=z}}B {{lang|fr|oui}} {{nowrap|10 km}}", "A B oui 10 km"},
        {"{{quote|{{w|Peace}} now|A [[Ann|Lee]]}}", "Peace now"},
        {"A[[File:x.jpg|thumb|A [[b]] {{w|c}}]]B [[Image:y.png]]C", "AB C"},
        {"[[Category:X]]A[[fr:Page]] [[:Category:Y]] [[:Category:Z|z]]", "A Category:Y z"},
        {"A<ref>note</ref>B<ref name='x' />C<ref name=\"y\">{{cite|z}}</ref>D", "ABCD"},
        {"A<!-- no\nno -->B <nowiki>[[C]] ''</nowiki>D", "AB [[C]] D"},
        {"A<br />B &amp; C&nbsp;D <b>E</b>", "A\nB & C D E"},
        {"<div style='x'>A</div>\n<blockquote>B</blockquote>", "A\n\nB"},
        {"<gallery>\nFile:a.jpg|A\n</gallery>\nB <math>x^2</math>", "B"},
        {"A\n{| class='x'\n! H\n|-\n| a || {{w|b}}\n|}\nB", "A\n\nB"},
        {"{|\n| a\n{|\n| inner\n|}\n|}\nB", "B"},
        {"* one\n* two\n# three\n: four\n; five", "one\n\ntwo\n\nthree\n\nfour\n\nfive"},
        {"== Head ==\nText\n=== ''Sub'' ===\nMore", "Head\n\nText\n\nSub\n\nMore"},
        {"Text\n== Sources ==\n* {{source|url=x}}\n== Later ==\nno", "Text"},
        {"Text\n==Quellen==\nno", "Text"},
        {"Text\n== Related news ==\nno\n=== no ===\nno\n== Back ==\nyes", "Text\n\nBack\n\nyes"},
        {"__NOTOC__A __x__ B----\n----\nC", "A __x__ B----\n\nC"},
        {"{{date|May 1}}A", "A"},
        {"A {{open [[link|x", "A open link|x"},
        {"A }} B ]] C |} D", "A }} B ]] C |} D"},
        {"{{a [[b}} c]] d", "c]] d"},
        {"a = b\n=\n==\n= x", "a = b = == = x"},
        {"[[]] {{}} [] {} x", "[] {} x"},
        {"", ""},
    }));
    CAPTURE(markup);
    CHECK(parse_wikitext(markup).text == expected);
}

TEST_CASE("The date, place and categories of a wiki page are noted", "[corpus][reader][mediawiki]") {
    auto [markup, expected] = GENERATE(table<std::string, std::string>({
        {"{{date|July 18, 2014}}", "July 18, 2014||"},
        {"{{Date|date=July 18, 2014}}", "July 18, 2014||"},
        {"{{byline|date=July 18, 2014|location=Paris, [[France]]}}", "July 18, 2014|Paris, France|"},
        {"{{Datum|18. Juli 2014}}{{date|July 19, 2014}}", "18. Juli 2014||"},
        {"{{source|date=July 18, 2014}}", "||"},
        {"[[Category:Japan]] [[category: South_Asia |x]] [[Category:Published]] [[Category:July 18, 2014]]",
         "||Japan;South_Asia;"},
    }));
    CAPTURE(markup);
    const WikiPage page = parse_wikitext(markup);
    std::string categories;
    for (const std::string& category : page.categories) categories += category + ';';
    CHECK(page.date + '|' + page.place + '|' + categories == expected);
}

TEST_CASE("Hostile wiki markup takes linear time", "[corpus][reader][mediawiki]") {
    const std::string piece = GENERATE("{{", "[[", "[http://a ", "{|\n", "<ref>", "<!--", "<nowiki>", "}}", "]]", "|",
                                       "'", "[[a|{{b|", "<ref", "\n{|", "==", "{{w|", "__A", "<b>", "&amp;");
    CAPTURE(piece);
    std::string markup;
    while (markup.size() < 2'000'000) markup += piece;
    CHECK(parse_wikitext(markup).text.size() <= 2 * markup.size());
}
