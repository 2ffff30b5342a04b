#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/reader/warc.hpp"
#include "tests/corpus/packed.hpp"
#include "tests/corpus/read_all.hpp"
#include "tests/corpus/warc_file.hpp"

using namespace chancery::corpus;
using chancery::tests::arc_record;
using chancery::tests::compressed;
using chancery::tests::read_all;
using chancery::tests::Reading;
using chancery::tests::text_response;
using chancery::tests::warc_record;

namespace {

/// "title|title" of the articles, then " 3:reason" of each rejection.
std::string told(const Reading& reading) {
    std::string text;
    for (const Article& article : reading.articles) text += (text.empty() ? "" : "|") + article.title;
    for (const Rejection& rejection : reading.rejections) {
        CHECK(rejection.position.unit == SourcePosition::Unit::Record);
        CHECK(rejection.excerpt.size() <= 200);
        text += ' ' + std::to_string(rejection.position.number) + ':' + to_string(rejection.reason);
    }
    return text;
}

std::string told(const std::string& bytes, const ReaderOptions& options = {}) {
    return told(read_all("warc", bytes, options, "crawl.warc"));
}

std::string page(const std::string& title) { return title + "\n\nThe ministers met in " + title + ".\n"; }

std::string without(std::string text, const std::string& part) {
    const std::size_t at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.erase(at, part.size());
}

const std::string kInfo = warc_record("warcinfo", "application/warc-fields", "software: a crawler\r\n", "");
const std::string kA = text_response(page("Akita"));
const std::string kB = text_response(page("Beirut"));
const std::string kC = text_response(page("Cairo"));

}  // namespace

TEST_CASE("An address is one line whatever the record has", "[corpus][reader][warc]") {
    const auto reading =
        read_all("warc", warc_record("resource", "text/plain", page("Akita"), "http://n.example/a\rb"));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].url == "http://n.example/a b");
}

TEST_CASE("Records of a web archive become articles or are passed over", "[corpus][reader][warc]") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {kInfo + kA + kB, "Akita|Beirut"},
        {kInfo + warc_record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n") + kA, "Akita"},
        {warc_record("metadata", "text/plain", "x") +
             warc_record("revisit", "application/http", "HTTP/1.1 200 OK\r\n\r\n") + kA,
         "Akita"},
        {warc_record("conversion", "text/plain", page("Akita")) + warc_record("resource", "text/plain", page("Beirut")),
         "Akita|Beirut"},
        {text_response(page("Lost"), "", "404 Not Found") + text_response("", "", "301 Moved") + kA, "Akita"},
        {warc_record("resource", "image/png", "\x89PNG") + kA, "Akita"},
        {warc_record("resource", "text/plain", "--wait", "metadata://gnu.org/software/wget/arguments.txt") + kA,
         "Akita"},
        {warc_record("response", "text/dns", "news.example. 60 IN A 192.0.2.1", "dns:news.example") + kA, "Akita"},
        {kInfo, " 0:no-articles"},
        {text_response("") + kA, "Akita 1:no-text"},
    };
    for (const auto& [bytes, expected] : cases) {
        CAPTURE(bytes);
        CHECK(told(bytes) == expected);
    }
}

TEST_CASE("An archive whose frame is broken gives its sound records", "[corpus][reader][warc]") {
    const auto lying = [](long length) {
        return warc_record("conversion", "text/plain", page("Liar"), "http://news.example/l", length);
    };
    const std::vector<std::pair<std::string, std::string>> cases{
        // Between the records.
        {without(kA, "\r\n\r\n") == kA ? "" : kA.substr(0, kA.size() - 4) + kB, "Akita|Beirut"},
        {kA.substr(0, kA.size() - 2) + kB, "Akita|Beirut"},
        {"\r\n\r\n\r\n" + kA + "\r\n\n\n\n" + kB, "Akita|Beirut"},
        {"rubbish\r\nmore\r\n" + kA, "Akita 1:malformed"},
        {kA + "rubbish\r\n" + kB + kC, "Akita|Beirut|Cairo 1:bad-length"},
        {kA + kB + "rubbish", "Akita|Beirut 2:bad-length"},
        // Content-Length.
        {kA + lying(5) + kB, "Akita|Liar|Beirut 2:bad-length"},
        {kA + lying(90) + kB, "Akita|Liar|Beirut 2:bad-length"},
        {kA + lying(1'000'000) + kB, "Akita|Liar|Beirut 2:bad-length"},
        {kA + lying(1'000'000'000'000) + kB, "Akita|Beirut 2:too-large"},
        {kA + without(kB, "Content-Length: ") + kC, "Akita|Cairo 2:malformed"},
        {kA + lying(1'000'000), "Akita 2:unreadable"},
        // Cut off.
        {kA + kB.substr(0, kB.size() - 20), "Akita 2:unreadable"},
        {kA + kB.substr(0, 40), "Akita 2:unreadable"},
        {kA + "WARC/1.0", "Akita 2:unreadable"},
        {kA + "WAR", "Akita 1:bad-length"},
    };
    for (const auto& [bytes, expected] : cases) {
        CAPTURE(bytes);
        CHECK(told(bytes) == expected);
    }
}

