#include "corpus/reader/content_coding.hpp"

#include <algorithm>
#include <utility>

#include <boost/beast/zlib/inflate_stream.hpp>

#include "corpus/reader/whole_input.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/error.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

namespace zlib = boost::beast::zlib;

using Decoded = Expected<std::string, std::string>;

const std::string kTooLarge = "the body unpacks to more than the limit of a record";
const std::string kDamaged = "the body is damaged";

/// libarchive tells the compression by the first bytes, and gives plain ones as they are.
Decoded unpack(const std::string& body, std::size_t max_bytes) {
    try {
        const auto stream = open_byte_stream(body, "body");
        WholeInput whole = read_whole(*stream, max_bytes);
        if (whole.too_large) return unexpected(kTooLarge);
        if (whole.bytes.empty() && !whole.problem.empty()) return unexpected(kDamaged);
        return std::move(whole.bytes);
    } catch (const Error&) {
        return unexpected(kDamaged);
    }
}

/// RFC 1950, 2.2: the method in the low bits, and the two bytes together a multiple of 31.
bool has_zlib_frame(std::string_view body) {
    if (body.size() < 2) return false;
    const auto first = static_cast<unsigned char>(body[0]);
    const auto second = static_cast<unsigned char>(body[1]);
    return (first & 0x0FU) == 8 && (first * 256U + second) % 31 == 0;
}

Decoded inflate(std::string_view body, std::size_t max_bytes) {
    if (has_zlib_frame(body)) body.remove_prefix(2);
    zlib::inflate_stream stream;
    zlib::z_params state{};
    state.next_in = body.data();
    state.avail_in = body.size();
    std::string text;
    boost::beast::error_code error;
    while (!error) {
        if (text.size() > max_bytes) return unexpected(kTooLarge);
        const std::size_t had = text.size();
        text.resize(had + (64U << 10U));
        state.next_out = text.data() + had;
        state.avail_out = text.size() - had;
        stream.write(state, zlib::Flush::sync, error);
        text.resize(text.size() - state.avail_out);
    }
    if (text.empty() && error != zlib::error::end_of_stream) return unexpected(kDamaged);
    return text;
}

/// Some crawlers store the decoded body under the head as it was sent.
bool is_plain_already(std::string_view body) {
    const std::size_t at = body.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return at != std::string_view::npos && (body[at] == '<' || body[at] == '{' || body[at] == '[');
}

Decoded decode_one(std::string body, const std::string& coding, std::size_t max_bytes) {
    if (coding.empty() || coding == "identity" || coding == "none" || is_plain_already(body)) return body;
    if (coding == "gzip" || coding == "x-gzip" || coding == "zstd") return unpack(body, max_bytes);
    if (coding == "deflate") return inflate(body, max_bytes);
    if (coding == "br") return unexpected(std::string("the brotli coding is not read"));
    std::string shown = coding.substr(0, 20);
    to_valid_utf8(shown);
    return unexpected("the content coding `" + shown + "` is not known");
}

}  // namespace

Decoded decode_content(std::string body, std::string_view codings, std::size_t max_bytes) {
    constexpr int kMostCodings = 3;  // they were applied in the order listed, and come off in the other
    for (int i = 0; i < kMostCodings; ++i) {
        const std::size_t comma = codings.rfind(',');
        const std::string_view last = comma == std::string_view::npos ? codings : codings.substr(comma + 1);
        Decoded decoded = decode_one(std::move(body), lowered(trimmed(last)), max_bytes);
        if (!decoded || comma == std::string_view::npos) return decoded;
        body = *std::move(decoded);
        codings = codings.substr(0, comma);
    }
    return unexpected(std::string("the body has too many content codings"));
}

}  // namespace chancery::corpus
