#include "query/render/style.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <cwchar>

#include <sys/ioctl.h>
#include <unistd.h>

#include "corpus/support/terminal_text.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::query {

namespace {

constexpr std::size_t kLeastWidth = 40;
constexpr std::size_t kMostWidth = 120;

std::size_t width_of(char32_t code) {
    const int width = ::wcwidth(static_cast<wchar_t>(code));
    return width < 0 ? 1 : static_cast<std::size_t>(width);
}

bool is_set(const char* name) {
    const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets the environment
    return value != nullptr && *value != '\0';
}

bool wants_color(const std::string& color) {
    if (color != "auto") return color == "always";
    if (is_set("NO_COLOR")) return false;
    if (is_set("CLICOLOR_FORCE")) return true;
    const char* const terminal = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): nothing sets the environment
    return ::isatty(STDOUT_FILENO) == 1 && terminal != nullptr && std::strcmp(terminal, "dumb") != 0;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const corpus::CodePoint point = corpus::decode_utf8(text);
        width += width_of(point.value);
        text.remove_prefix(point.bytes);
    }
    return width;
}

std::string to_columns(std::string_view text, std::size_t columns) {
    std::string out;
    std::size_t width = display_width(text);
    if (width > columns) {
        width = 0;
        while (true) {
            const corpus::CodePoint point = corpus::decode_utf8(text);
            if (width + width_of(point.value) + 1 > columns) break;
            width += width_of(point.value);
            out += text.substr(0, point.bytes);
            text.remove_prefix(point.bytes);
        }
        out += "…";
        ++width;
    } else {
        out = text;
    }
    out.append(columns - std::min(width, columns), ' ');
    return out;
}

std::string bold(std::string_view text, const TextStyle& style) {
    return style.color ? "\x1b[1m" + std::string(text) + "\x1b[0m" : std::string(text);
}

std::string dim(std::string_view text, const TextStyle& style) {
    return style.color ? "\x1b[2m" + std::string(text) + "\x1b[0m" : std::string(text);
}

std::string highlighted(std::string_view text, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ranges,
                        const TextStyle& style) {
    std::string out;
    std::size_t at = 0;
    for (const auto& [start, end] : ranges) {
        if (start < at || end > text.size()) continue;
        out += to_terminal_text(text.substr(at, start - at));
        out += bold(to_terminal_text(text.substr(start, end - start)), style);
        at = end;
    }
    return out + to_terminal_text(text.substr(at));
}

TextStyle style_of_stdout(const std::string& color) {
    TextStyle style;
    style.color = wants_color(color);
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        style.width = std::clamp<std::size_t>(size.ws_col, kLeastWidth, kMostWidth);
    return style;
}

}  // namespace chancery::query
