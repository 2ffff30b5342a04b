#include "corpus/cleaning/paragraphs.hpp"

#include <algorithm>

namespace chancery::corpus {

namespace {

/// No program wraps lines so late.
constexpr std::size_t kUnwrappedBytes = 200;

bool is_blank(const PageLine& line) { return line.text.empty(); }

/// At least two blanks or a TAB before the text.
bool is_indented(const PageLine& line) {
    return !line.raw.empty() && (line.raw.front() == '\t' || line.raw.substr(0, 2) == "  ");
}

/// True when every line is a paragraph of its own.
bool has_a_paragraph_per_line(const std::vector<PageLine>& lines) {
    const bool unwrapped = std::any_of(lines.begin(), lines.end(),
                                       [](const PageLine& line) { return line.text.size() > kUnwrappedBytes; });
    if (!unwrapped) return false;
    const auto first = std::find_if_not(lines.begin(), lines.end(), is_blank);
    const auto last = std::find_if_not(lines.rbegin(), lines.rend(), is_blank).base();
    return std::none_of(first, last, is_blank);
}

}  // namespace

std::string join_paragraphs(const std::vector<PageLine>& lines, const std::vector<bool>& kept) {
    const bool paragraph_per_line = has_a_paragraph_per_line(lines);
    std::string body;
    const PageLine* previous = nullptr;
    bool after_gap = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PageLine& line = lines[i];
        if (is_blank(line) || !kept[i]) {
            after_gap = true;
            continue;
        }
        const bool indented_start = is_indented(line) && previous != nullptr && ends_sentence(previous->text);
        const bool starts = after_gap || paragraph_per_line || indented_start || previous == nullptr;
        if (previous != nullptr) body += starts ? "\n\n" : "\n";
        body += starts ? line.text : line.raw;
        previous = &line;
        after_gap = false;
    }
    return body;
}

std::string with_paragraphs(std::string_view body) {
    const std::vector<PageLine> lines = split_lines(body);
    return join_paragraphs(lines, std::vector<bool>(lines.size(), true));
}

}  // namespace chancery::corpus
