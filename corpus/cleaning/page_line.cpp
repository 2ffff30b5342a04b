#include "corpus/cleaning/page_line.hpp"

#include <algorithm>
#include <array>

namespace chancery::corpus {

namespace {

constexpr std::array<std::string_view, 4> kWideSpaces{"\xC2\xA0", "\xE2\x80\x8B", "\xE3\x80\x80", "\xEF\xBB\xBF"};
constexpr std::array<std::string_view, 10> kClosers{"\"",           "'",        ")", "]", "*", "_", "\xE2\x80\x9D",
                                                    "\xE2\x80\x99", "\xC2\xBB", " "};
constexpr std::array<std::string_view, 7> kSentenceEnds{".",        "!",           "?", "\xE2\x80\xA6", "\xE3\x80\x82",
                                                        "\xD8\x9F", "\xE0\xA5\xA4"};
constexpr std::array<std::string_view, 16> kParticles{"de",  "da",  "di", "do", "dos", "del", "der", "den",
                                                      "van", "von", "al", "el", "bin", "ibn", "la",  "le"};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v'; }

bool starts_with(std::string_view text, std::string_view part) { return text.substr(0, part.size()) == part; }

bool ends_with(std::string_view text, std::string_view part) {
    return text.size() >= part.size() && text.substr(text.size() - part.size()) == part;
}

template <std::size_t N>
std::string_view find_end(std::string_view text, const std::array<std::string_view, N>& ends) {
    for (const std::string_view end : ends) {
        if (ends_with(text, end)) return end;
    }
    return {};
}

std::size_t leading_space(std::string_view text) {
    if (text.empty()) return 0;
    if (is_space(text.front())) return 1;
    if (static_cast<unsigned char>(text.front()) < 0x80) return 0;
    for (const std::string_view space : kWideSpaces) {
        if (starts_with(text, space)) return space.size();
    }
    return 0;
}

std::size_t trailing_space(std::string_view text) {
    if (text.empty()) return 0;
    if (is_space(text.back())) return 1;
    return static_cast<unsigned char>(text.back()) < 0x80 ? 0 : find_end(text, kWideSpaces).size();
}

bool is_name_word(std::string_view word) {
    if (is_name_particle(word)) return true;
    if (!is_capital_like(word.front())) return false;
    return std::none_of(word.begin(), word.end(),
                        [](char c) { return (c >= '0' && c <= '9') || c == ':' || c == '/' || c == '|'; });
}

}  // namespace

std::vector<PageLine> split_lines(std::string_view page) {
    std::vector<PageLine> lines;
    lines.reserve(page.size() / 80 + 1);
    for (std::size_t at = 0; at <= page.size();) {
        const std::size_t end = std::min(page.find('\n', at), page.size());
        const std::string_view raw = page.substr(at, end - at);
        lines.push_back({raw, trimmed_line(raw)});
        at = end + 1;
    }
    return lines;
}

std::string_view trimmed_line(std::string_view line) {
    while (const std::size_t space = leading_space(line)) line.remove_prefix(space);
    while (const std::size_t space = trailing_space(line)) line.remove_suffix(space);
    return line;
}

bool ends_sentence(std::string_view line) {
    for (std::string_view closer = find_end(line, kClosers); !closer.empty(); closer = find_end(line, kClosers)) {
        line.remove_suffix(closer.size());
    }
    return !find_end(line, kSentenceEnds).empty();
}

std::size_t count_words(std::string_view line) {
    std::size_t words = 0;
    while (!take_word(line).empty()) ++words;
    return words;
}

std::string_view take_word(std::string_view& line) {
    while (const std::size_t space = leading_space(line)) line.remove_prefix(space);
    std::size_t end = 0;
    while (end < line.size() && leading_space(line.substr(end)) == 0) ++end;
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(end);
    while (const std::size_t space = leading_space(line)) line.remove_prefix(space);
    return word;
}

bool is_name_like(std::string_view line) {
    if (line.empty() || line.size() > 60 || ends_sentence(line)) return false;
    std::size_t words = 0;
    while (!line.empty()) {
        if (!is_name_word(take_word(line))) return false;
        ++words;
    }
    return words >= 2 && words <= 5;
}

bool is_name_particle(std::string_view word) {
    return std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end();
}

bool is_capital_like(char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace chancery::corpus