TEST_CASE("Heads of records are read as crawlers write them", "[corpus][reader][warc]") {
    const std::string body = "\r\n\r\nTalks\n\nText.\r\n\r\n";
    const std::string rest = "Content-Type: text/plain\r\nContent-Length: 12" + body;
    const std::vector<std::pair<std::string, std::string>> cases{
        {"WARC/1.1\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://news.example/a\r\n" + rest,
         "http://news.example/a"},
        {"WARC/0.18\r\nwarc-type:conversion\r\nWARC-TARGET-URI:   <http://news.example/a b>\r\n" + rest,
         "http://news.example/a b"},
        {"WARC/1.0\nWARC-Type: Conversion\nno field\n folded: line\nWARC-Target-URI: http://news.example/a\n"
         "Content-Length: 12\n\nTalks\n\nText.\n\n",
         "http://news.example/a"},
        {"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 12" + body, ""},
    };
    for (const auto& [bytes, url] : cases) {
        CAPTURE(bytes);
        const Reading reading = read_all("warc", bytes);
        REQUIRE(reading.articles.size() == 1);
        CHECK(reading.articles[0].title == "Talks");
        CHECK(reading.articles[0].url == url);
    }
}

TEST_CASE("Bodies are decoded as the server says", "[corpus][reader][warc]") {
    const std::string text = page("Akita");
    const std::string gzip = compressed(archive_write_add_filter_gzip, text);
    const std::string half = text.substr(0, 10);
    const std::string rest = text.substr(10);
    const auto chunk = [](const std::string& part) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        std::string size;
        for (std::size_t left = part.size(); left > 0; left /= 16) size.insert(size.begin(), kDigits[left % 16]);
        return (size.empty() ? "0" : size) + "\r\n" + part + "\r\n";
    };
    const std::string chunked = "Transfer-Encoding: chunked\r\n";
    const std::vector<std::pair<std::string, std::string>> cases{
        {text_response(gzip, "Content-Encoding: gzip\r\n"), "Akita"},
        {text_response(gzip, "Content-Encoding: x-gzip\r\nContent-Length: 7\r\n"), "Akita"},
        {text_response(text, "Content-Encoding: gzip\r\n"), "Akita"},
        {text_response(chunk(half) + chunk(rest) + chunk(""), chunked), "Akita"},
        {text_response(chunk(gzip) + chunk(""), chunked + "Content-Encoding: gzip\r\n"), "Akita"},
        {text_response(text, chunked), "Akita"},
        {text_response(chunk(text) + "5\r\nab", chunked), "Akita"},
        {text_response("x\xDA\x1F\x8B", "Content-Encoding: br\r\n") + kB, "Beirut 1:unreadable"},
        {text_response("text", "Content-Encoding: compress\r\n") + kB, "Beirut 1:unreadable"},
        {text_response(text, "Content-Encoding: identity\r\nbad line\r\nB\xC3\xA4r: x\r\n"), "Akita"},
        {warc_record("response", "application/http", "HTTP/2 200\r\ncontent-type: text/plain\r\n\r\n" + text), "Akita"},
        {warc_record("response", "application/http", "HTTP/1.0 200 OK\nContent-Type: text/plain\n\n" + text), "Akita"},
        {warc_record("response", "application/http", "no head at all") + kB, "Beirut 1:unreadable"},
    };
    for (const auto& [bytes, expected] : cases) {
        CAPTURE(bytes);
        CHECK(told(bytes) == expected);
    }
}

