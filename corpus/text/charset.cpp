#include "corpus/text/charset.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <uchardet/uchardet.h>
#include <unicode/utf8.h>

#include "corpus/text/charset_conversion.hpp"
#include "corpus/text/charset_label.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

constexpr const char* kUtf8 = "UTF-8";
constexpr const char* kFallback = "windows-1252";
constexpr std::size_t kSampleBytes = 64U << 10U;  // what the guess looks at
constexpr std::size_t kLeastToGuess = 4;          // bytes beyond ASCII; below, any guess is a throw of dice

struct Mark {
    std::string_view bytes;
    const char* charset;
};

/// The longer marks first: that of UTF-32 LE begins like that of UTF-16 LE.
constexpr std::array kMarks{Mark{{"\xEF\xBB\xBF", 3}, kUtf8}, Mark{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                            Mark{{"\0\0\xFE\xFF", 4}, "UTF-32BE"}, Mark{{"\xFF\xFE", 2}, "UTF-16LE"},
                            Mark{{"\xFE\xFF", 2}, "UTF-16BE"}};

const Mark* find_mark(std::string_view bytes) {
    const auto* const mark = std::find_if(
        kMarks.begin(), kMarks.end(), [&](const Mark& row) { return bytes.substr(0, row.bytes.size()) == row.bytes; });
    return mark == kMarks.end() ? nullptr : mark;
}

bool is_wide(const std::string& charset) { return charset.rfind("UTF-16", 0) == 0 || charset.rfind("UTF-32", 0) == 0; }

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

std::size_t count_high(std::string_view bytes) {
    return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_high));
}

/// How many NULs stand at even and at odd places.
std::array<std::size_t, 2> count_nuls(std::string_view bytes) {
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < bytes.size(); ++i) nuls[i % 2] += static_cast<std::size_t>(bytes[i] == '\0');
    return nuls;
}

/// UTF-16 of a language in Latin letters has a NUL at nearly every other place and at none of the rest.
const char* find_utf16(std::string_view bytes) {
    constexpr std::size_t kLookedAt = 4096;
    constexpr std::size_t kLeastPairs = 4;
    const std::size_t pairs = std::min(bytes.size(), kLookedAt) / 2;
    if (pairs < kLeastPairs) return nullptr;
    const auto nuls = count_nuls(bytes.substr(0, pairs * 2));
    const auto is_overwhelming = [&](std::size_t at) {
        return nuls[at] * 10 >= pairs * 7 && nuls[1 - at] * 100 <= pairs;
    };
    return is_overwhelming(1) ? "UTF-16LE" : is_overwhelming(0) ? "UTF-16BE" : nullptr;
}

/// Declared as UTF-16: any language has blanks, digits or line ends, whose NULs stand on one side.
const char* find_declared_utf16(std::string_view bytes) {
    const auto nuls = count_nuls(bytes);
    if (nuls[1] > 3 * nuls[0]) return "UTF-16LE";
    return nuls[0] > 3 * nuls[1] ? "UTF-16BE" : nullptr;
}

bool has_japanese_escapes(std::string_view bytes) {
    return bytes.find("\x1B$B") != std::string_view::npos || bytes.find("\x1B$@") != std::string_view::npos;
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

struct DeleteDetector {
    void operator()(uchardet* detector) const noexcept { uchardet_delete(detector); }
};

/// The bytes from where they first leave ASCII.
std::string_view sample_of(std::string_view bytes) {
    constexpr std::size_t kBefore = 256;
    const auto first = static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), is_high) - bytes.begin());
    return bytes.substr(first - std::min(first, kBefore), kSampleBytes);
}

std::string guess_charset(std::string_view bytes) {
    const std::string_view sample = sample_of(bytes);
    const std::size_t high = count_high(sample);
    if (high < kLeastToGuess) return kFallback;
    const std::unique_ptr<uchardet, DeleteDetector> detector(uchardet_new());
    if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return kFallback;
    uchardet_data_end(detector.get());
    const std::string name = to_converter_name(uchardet_get_charset(detector.get()));
    return name.empty() || name == kUtf8 || is_wide(name) ? kFallback : name;
}

DecodedText converted(std::string_view bytes, std::string charset) {
    ConvertedText result = convert_to_utf8(bytes, charset.c_str());
    return {std::move(result.text), std::move(charset), result.replaced, {}};
}

