#include "corpus/xml/xml_decoding.hpp"

#include <algorithm>

#include "corpus/text/control_characters.hpp"

namespace chancery::corpus {

namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";
constexpr std::size_t kMaxDeclarationBytes = 1024;

/// The declaration at the start of `text` with its marks; empty without one.
std::string_view find_declaration(std::string_view text) {
    const std::size_t start = std::min(text.find_first_not_of(kWhiteSpace), text.size());
    if (text.substr(start, 5) != "<?xml" || kWhiteSpace.find(text.substr(start, 6).back()) == std::string_view::npos)
        return {};
    const std::size_t end = text.substr(0, start + kMaxDeclarationBytes).find("?>", start);
    return end == std::string_view::npos ? std::string_view() : text.substr(start, end + 2 - start);
}

void drop_declaration(std::string& text) {
    const std::string_view declaration = find_declaration(text);
    if (!declaration.empty())
        text.erase(0, static_cast<std::size_t>(declaration.data() - text.data()) + declaration.size());
    text.erase(0, text.find('<'));
}

}  // namespace

std::string_view find_declared_encoding(std::string_view head) {
    const std::string_view declaration = find_declaration(head);
    const std::size_t at = declaration.find("encoding");
    if (at == std::string_view::npos) return {};
    const std::size_t open = declaration.find_first_of("\"'", at);
    if (open == std::string_view::npos) return {};
    const std::size_t close = declaration.find(declaration[open], open + 1);
    return close == std::string_view::npos ? std::string_view() : declaration.substr(open + 1, close - open - 1);
}

DecodedText decode_xml(std::string_view bytes, std::string_view declared_charset) {
    const std::string_view charset = declared_charset.empty() ? find_declared_encoding(bytes) : declared_charset;
    DecodedText decoded = decode_text(bytes, charset);
    replace_controls(decoded.text);
    drop_declaration(decoded.text);
    return decoded;
}

}  // namespace chancery::corpus
