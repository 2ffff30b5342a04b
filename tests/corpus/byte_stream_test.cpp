#include <cstddef>
#include <string>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <catch2/catch.hpp>

#include "corpus/reader/byte_stream.hpp"
#include "corpus/reader/line_reader.hpp"
#include "corpus/support/error.hpp"
#include "tests/corpus/packed.hpp"
#include "tests/corpus/read_all.hpp"
#include "tests/corpus/temporary_directory.hpp"

using namespace chancery::corpus;
using chancery::Error;
using chancery::tests::compressed;
using chancery::tests::TemporaryDirectory;

namespace {

std::string drained(ByteStream& input) {
    std::string bytes;
    for (std::string_view chunk = input.next_chunk(); !chunk.empty(); chunk = input.next_chunk()) bytes += chunk;
    return bytes;
}

/// Text that does not compress to nothing.
std::string long_text() {
    std::string text;
    for (unsigned i = 0, state = 1; i < 20'000; ++i) {
        state = state * 1664525U + 1013904223U;
        text += "{\"title\":\"" + std::to_string(state) + "\"}\n";
    }
    return text;
}

}  // namespace

TEST_CASE("A stream gives the bytes of plain and compressed input", "[corpus][reader][stream]") {
    const std::string text = long_text();
    const std::vector<std::string> inputs{text,
                                          compressed(archive_write_add_filter_gzip, text),
                                          compressed(archive_write_add_filter_bzip2, text),
                                          compressed(archive_write_add_filter_xz, text),
                                          compressed(archive_write_add_filter_zstd, text),
                                          compressed(archive_write_add_filter_lz4, text)};
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        CAPTURE(i);
        const auto input = open_byte_stream(inputs[i], "memory");
        CHECK(drained(*input) == text);
        CHECK(input->next_chunk().empty());
        CHECK(input->input_bytes() == inputs[i].size());
        CHECK(input->name() == "memory");
    }
}

TEST_CASE("Every member of a file of several gzip members is read", "[corpus][reader][stream]") {
    const std::string bytes =
        compressed(archive_write_add_filter_gzip, "one\n") + compressed(archive_write_add_filter_gzip, "two\n");
    CHECK(drained(*open_byte_stream(bytes, "memory")) == "one\ntwo\n");
}

TEST_CASE("Peeking at a stream takes nothing", "[corpus][reader][stream]") {
    const auto input = open_byte_stream("abc", "memory");
    CHECK(input->peek_chunk() == "abc");
    CHECK(input->peek_chunk() == "abc");
    CHECK(input->next_chunk() == "abc");
    CHECK(input->peek_chunk().empty());
}

TEST_CASE("An empty input has no bytes", "[corpus][reader][stream]") {
    const TemporaryDirectory directory;
    CHECK(drained(*open_byte_stream(std::string_view(), "memory")).empty());
    CHECK(drained(*open_byte_stream(directory.write("empty.jsonl", ""))).empty());
}

TEST_CASE("JSON lines are never taken for an archive listing", "[corpus][reader][stream]") {
    const TemporaryDirectory directory;
    const std::string lines = "{\"title\":\"a\"}\n{\"title\":\"b\"}\n";
    CHECK(drained(*open_byte_stream(directory.write("a b.jsonl", lines))) == lines);
    CHECK(drained(*open_byte_stream(directory.write("x.gz", compressed(archive_write_add_filter_gzip, lines)))) ==
          lines);
}

TEST_CASE("A truncated input gives what is readable and then fails", "[corpus][reader][stream]") {
    const std::string text = long_text();
    const std::string bytes = compressed(archive_write_add_filter_gzip, text);
    const auto input = open_byte_stream(std::string_view(bytes).substr(0, bytes.size() / 2), "half.gz");
    std::string read;
    CHECK_THROWS_AS(
        [&] {
            for (std::string_view chunk = input->next_chunk(); !chunk.empty(); chunk = input->next_chunk())
                read += chunk;
        }(),
        Error);
    CHECK(read.size() > 10'000);
    CHECK(text.compare(0, read.size(), read) == 0);
    CHECK(input->next_chunk().empty());
}

TEST_CASE("A truncated file of JSON lines gives its articles and one report", "[corpus][reader][stream]") {
    const std::string bytes = compressed(archive_write_add_filter_gzip, long_text());
    const auto reading = chancery::tests::read_all("jsonl", std::string_view(bytes).substr(0, bytes.size() / 2));
    CHECK(reading.articles.size() > 1000);
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason == RejectionReason::Unreadable);
    CHECK(reading.rejections[0].position.number >= reading.articles.size());
}

TEST_CASE("A missing file is named with a hint", "[corpus][reader][stream]") {
    const TemporaryDirectory directory;
    const std::string missing = (directory.path() / "x.jsonl").string();
    try {
        static_cast<void>(open_byte_stream(missing));
        FAIL("a missing file was opened");
    } catch (const Error& error) {
        CHECK(error.code() == chancery::ErrorCode::Io);
        CHECK(error.what() == missing + ": no such file");
        CHECK_FALSE(error.hint().empty());
    }
    CHECK_THROWS_AS(open_byte_stream(directory.path().string()), Error);
}

TEST_CASE("LineReader cuts lines whatever their ends", "[corpus][reader][stream]") {
    const auto input = open_byte_stream("\xEF\xBB\xBFone\r\n\ntwo\nlast", "memory");
    LineReader lines(*input, 100);
    std::string seen;
    while (const auto line = lines.next()) seen += std::to_string(line->number) + ":" + std::string(line->text) + "|";
    CHECK(seen == "1:one|2:|3:two|4:last|");
}

TEST_CASE("LineReader skips a line over its cap and goes on", "[corpus][reader][stream]") {
    const std::string text = "a\n" + std::string(500'000, 'x') + "\nb\n" + std::string(300, 'y');
    const auto input = open_byte_stream(text, "memory");
    LineReader lines(*input, 250);
    std::string seen;
    while (const auto line = lines.next()) {
        seen += std::to_string(line->number) + (line->too_long ? "!" : "") + std::to_string(line->text.size()) + " ";
    }
    CHECK(seen == "11 2!200 31 4!200 ");
}
