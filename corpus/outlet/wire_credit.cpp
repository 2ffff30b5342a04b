#include "corpus/outlet/wire_credit.hpp"

#include <algorithm>
#include <array>

#include "corpus/outlet/credit_line.hpp"
#include "corpus/outlet/dateline_credit.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kHeadBytes = 2000;
constexpr std::size_t kHeadLines = 15;
constexpr std::size_t kTailBytes = 1000;
constexpr std::size_t kTailLines = 8;  // for lines that are nothing but a credit
constexpr std::size_t kEndLines = 2;   // for credits behind the last sentence
constexpr std::size_t kLongestByline = 120;

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\xC2\xA0") == std::string_view::npos; }

bool is_byline(std::string_view line) {
    return line.size() < kLongestByline && (line.substr(0, 3) == "By " || line.substr(0, 3) == "BY ");
}

/// Takes the first line off; false at the end.
bool take_first_line(std::string_view& text, std::string_view& line) {
    if (text.empty()) return false;
    const std::size_t end = std::min(text.find('\n'), text.size());
    line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return true;
}

/// Takes the last line off; false at the beginning.
bool take_last_line(std::string_view& text, std::string_view& line) {
    if (text.empty()) return false;
    const std::size_t at = text.rfind('\n');
    line = at == std::string_view::npos ? text : text.substr(at + 1);
    text = at == std::string_view::npos ? std::string_view() : text.substr(0, at);
    return true;
}

/// Whether what follows `before` on the next line goes on with a sentence: in a text with hard line ends, "Sputnik."
/// alone on the last line of a paragraph is no credit.
bool is_within_sentence(std::string_view before) {
    constexpr std::size_t kShortestProse = 40;
    if (!before.empty() && before.back() == '\n') before.remove_suffix(1);
    const std::string_view line = before.substr(before.rfind('\n') + 1);
    return line.size() >= kShortestProse && (is_letter(line.back()) || is_digit(line.back()) || line.back() == ',');
}

const Outlet* find_in_head(std::string_view body, std::string_view country) {
    std::string_view head = body.substr(0, kHeadBytes);
    std::string_view line;
    std::size_t lines = 0;
    while (lines < kHeadLines && take_first_line(head, line)) {
        const auto start = static_cast<std::size_t>(line.data() - body.data());
        if (is_blank(line)) continue;
        ++lines;
        if (const Outlet* const found = find_dateline_credit(line, country)) return found;
        if (line.size() > kLongestByline || is_within_sentence(body.substr(0, start))) continue;
        if (const Outlet* const found = find_line_credit(line, country)) return found;
        if (!is_byline(line)) continue;
        if (const Outlet* const found = find_byline_credit(line, country)) return found;
    }
    return nullptr;
}

const Outlet* find_in_tail(std::string_view body, std::string_view country) {
    std::string_view tail = body.substr(body.size() - std::min(body.size(), kTailBytes));
    std::string_view line;
    std::size_t lines = 0;
    while (lines < kTailLines && take_last_line(tail, line)) {
        if (is_blank(line)) continue;
        const bool alone = !is_within_sentence(tail);
        if (const Outlet* const found = alone ? find_line_credit(line, country) : nullptr) return found;
        if (++lines > kEndLines) continue;
        if (const Outlet* const found = find_end_credit(line, country)) return found;
    }
    return nullptr;
}

}  // namespace

const Outlet* find_wire_credit(const Article& article) {
    const std::string_view country = article.outlet_country;
    if (!article.dateline.empty()) {
        if (const Outlet* const found = find_dateline_credit(article.dateline, country)) return found;
    }
    if (const Outlet* const found = find_in_head(article.body, country)) return found;
    if (!article.author.empty()) {
        if (const Outlet* const found = find_byline_credit(article.author, country)) return found;
    }
    return find_in_tail(article.body, country);
}

}  // namespace chancery::corpus