TEST_CASE("The charset of the server counts", "[corpus][reader][warc]") {
    const std::string http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=\"windows-1251\"\r\n\r\n"
        "\xCC\xEE\xF1\xEA\xE2\xE0\n\n\xCF\xE5\xF0\xE5\xE3\xEE\xE2\xEE\xF0\xFB \xE2 \xCC\xEE\xF1\xEA\xE2\xE5.";
    const Reading reading = read_all("warc", warc_record("response", "application/http", http));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title == "Москва");
    CHECK(reading.rejections.empty());
}

TEST_CASE("Payloads are read in their own format, at the place of their record", "[corpus][reader][warc]") {
    const std::string lines = "{\"title\":\"One\",\"url\":\"http://news.example/1\"}\n{broken\n{\"title\":\"Two\"}\n";
    const Reading reading =
        read_all("warc", kInfo + warc_record("resource", "application/x-ndjson", lines), {}, "crawl.warc");
    CHECK(told(reading) == "One|Two 2:malformed");
    CHECK(reading.articles[0].url == "http://news.example/1");
    CHECK(reading.articles[1].url.empty());
    CHECK(to_text(reading.rejections[0].file, reading.rejections[0].position) == "crawl.warc: record 2");
    CHECK(read_all("warc", kA).articles[0].url == "http://news.example/a");
}

TEST_CASE("A record cannot be dated after its fetch", "[corpus][reader][warc]") {
    const auto dated = [](const std::string& day) {
        return warc_record("resource", "application/x-ndjson", "{\"title\":\"One\",\"date\":\"" + day + "\"}\n");
    };
    CHECK(read_all("warc", dated("2024-05-31")).articles[0].published);
    CHECK_FALSE(read_all("warc", dated("2024-06-15")).articles[0].published);
}

TEST_CASE("Web archives in members of gzip are read", "[corpus][reader][warc]") {
    const std::string bytes = compressed(archive_write_add_filter_gzip, kInfo) +
                              compressed(archive_write_add_filter_gzip, kA) +
                              compressed(archive_write_add_filter_gzip, kB);
    CHECK(told(bytes) == "Akita|Beirut");
}

TEST_CASE("A web archive whose gzip is cut off gives what is readable", "[corpus][reader][warc]") {
    std::string bytes;
    unsigned state = 1;
    for (int i = 0; i < 500; ++i) {
        std::string noise = "Noise\n\n";
        for (int k = 0; k < 100; ++k) noise += std::to_string(state = state * 1664525U + 1013904223U) + ' ';
        bytes += compressed(archive_write_add_filter_gzip, text_response(noise));
    }
    const Reading reading = read_all("warc", std::string_view(bytes).substr(0, bytes.size() * 9 / 10));
    CHECK(reading.articles.size() > 400);
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == RejectionReason::Unreadable);
    CHECK(reading.rejections[0].position.number > 400);
}

TEST_CASE("A record over the limit is refused and the rest goes on", "[corpus][reader][warc]") {
    ReaderOptions options;
    options.max_record_bytes = 1000;
    const std::string zeros(2'000'000, '0');
    CHECK(told(kA + text_response(zeros) + kB, options) == "Akita|Beirut 2:too-large");
    CHECK(told(kA + text_response(compressed(archive_write_add_filter_bzip2, zeros), "Content-Encoding: gzip\r\n") + kB,
               options) == "Akita|Beirut 2:unreadable");
    CHECK(told("WARC/1.0\r\n" + zeros + "\r\n" + kB, options) == "Beirut 1:malformed");
}

TEST_CASE("The title of an extracted text is its first line", "[corpus][reader][warc]") {
    const Reading reading = read_all(
        "warc", warc_record("conversion", "text/plain", "\n  Talks in Tokyo\r\nHome\nNews\nThe ministers met.\n") +
                    warc_record("conversion", "text/plain", std::string(400, 'x') + "\nmore\n"));
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].title == "Talks in Tokyo");
    CHECK(reading.articles[0].body == "\nHome\nNews\nThe ministers met.\n");
    CHECK(reading.articles[1].title.empty());
}

