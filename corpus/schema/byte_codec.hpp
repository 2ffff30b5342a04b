#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/support/error.hpp"

namespace chancery::corpus {

/// Appends an unsigned number, 7 bits a byte, low bits first; the last byte has its high bit clear.
inline void put_varint(std::uint64_t value, std::string& out) {
    while (value >= 0x80) {
        out.push_back(static_cast<char>(0x80U | (value & 0x7FU)));
        value >>= 7U;
    }
    out.push_back(static_cast<char>(value));
}

/// Appends a text with its length before it.
inline void put_text(std::string_view text, std::string& out) {
    put_varint(text.size(), out);
    out.append(text);
}

/// Reads what put_varint and put_text wrote, from left to right.
///
/// Errors:  every member throws chancery::Error (IndexCorrupt) when the bytes end too early.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool done() const noexcept { return bytes_.empty(); }

    std::uint8_t take_byte() {
        if (bytes_.empty()) fail();
        const auto byte = static_cast<std::uint8_t>(bytes_.front());
        bytes_.remove_prefix(1);
        return byte;
    }

    std::uint64_t take_varint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint8_t byte = take_byte();
            if (shift == 63 && byte > 1) fail();
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) return value;
        }
        fail();
    }

    std::uint32_t take_number() {
        const std::uint64_t value = take_varint();
        if (value > UINT32_MAX) fail();
        return static_cast<std::uint32_t>(value);
    }

    std::string_view take_text() {
        const std::uint64_t size = take_varint();
        if (size > bytes_.size()) fail();
        const std::string_view text = bytes_.substr(0, static_cast<std::size_t>(size));
        bytes_.remove_prefix(text.size());
        return text;
    }

private:
    [[noreturn]] static void fail() {
        throw Error(ErrorCode::IndexCorrupt, "a stored record is damaged",
                    "run `chancery-index check`, then build the index again");
    }

    std::string_view bytes_;
};

}  // namespace chancery::corpus
