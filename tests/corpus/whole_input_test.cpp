#include <string>

#include <catch2/catch.hpp>

#include "corpus/reader/whole_input.hpp"
#include "corpus/reader/zip_member.hpp"
#include "tests/corpus/packed.hpp"

using namespace chancery::corpus;
using chancery::tests::compressed;
using chancery::tests::packed;

TEST_CASE("A whole input is read up to the limit", "[corpus][reader][whole]") {
    const std::string text(300'000, 'x');
    struct Case {
        std::size_t limit;
        std::size_t read;
        bool too_large;
    };
    for (const Case& each : {Case{300'000, 300'000, false}, Case{299'999, 299'999, true}, Case{0, 0, true}}) {
        CAPTURE(each.limit);
        const auto input = open_byte_stream(text, "memory");
        const WholeInput whole = read_whole(*input, each.limit);
        CHECK(whole.bytes.size() == each.read);
        CHECK(whole.too_large == each.too_large);
        CHECK(whole.problem.empty());
    }
}

TEST_CASE("A whole input that ends too early gives its beginning and the problem", "[corpus][reader][whole]") {
    std::string text;
    for (unsigned i = 0; i < 60'000; ++i) text += std::to_string(i * 2654435761U) + ' ';
    const std::string bytes = compressed(archive_write_add_filter_gzip, text);
    const auto input = open_byte_stream(std::string_view(bytes).substr(0, bytes.size() / 2), "half.gz");
    const WholeInput whole = read_whole(*input, text.size());
    CHECK(whole.bytes.size() > 10'000);
    CHECK(text.starts_with(whole.bytes));
    CHECK(whole.problem == "half.gz: truncated gzip input");
}

TEST_CASE("A named member of a zip in memory is read", "[corpus][reader][whole]") {
    const std::string zip =
        packed(archive_write_set_format_zip, {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w:p/>"}});
    CHECK(read_zip_member(zip, "word/document.xml", 100).value() == "<w:p/>");
    CHECK(read_zip_member(zip, "word/document.xml", 5).error() == "it is too large");
    CHECK(read_zip_member(zip, "word/styles.xml", 100).error() == "there is no word/styles.xml in it");
    CHECK_FALSE(read_zip_member("no zip at all", "word/document.xml", 100));
    CHECK_FALSE(read_zip_member("", "word/document.xml", 100));
}
