#include <string>

#include <rapidcheck/catch.h>

#include "corpus/schema/byte_codec.hpp"
#include "corpus/schema/day_key.hpp"

using namespace chancery::corpus;

namespace {

std::string varint(std::uint64_t value) {
    std::string bytes;
    put_varint(value, bytes);
    return bytes;
}

}  // namespace

TEST_CASE("A varint has its low bits first", "[corpus][schema][codec]") {
    CHECK(varint(0) == std::string(1, '\0'));
    CHECK(varint(127) == "\x7F");
    CHECK(varint(128) == "\x80\x01");
    CHECK(varint(300) == "\xAC\x02");
    CHECK(varint(UINT64_MAX) == "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01");
}

TEST_CASE("A reader takes what was put, in order", "[corpus][schema][codec][property]") {
    rc::prop("numbers and texts",
             [](std::uint64_t wide, std::uint32_t narrow, const std::string& text, std::uint8_t byte) {
                 std::string bytes;
                 put_varint(wide, bytes);
                 put_text(text, bytes);
                 put_varint(narrow, bytes);
                 bytes.push_back(static_cast<char>(byte));
                 ByteReader reader(bytes);
                 RC_ASSERT(reader.take_varint() == wide);
                 RC_ASSERT(reader.take_text() == text);
                 RC_ASSERT(reader.take_number() == narrow);
                 RC_ASSERT_FALSE(reader.done());
                 RC_ASSERT(reader.take_byte() == byte);
                 RC_ASSERT(reader.done());
             });
}

TEST_CASE("A reader throws where the bytes end too early", "[corpus][schema][codec]") {
    CHECK_THROWS_AS(ByteReader("").take_byte(), chancery::Error);
    CHECK_THROWS_AS(ByteReader("").take_varint(), chancery::Error);
    CHECK_THROWS_AS(ByteReader("\x80\x80").take_varint(), chancery::Error);
    CHECK_THROWS_AS(ByteReader("\x05"
                               "abc")
                        .take_text(),
                    chancery::Error);
    CHECK_THROWS_AS(ByteReader("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01").take_text(), chancery::Error);
    CHECK_THROWS_AS(ByteReader("\x80\x80\x80\x80\x10").take_number(), chancery::Error);
    CHECK(ByteReader("\xFF\xFF\xFF\xFF\x0F").take_number() == UINT32_MAX);
    CHECK_THROWS_AS(ByteReader("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02").take_varint(), chancery::Error);
    CHECK_THROWS_AS(ByteReader("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01").take_varint(), chancery::Error);
}

TEST_CASE("Day keys order as days do and come back", "[corpus][schema][codec][property]") {
    CHECK(to_day_key(0) == std::string("\x80\0\0\0", 4));
    CHECK(from_day_key("") == std::nullopt);
    CHECK(from_day_key("abc") == std::nullopt);
    CHECK(from_day_key("abcde") == std::nullopt);
    rc::prop("order and inverse", [](std::int32_t left, std::int32_t right) {
        RC_ASSERT(from_day_key(to_day_key(left)) == left);
        RC_ASSERT((to_day_key(left) < to_day_key(right)) == (left < right));
    });
}
