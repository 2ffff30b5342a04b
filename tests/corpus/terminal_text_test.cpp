#include <string>

#include <rapidcheck/catch.h>

#include "corpus/support/terminal_text.hpp"
#include "corpus/text/utf8.hpp"

using chancery::to_terminal_text;

TEST_CASE("Nothing from an article can drive the terminal", "[support][terminal]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        // What is harmless stays.
        {"", ""},
        {"Japan", "Japan"},
        {"Côte d’Ivoire", "Côte d’Ivoire"},
        {"日本 한국 🚢", "日本 한국 🚢"},
        {"שלום", "שלום"},
        {"a\u0301", "a\u0301"},
        {"a\u00A0b", "a\u00A0b"},
        // Escape sequences lose their escape.
        {"\x1B[31mred\x1B[0m", " [31mred [0m"},
        {"\x1B]0;title\x07", " ]0;title "},
        {"\x1B[2J\x1B[H", " [2J [H"},
        {"\x1B]8;;http://example.org\x1B\\link\x1B]8;;\x1B\\", " ]8;;http://example.org \\link ]8;; \\"},
        {"\x1BP1$tx\x1B\\", " P1$tx \\"},
        {"\x1B", " "},
        {"\x9B"
         "31m",
         "\uFFFD31m"},
        {"\u009B31m", " 31m"},
        {"\u009D0;title\u009C", " 0;title "},
        {"\u0080\u008D\u0090\u009F", "    "},
        {"\u0085", " "},
        // Every C0 control and DEL is a blank.
        {std::string("a\0b", 3), "a b"},
        {"a\rb", "a b"},
        {"a\nb", "a b"},
        {"a\tb", "a b"},
        {"a\bb", "a b"},
        {"a\x07"
         "b",
         "a b"},
        {"a\x0B\x0C"
         "b",
         "a  b"},
        {"a\x0E\x0F"
         "b",
         "a  b"},
        {"a\x1A"
         "b",
         "a b"},
        {"a\x7F"
         "b",
         "a b"},
        {"\x01\x02\x03", "   "},
        {"a\u2028b\u2029c", "a b c"},
        // Marks that turn the direction go.
        {"\u202Egpj.exe", "gpj.exe"},
        {"a\u202A\u202B\u202C\u202D\u202Eb", "ab"},
        {"a\u2066\u2067\u2068\u2069b", "ab"},
        {"a\u200E\u200Fb", "ab"},
        {"a\u061Cb", "ab"},
        // What is not UTF-8 is replaced, byte by byte.
        {"\xFF\xFE", "\uFFFD\uFFFD"},
        {"a\x80z", "a\uFFFDz"},
        {"\xC0\x9B", "\uFFFD\uFFFD"},                      // an overlong escape
        {"\xC0\x80", "\uFFFD\uFFFD"},                      // an overlong NUL
        {"\xE0\x80\x9B", "\uFFFD\uFFFD\uFFFD"},            // an overlong escape of three bytes
        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // half of a surrogate pair
        {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // above U+10FFFF
        {"\xF8\x88\x80\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"\xE2\x80", "\uFFFD\uFFFD"},               // cut off
        {"\xE2\x80\x1B[31m", "\uFFFD\uFFFD [31m"},  // an escape in the place of a last byte
        {"\xC3", "\uFFFD"},
        {"\xC2\x1B", "\uFFFD "},
        {"a\xF0\x9F\x9A", "a\uFFFD\uFFFD\uFFFD"},
    }));
    CAPTURE(text);
    CHECK(to_terminal_text(text) == expected);
}

TEST_CASE("Line ends and tabs stay where they are asked for", "[support][terminal]") {
    CHECK(to_terminal_text("a\n\tb\r\nc\x1B", true) == "a\n\tb \nc ");
    CHECK(to_terminal_text("a\u2028b", true) == "a b");
}

TEST_CASE("What is safe stays as it is", "[support][terminal][property]") {
    rc::prop("valid, without controls, and the same the second time", [](const std::string& text, bool keep_newlines) {
        const std::string safe = to_terminal_text(text, keep_newlines);
        RC_ASSERT(chancery::corpus::is_valid_utf8(safe));
        for (const char c : safe) {
            const auto byte = static_cast<unsigned char>(c);
            RC_ASSERT((byte >= 0x20 && byte != 0x7F) || (keep_newlines && (c == '\n' || c == '\t')));
        }
        RC_ASSERT(to_terminal_text(safe, keep_newlines) == safe);
    });
}
