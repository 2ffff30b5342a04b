#include <string>
#include <vector>

#include <archive.h>
#include <catch2/catch.hpp>

#include "corpus/reader/nexis_article.hpp"
#include "tests/corpus/packed.hpp"
#include "tests/corpus/read_all.hpp"

using namespace chancery::corpus;
using chancery::tests::read_all;

namespace {

const DateWindow kDates = window_of_run(std::chrono::year{2024} / 6 / 1);

ParsedArticle parse(std::string_view text, NexisStyle style = NexisStyle::Text) {
    return parse_nexis_article(text, style, kDates);
}

std::string docx(const std::vector<std::string>& paragraphs) {
    std::string xml = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    for (const std::string& text : paragraphs) xml += "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    xml += "</w:body></w:document>";
    return chancery::tests::packed(archive_write_set_format_zip, {{"word/document.xml", xml}});
}

}  // namespace

TEST_CASE("Nexis counts its documents in the language of the page", "[corpus][nexis]") {
    auto [line, starts] = GENERATE(table<std::string, bool>({
        {"                1 of 50 DOCUMENTS", true},
        {"12 of 50 DOCUMENTS\r", true},
        {"1 of 1 DOCUMENT", true},
        {"Dokument 12 von 50", true},
        {"Document 1 de 2", true},
        {"12 von 50 DOKUMENTEN", true},
        {"1 of 50 documents were found", false},
        {"1 of 50", false},
        {"Document 1", false},
        {"one of 50 DOCUMENTS", false},
        {"", false},
    }));
    CAPTURE(line);
    CHECK(is_nexis_start(line) == starts);
}

TEST_CASE("A label is told from a sentence", "[corpus][nexis]") {
    const auto is_field = [](std::string_view line, NexisStyle style) {
        return find_nexis_field(line, style).has_value();
    };
    CHECK(is_field("BYLINE: By HANA WHITFIELD", NexisStyle::Text));
    CHECK(is_field("LÄNGE: 24 Wörter", NexisStyle::Text));
    CHECK(is_field("GEOGRAPHIC: JAPAN (94%)", NexisStyle::Text));
    CHECK(is_field("UPDATE: 30. Mai 2024", NexisStyle::Text));
    CHECK_FALSE(is_field("Language: that was no barrier", NexisStyle::Text));
    CHECK_FALSE(is_field("COUNTRY: the minister asked for one", NexisStyle::Text));
    CHECK_FALSE(is_field("UPDATE: the talks were put off", NexisStyle::Text));
    CHECK_FALSE(is_field("BODY", NexisStyle::Text));
    CHECK(is_field("Body", NexisStyle::Document));
    CHECK(is_field("Load-Date: May 29, 2024", NexisStyle::Document));
    CHECK(is_field("Language:\u00A0ENGLISH", NexisStyle::Document));
    CHECK_FALSE(is_field("Language: that was no barrier", NexisStyle::Document));
    CHECK_FALSE(is_field("Body of evidence", NexisStyle::Document));
    CHECK_FALSE(is_field("Length", NexisStyle::Document));
    CHECK_FALSE(is_field("", NexisStyle::Document));
}

TEST_CASE("A line is a date up to where its edition begins", "[corpus][nexis]") {
    auto [line, date] = GENERATE(table<std::string, std::string>({
        {"January 10, 2018 Wednesday 10:36 EST", "January 10, 2018 Wednesday 10:36 EST"},
        {"May 29, 2024 Wednesday Late Edition - Final", "May 29, 2024 Wednesday"},
        {"May 29, 2024, Wednesday, BC cycle", "May 29, 2024, Wednesday"},
        {"Mittwoch 29. Mai 2024", "Mittwoch 29. Mai 2024"},
        {"29 mai 2024 mercredi", "29 mai 2024 mercredi"},
        {"The Envoy Ledger", ""},
        {"May 2024", ""},
        {"24 hours", ""},
        {"", ""},
    }));
    CAPTURE(line);
    CHECK(leading_date(line) == date);
}

TEST_CASE("An article of Nexis keeps what its writer wrote", "[corpus][nexis]") {
    const auto [article, bad_date] = parse(
        "            The Envoy Ledger\n\n            May 29, 2024\n            Final Edition\n\nTalks resume\nin "
        "Geneva\n\n"
        "BYLINE: By ANN LEE\n\nLENGTH: 9 words\n\nDATELINE: GENEVA\n\n Talks resumed.\n\n They go on.\n\nLOAD-DATE: "
        "May 30, "
        "2024\n\nLANGUAGE: ENGLISH\n\nGRAPHIC: A photo\nof the talks\n\n     Copyright 2024 The Envoy Ledger");
    CHECK_FALSE(bad_date);
    CHECK(article.title == "Talks resume in Geneva");
    CHECK(article.body == "Talks resumed.\n\nThey go on.");
    CHECK(article.source == "The Envoy Ledger");
    CHECK(article.author == "ANN LEE");
    CHECK(article.dateline == "GENEVA");
    CHECK(article.language == "en");
    CHECK(article.published == std::chrono::year{2024} / 5 / 29);
    CHECK(article.published_from == DateOrigin::Field);
}

