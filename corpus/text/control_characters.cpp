#include "corpus/text/control_characters.hpp"

#include <algorithm>
#include <string_view>

namespace chancery::corpus {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Written without branches, so that the compiler can look at many bytes at once.
bool is_unwanted(char c) {
    const auto byte = static_cast<unsigned char>(c);
    // NOLINTNEXTLINE(readability-implicit-bool-conversion)
    return ((byte < 0x20) & (byte != '\n') & (byte != '\t')) | (byte == 0x7F);
}

bool has_unwanted(std::string_view text) {
    unsigned found = 0;
    for (const char c : text) found |= static_cast<unsigned>(is_unwanted(c));
    return found != 0;
}

}  // namespace

void replace_controls(std::string& text) {
    if (std::string_view(text).substr(0, kByteOrderMark.size()) == kByteOrderMark) text.erase(0, kByteOrderMark.size());
    if (!has_unwanted(text)) return;
    auto out = text.begin();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        *out++ = c == '\r' ? '\n' : is_unwanted(c) ? ' ' : c;
    }
    text.erase(out, text.end());
}

}  // namespace chancery::corpus
