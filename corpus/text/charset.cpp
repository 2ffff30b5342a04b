#include "corpus/text/charset.hpp"

#include <algorithm>
#include <cstdint>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

std::string convert(std::string_view bytes, const char* charset) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(charset, &status);
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter, status);
    ucnv_close(converter);
    std::string out;
    text.toUTF8String(out);
    return out;
}

/// True when most of what is outside ASCII is well-formed UTF-8.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    for (std::size_t at = 0; at < bytes.size();) {
        UChar32 character = 0;
        U8_NEXT(data, at, bytes.size(), character);
        if (character < 0)
            ++bad;
        else if (character >= 0x80)
            ++good;
    }
    return good > bad;
}

bool starts_with(std::string_view bytes, std::string_view mark) { return bytes.substr(0, mark.size()) == mark; }

}  // namespace

DecodedText decode_text(std::string_view bytes) {
    if (starts_with(bytes, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (starts_with(bytes, "\xFF\xFE")) return {convert(bytes.substr(2), "UTF-16LE"), ""};
    if (starts_with(bytes, "\xFE\xFF")) return {convert(bytes.substr(2), "UTF-16BE"), ""};
    if (is_valid_utf8(bytes)) return {std::string(bytes), ""};
    if (!is_mostly_utf8(bytes)) return {convert(bytes, "windows-1252"), "not UTF-8: read as windows-1252"};
    DecodedText decoded{std::string(bytes), "invalid UTF-8 replaced"};
    to_valid_utf8(decoded.text);
    return decoded;
}

}  // namespace chancery::corpus
