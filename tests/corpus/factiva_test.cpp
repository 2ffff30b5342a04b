#include <string>

#include <catch2/catch.hpp>

#include "corpus/text/language_name.hpp"
#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;
using chancery::tests::read_all;

namespace {

std::string page(const std::string& inside, const std::string& prefix = "en") {
    return "<html><body><div class=\"article " + prefix + "Article\">" + inside + "</div></body></html>";
}

std::string paragraph(const std::string& text) {
    return "<p class='articleParagraph enarticleParagraph'>" + text + "</p>";
}

}  // namespace

TEST_CASE("The lines under a headline of Factiva are told by their order", "[corpus][factiva]") {
    auto [lines, date, source, author, section,
          language] = GENERATE(table<std::string, std::string, std::string, std::string, std::string, std::string>({
        {"<div>808 words</div><div>13 November 2017</div><div>The Envoy Ledger</div><div>ENVL</div><div>English</div>",
         "2017-11-13", "The Envoy Ledger", "", "", "en"},
        {"<div>By Ann Lee</div><div>1,808 words</div><div>13 November 2017</div><div>10:36</div><div>The Envoy "
         "Ledger</div><div>ENVL</div><div>World</div><div>Page 6</div><div>English</div><div>(c) 2017</div>",
         "2017-11-13", "The Envoy Ledger", "Ann Lee", "World", "en"},
        {"<div>808 Wörter</div><div>13. November 2017</div><div>Der Tagesbote</div><div>TAGB</div><div>Deutsch</div>",
         "2017-11-13", "Der Tagesbote", "", "", "de"},
        {"<div>808 字</div><div>2017 年 11 月 13 日</div><div>The Envoy Ledger</div><div>ENVL</div>", "2017-11-13",
         "The Envoy Ledger", "", "", ""},
        {"", "none", "", "", "", ""},
    }));
    CAPTURE(lines);
    const auto reading = read_all("factiva", page("<div id=hd><span class='enHeadline'>Title</span></div>" + lines +
                                                  paragraph("One.") + paragraph("Two &amp; three.")));
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles[0];
    CHECK(article.title == "Title");
    CHECK(article.body == "One.\n\nTwo & three.");
    CHECK((article.published ? to_iso8601(*article.published) : "none") == date);
    CHECK(article.source == source);
    CHECK(article.author == author);
    CHECK(article.section == section);
    CHECK(article.language == language);
}

TEST_CASE("Rows with codes are read, whatever the language of the page", "[corpus][factiva]") {
    const auto row = [](const std::string& code, const std::string& value) {
        return "<tr><td><b>" + code + "</b>&nbsp;</td><td>" + value + "</td></tr>";
    };
    const auto reading = read_all(
        "factiva", page("<table>" + row("HD", "<span class='deHeadline'>Titel</span>") + row("PD", "31 Februar 2017") +
                            row("SN", "Der Tagesbote") + row("LP", paragraph("Eins.")) + row("TD", paragraph("Zwei.")) +
                            row("RE", "geor : Georgien") + row("AN", "Dokument TAGB000020240529ek5t0002b") + "</table>",
                        "de"));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].id == "TAGB000020240529ek5t0002b");
    CHECK(reading.articles[0].title == "Titel");
    CHECK(reading.articles[0].body == "Eins.\n\nZwei.");
    CHECK(reading.articles[0].published_text == "31 Februar 2017");
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == RejectionReason::BadDate);
    CHECK(reading.rejections[0].position == SourcePosition(SourcePosition::Unit::Record, 1));
}

TEST_CASE("An article of Factiva without text is refused, the next is read", "[corpus][factiva]") {
    const auto reading = read_all("factiva", page("") + page(paragraph("Text.")));
    CHECK(reading.articles.size() == 1);
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == RejectionReason::NoText);
}

TEST_CASE("The names of languages are known in several languages", "[corpus][text]") {
    auto [name, tag] = GENERATE(table<std::string, std::string>({
        {"ENGLISH", "en"},
        {"Englisch", "en"},
        {"anglais", "en"},
        {"GERMAN; DEUTSCH", "de"},
        {"Deutsch", "de"},
        {"français", "fr"},
        {"FRENCH; FRANÇAIS", "fr"},
        {"Español", "es"},
        {"Русский", "ru"},
        {"العربية", "ar"},
        {"中文", "zh"},
        {"Turkish", "tr"},
        {"", ""},
        {"Page", ""},
        {"World", ""},
    }));
    CAPTURE(name);
    CHECK(find_language_tag(name) == tag);
}