TEST_CASE("Records of ARC become articles or are passed over", "[corpus][reader][warc]") {
    const std::string version = "1 0 A crawler\nURL IP-address Archive-date Content-type Archive-length\n";
    const std::string info = arc_record(version, "filedesc://crawl.arc");
    const auto http = [](const std::string& title, const std::string& status = "200 OK") {
        return "HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\n\r\n" + page(title);
    };
    const std::string a = arc_record(http("Akita"));
    const std::string b = arc_record(http("Beirut"));
    const std::string line_of_2 = "http://news.example/a 192.0.2.7 20140216050221 text/plain 200 - - 512 crawl.arc ";
    const std::vector<std::pair<std::string, std::string>> cases{
        {info + a + b, "Akita|Beirut"},
        {info + line_of_2 + std::to_string(http("Akita").size()) + "\n" + http("Akita") + "\n" + b, "Akita|Beirut"},
        {info + arc_record(page("No head")) + b, "No head|Beirut"},
        {info + arc_record("news.example. 60 IN A 192.0.2.1", "dns:news.example", "", "text/dns") + a, "Akita"},
        {info + arc_record(http("Lost", "404 Not Found")) + a, "Akita"},
        {info, " 0:no-articles"},
        {info + arc_record(http("Akita"), "http://news.example/a b 1") + b, "Akita|Beirut"},
        {info + arc_record(http("Akita"), "http://[2001:db8::1]/a") + b, "Akita|Beirut"},
        // Lengths that lie or are none.
        {info + arc_record(http("Akita"), "http://news.example/a", "12") + b, "Akita|Beirut 2:bad-length"},
        {info + arc_record(http("Akita"), "http://news.example/a", "9999") + b, "Akita|Beirut 2:bad-length"},
        {info + arc_record(http("Akita"), "http://news.example/a", "-1") + b, "Akita|Beirut 2:bad-length"},
        {info + arc_record("", "http://news.example/a", "-1") + b, "Beirut 2:no-text"},
        {info + arc_record(http("Akita"), "http://news.example/a", "900000000000") + b, "Beirut 2:too-large"},
        // Once CR LF, when the bytes were counted.
        {info +
             arc_record("HTTP/1.1 200 OK\nContent-Type: text/plain\n\n" + page("Akita"), "http://news.example/a", "80"),
         "Akita 2:bad-length"},
        // Damage.
        {"rubbish\n" + a, "Akita 1:malformed"},
        {info + a + "rubbish of a crawler\n" + b, "Akita|Beirut 2:bad-length"},
        {info + a + b.substr(0, b.size() - 20), "Akita 3:unreadable"},
        {info + a + b.substr(0, 62), "Akita 3:unreadable"},
    };
    for (const auto& [bytes, expected] : cases) {
        CAPTURE(bytes);
        CHECK(told(read_all("warc", bytes, {}, "crawl.arc")) == expected);
    }
}

TEST_CASE("The line of an ARC record gives address and day", "[corpus][reader][warc]") {
    const auto dated = [](const std::string& day) {
        const std::string block = "{\"title\":\"One\",\"date\":\"" + day + "\"}\n";
        return read_all("warc", arc_record(block, "http://news.example/a", "", "application/x-ndjson"));
    };
    CHECK(dated("2014-02-18").articles[0].published);
    CHECK_FALSE(dated("2014-03-18").articles[0].published);
    CHECK(read_all("warc", arc_record(page("Akita"), "http://news.example/a b?c= 1")).articles[0].url ==
          "http://news.example/a b?c= 1");
}

TEST_CASE("A line of an ARC that is cut by a chunk is found", "[corpus][reader][warc]") {
    const std::string record = arc_record(page("Akita"), "http://news.example/a", "-1");
    for (std::size_t bytes = 65'400; bytes < 65'700; bytes += 7) {
        CAPTURE(bytes);
        CHECK(told(read_all("warc", std::string(bytes, 'x') + "\n" + record, {}, "crawl.arc")) ==
              "Akita 1:malformed 2:bad-length");
        CHECK(told(arc_record(page("Beirut") + std::string(bytes, 'x'), "http://news.example/b", "9") + record) ==
              "Beirut|Akita 1:bad-length 2:bad-length");
    }
}

TEST_CASE("A web archive is known by its first bytes", "[corpus][reader][warc]") {
    CHECK(detect_format(kInfo, "crawl.gz") == "warc");
    CHECK(detect_format("rubbish", "crawl.warc.gz") == "warc");
    CHECK(detect_format("WARCs are files of crawls", "a.txt") == "text");
    CHECK(detect_format("filedesc://old.arc 127.0.0.1 20140216050221 text/plain 5\n1 0 X\n", "old") == "warc");
    CHECK(detect_format("rubbish", "crawl.arc.gz") == "warc");
    CHECK(detect_format("filedesc:// begins an ARC", "a.txt") == "text");
    CHECK(detect_format("http://news.example/a\n\nText.\n", "a.txt") == "text");
}
