#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/reader/content_coding.hpp"
#include "corpus/reader/http_response.hpp"
#include "corpus/reader/media_type.hpp"
#include "tests/corpus/packed.hpp"

using namespace chancery::corpus;
using chancery::tests::compressed;

TEST_CASE("A stored HTTP response is read", "[corpus][reader][http]") {
    struct Case {
        std::string block;
        std::string told;  ///< "status type encoding body"; empty when there is none
    };
    const std::vector<Case> cases{
        {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nabc", "200 text/html  abc"},
        {"HTTP/1.0 404 Not Found\nContent-Type: text/html\n\nabc", "404 text/html  abc"},
        {"HTTP/2 200\r\ncontent-type: a/b\r\ncontent-encoding: gzip\r\n\r\n", "200 a/b gzip "},
        {"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 9\r\n\r\nabc", "200   abc"},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
         "200   abc"},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nA: b\r\n\r\n",
         "200   abcde"},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n9\r\nde", "200   abcde"},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<html>", "200   <html>"},
        {"HTTP/1.1 200 OK\r\nSet-Cookie: \x01\x02\r\n: x\r\nno colon\r\nContent-Type: a/b\r\n\r\nabc", "200 a/b  abc"},
        {"HTTP/1.1 200 OK\r\nContent-Type: a/b\r\n", "200 a/b  "},
        {"HTTP/1.1 abc\r\n\r\n", ""},
        {"<html>", ""},
        {"", ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.block);
        const auto response = parse_http_response(each.block, 1000);
        CHECK(response.has_value() == !each.told.empty());
        if (!response) continue;
        CHECK(std::to_string(response->status) + ' ' + response->content_type + ' ' + response->content_encoding + ' ' +
                  response->body ==
              each.told);
    }
}

TEST_CASE("Content codings are taken off", "[corpus][reader][http]") {
    const std::string text(10'000, 'a');
    const std::string gzip = compressed(archive_write_add_filter_gzip, text);
    // "hello hello hello hello" by zlib, with its frame and without.
    const std::string zlib("\x78\x9c\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x27\x01\x68\x03\x08\xb1", 16);
    struct Case {
        std::string body;
        std::string coding;
        std::string text;  ///< empty when it is refused
    };
    const std::vector<Case> cases{
        {gzip, "gzip", text},
        {gzip, " GZip ", text},
        {compressed(archive_write_add_filter_gzip, gzip), "gzip, gzip", text},
        {compressed(archive_write_add_filter_zstd, text), "zstd", text},
        {zlib, "deflate", "hello hello hello hello"},
        {zlib.substr(2), "deflate", "hello hello hello hello"},
        {"\xFF\xFF\xFF\xFF", "deflate", ""},
        {text, "", text},
        {text, "identity", text},
        {"<p>a</p>", "br", "<p>a</p>"},
        {"a", "br", ""},
        {gzip, "gzip, gzip, gzip, gzip", ""},
        {compressed(archive_write_add_filter_gzip, std::string(200'000, 'a')), "gzip", ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.coding, each.body.size());
        const auto decoded = decode_content(each.body, each.coding, 100'000);
        CHECK(decoded.value_or("") == each.text);
    }
}

TEST_CASE("A media type is read with its charset", "[corpus][reader][http]") {
    const std::vector<std::vector<std::string>> cases{
        {"text/html", "text/html", ""},
        {"Text/HTML; charset=UTF-8", "text/html", "UTF-8"},
        {"text/html;charset=\"windows-1251\"; x=y", "text/html", "windows-1251"},
        {"text/html; x=y ; CharSet = 'koi8-r'", "text/html", "koi8-r"},
        {"text/html, text/html; charset=utf-8", "text/html", "utf-8"},
        {"", "", ""},
        {";;=;charset", "", ""},
    };
    for (const auto& each : cases) {
        CAPTURE(each[0]);
        const MediaType type = to_media_type(each[0]);
        CHECK(type.name == each[1]);
        CHECK(type.charset == each[2]);
    }
}
