#include <string>

#include <catch2/catch.hpp>

#include "corpus/text/control_characters.hpp"
#include "corpus/text/utf8.hpp"

using namespace chancery::corpus;
using namespace std::string_literals;

TEST_CASE("to_valid_utf8 puts one mark in the place of each ill-formed part", "[corpus][utf8]") {
    auto [bytes, expected] = GENERATE(table<std::string, std::string>({
        {"abc\x80xyz", "abc\xEF\xBF\xBDxyz"},
        {"\xC3", "\xEF\xBF\xBD"},
        {"\xE2\x82", "\xEF\xBF\xBD"},  // a cut off euro sign is one part
        {"\xE2\x82x", "\xEF\xBF\xBDx"},
        {"\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD"},                                  // an overlong slash
        {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},                  // a surrogate
        {"\xF4\x90\x80\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},  // above U+10FFFF
        {"\xFF\xFE", "\xEF\xBF\xBD\xEF\xBF\xBD"},
    }));
    CAPTURE(expected);
    CHECK_FALSE(is_valid_utf8(bytes));
    CHECK(to_valid_utf8(bytes));
    CHECK(bytes == expected);
    CHECK(is_valid_utf8(bytes));
}

TEST_CASE("to_valid_utf8 leaves a valid text alone", "[corpus][utf8]") {
    const std::string text = GENERATE(""s, "plain", "T\u00FCrkiye \u65E5\u672C \U0001F30D", "a\0b"s, "\uFFFD");
    std::string copy = text;
    CHECK(is_valid_utf8(text));
    CHECK_FALSE(to_valid_utf8(copy));
    CHECK(copy == text);
}

TEST_CASE("replace_controls makes control characters harmless", "[corpus][utf8]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"a\r\nb\rc\n", "a\nb\nc\n"},
        {"a\0b"s, "a b"},
        {"a\x1B[31mb\x7F", "a [31mb "},
        {"\xEF\xBB\xBF"
         "a\tb",
         "a\tb"},
        {"\r", "\n"},
        {"plain \u65E5", "plain \u65E5"},
        {"", ""},
    }));
    CAPTURE(expected);
    replace_controls(text);
    CHECK(text == expected);
}