TEST_CASE("What a document of Nexis lacks is no harm", "[corpus][nexis]") {
    auto [text, title, body] = GENERATE(table<std::string, std::string, std::string>({
        {"", "", ""},
        {"The Envoy Ledger", "", ""},
        {"The Envoy Ledger\n\nTitle\n\nBody", "Title", "Body"},
        {"The Envoy Ledger\n\nMay 29, 2024\n\nTitle", "Title", ""},
        {"The Envoy Ledger\n\nMay 29, 2024\n\nTitle\n\nBody", "Title", "Body"},
        {"The Envoy Ledger\n\nMay 29, 2024\n\nHEADLINE: Title\n\nBODY:\n\nBody\n\nCopyright 2024 X\nAll Rights "
         "Reserved",
         "Title", "Body"},
        {"The Envoy Ledger\n\nMay 29, 2024\n\nLENGTH: 3 words\n\nBody", "", "Body"},
        {"The Envoy Ledger\n\nMay 29, 2024\n\nTitle\n\nLOAD-DATE: May 30, 2024", "Title", ""},
    }));
    CAPTURE(text);
    const Article article = parse(text).article;
    CHECK(article.title == title);
    CHECK(article.body == body);
}

TEST_CASE("A date of Nexis that cannot be is reported", "[corpus][nexis]") {
    ReaderOptions options;
    options.dates = kDates;
    const auto reading = read_all(
        "nexis-txt", "cover\n1 of 2 DOCUMENTS\n\nA\n\nMay 29, 2034\n\nTitle\n\nBody\n2 of 2 DOCUMENTS\n\n", options);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].published_text == "May 29, 2034");
    REQUIRE(reading.rejections.size() == 2);
    CHECK(reading.rejections[0].reason == RejectionReason::BadDate);
    CHECK(reading.rejections[0].position == 2);
    CHECK(reading.rejections[1].reason == RejectionReason::NoText);
    CHECK(reading.rejections[1].position == 11);
}

TEST_CASE("Text without a document of Nexis is refused", "[corpus][nexis]") {
    const std::string format = GENERATE("nexis-txt", "nexis-html", "nexis-docx", "factiva");
    CAPTURE(format);
    const auto reading = read_all(format, "Just a text.");
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == RejectionReason::Malformed);
}

TEST_CASE("A document over the limit is refused, the next is read", "[corpus][nexis]") {
    ReaderOptions options;
    options.max_record_bytes = 200;
    std::string text = "1 of 2 DOCUMENTS\n";
    for (int i = 0; i < 20; ++i) text += "A line of thirty bytes or so.\n";
    const auto reading =
        read_all("nexis-txt", text + "2 of 2 DOCUMENTS\n\nA\n\nMay 29, 2024\n\nTitle\n\nBody", options);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title == "Title");
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == RejectionReason::TooLarge);
}

TEST_CASE("Every article of a DOCX is read, the cover is not", "[corpus][nexis]") {
    const auto reading = read_all("nexis-docx", docx({"User Name: Ann",
                                                      "Date and Time: May 31, 2024",
                                                      "1. May 1, 2024: First",
                                                      "2. Second",
                                                      "First",
                                                      "The Envoy Ledger",
                                                      "May 29, 2024 Wednesday",
                                                      "Copyright 2024",
                                                      "Length:\u00A02 words",
                                                      "Body",
                                                      "One.",
                                                      "Two.",
                                                      "End of Document",
                                                      "Second",
                                                      "Meridian Wire",
                                                      "29. Mai 2024 Mittwoch",
                                                      "L\u00E4nge:\u00A02 W\u00F6rter",
                                                      "Body",
                                                      "Drei.",
                                                      "Klassifizierung",
                                                      "Sprache:\u00A0Deutsch",
                                                      "Ende des Dokuments",
                                                      "",
                                                      "trailer"}));
    CHECK(reading.rejections.empty());
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].title == "First");
    CHECK(reading.articles[0].source == "The Envoy Ledger");
    CHECK(reading.articles[0].body == "One.\n\nTwo.");
    CHECK(reading.articles[1].title == "Second");
    CHECK(reading.articles[1].body == "Drei.");
    CHECK(reading.articles[1].language == "de");
    CHECK(reading.articles[1].published == std::chrono::year{2024} / 5 / 29);
}

TEST_CASE("A DOCX that is broken or of another kind says so", "[corpus][nexis]") {
    const std::string sound = docx({"First", "The Envoy Ledger", "May 29, 2024", "Body", "One.", "End of Document"});
    auto [bytes, reason] = GENERATE_COPY(table<std::string, RejectionReason>({
        {docx({"A letter.", "Yours"}), RejectionReason::Malformed},
        {sound.substr(0, sound.size() / 2), RejectionReason::Malformed},
        {chancery::tests::packed(archive_write_set_format_zip, {{"xl/workbook.xml", "<a/>"}}),
         RejectionReason::Malformed},
    }));
    const auto reading = read_all("nexis-docx", bytes);
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == reason);
}

TEST_CASE("Exports of press archives are known by their content", "[corpus][nexis][detection]") {
    auto [bytes, format] = GENERATE(table<std::string, std::string>({
        {"cover\n\n      1 of 50 DOCUMENTS\n\nThe Envoy Ledger", "nexis-txt"},
        {"<HTML><!-- <DOC NUMBER=1>\n<DOCFULL> -->", "nexis-html"},
        {"<html><div class=\"article enArticle\"><span class='enHeadline'>T</span>", "factiva"},
        // An outlet's own page was taken for Factiva, and its article lost.
        {"<html><div class=\"NewsArticle\"><h1 class=\"Headline\">T</h1>", "html"},
        {"<html><article id=\"article-12\" class=\"mainArticle\"><h1 class='topHeadline'>T</h1>", "html"},
        {"{\"title\": \"<DOCFULL>\", \"body\": \"articleParagraph Article\\\"\"}", "jsonl"},
        {"Just a text.", "text"},
    }));
    CAPTURE(bytes);
    CHECK(detect_format(bytes, "file") == format);
    CHECK(detect_format(docx({"x"}), "export.DOCX") == "nexis-docx");
}