DecodedText repaired(std::string_view bytes) {
    if (is_valid_utf8(bytes)) return {std::string(bytes), kUtf8, 0, {}};
    DecodedText decoded = converted(bytes, kUtf8);
    decoded.problem = "invalid UTF-8 replaced";
    return decoded;
}

/// A reading that leaves many of the bytes beyond ASCII unread is the wrong one.
bool fits(const DecodedText& reading, std::size_t high) { return reading.replaced * 20 <= high + 20; }

/// The guess, or windows-1252 where the guess cannot be read as well as that.
DecodedText guessed(std::string_view bytes, std::size_t high) {
    DecodedText reading = converted(bytes, guess_charset(bytes));
    if (reading.charset == kFallback || fits(reading, high)) return reading;
    DecodedText fallback = converted(bytes, kFallback);
    return fallback.replaced < reading.replaced ? std::move(fallback) : std::move(reading);
}

/// windows-1252 is what servers declare when they know nothing: no language in Latin letters has an accent on every
/// third letter.
bool can_be(const std::string& charset, std::string_view bytes, std::size_t high) {
    if (charset.empty() || charset == kUtf8 || is_wide(charset)) return false;
    return charset != kFallback || high * 3 <= bytes.size();
}

void add_problem(DecodedText& decoded, const std::string& problem) {
    decoded.problem += (decoded.problem.empty() ? "" : "; ") + problem;
}

void report_replaced(DecodedText& decoded) {
    if (decoded.replaced == 0 || decoded.charset == kUtf8) return;
    add_problem(decoded, fmt::format("{} unreadable in {} replaced", decoded.replaced, decoded.charset));
}

/// Bytes that are neither marked nor UTF-8: the declaration decides, then the guess.
DecodedText foreign(std::string_view bytes, const std::string& declared) {
    const std::size_t high = count_high(bytes);
    if (can_be(declared, bytes, high)) {
        DecodedText reading = converted(bytes, declared);
        if (fits(reading, high)) return reading;
    }
    DecodedText reading = guessed(bytes, high);
    add_problem(reading, "not UTF-8: read as " + reading.charset);
    return reading;
}

DecodedText decode(std::string_view bytes, const std::string& declared) {
    if (const Mark* const mark = find_mark(bytes); mark != nullptr) {
        bytes.remove_prefix(mark->bytes.size());
        return mark->charset == kUtf8 ? repaired(bytes) : converted(bytes, mark->charset);
    }
    if (const char* const wide = find_utf16(bytes); wide != nullptr) return converted(bytes, wide);
    if (has_japanese_escapes(bytes)) return converted(bytes, "ISO-2022-JP");
    if (is_wide(declared)) {
        if (const char* const wide = find_declared_utf16(bytes); wide != nullptr) return converted(bytes, wide);
    }
    if (is_valid_utf8(bytes)) return {std::string(bytes), kUtf8, 0, {}};
    if (is_mostly_utf8(bytes)) return repaired(bytes);
    return foreign(bytes, declared);
}

/// ASCII is the same in every charset but UTF-16, whose two kinds are one to who declares it.
bool contradicts(const std::string& declared, const DecodedText& decoded) {
    if (declared.empty() || declared == decoded.charset) return false;
    if (is_wide(declared)) return !is_wide(decoded.charset);
    return decoded.charset != kUtf8 || count_high(decoded.text) != 0;
}

std::string shown(std::string_view label) {
    constexpr std::size_t kMostShown = 40;
    std::string text(label.substr(0, kMostShown));
    to_valid_utf8(text);
    return text;
}

}  // namespace

DecodedText decode_text(std::string_view bytes, std::string_view declared_charset) {
    const std::string declared = to_converter_name(declared_charset);
    DecodedText decoded = decode(bytes, declared);
    if (!declared_charset.empty() && declared.empty()) {
        add_problem(decoded, "unknown charset " + shown(declared_charset));
    } else if (contradicts(declared, decoded)) {
        add_problem(decoded, fmt::format("declared as {}, is {}", declared, decoded.charset));
    }
    report_replaced(decoded);
    return decoded;
}

bool looks_like_wide_text(std::string_view bytes) {
    const Mark* const mark = find_mark(bytes);
    return mark == nullptr ? find_utf16(bytes) != nullptr : mark->charset != kUtf8;
}

}  // namespace chancery::corpus
