#include "corpus/xml/text_writer.hpp"

#include <utility>

namespace chancery::corpus {

namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// How many bytes of white space `text` starts with.
std::size_t measure_blanks(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (is_blank(text[at]))
            ++at;
        else if (text.substr(at, 2) == kNoBreakSpace)
            at += 2;
        else
            break;
    }
    return at;
}

/// The length of the word that `text` starts with.
std::size_t measure_word(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && !is_blank(text[at]) && text.substr(at, 2) != kNoBreakSpace) ++at;
    return at;
}

/// Appends `text` with a plain space in the place of each U+00A0.
void append_spaced(std::string& out, std::string_view text) {
    for (std::size_t at = text.find(kNoBreakSpace); at != std::string_view::npos; at = text.find(kNoBreakSpace)) {
        out.append(text.substr(0, at)).push_back(' ');
        text.remove_prefix(at + kNoBreakSpace.size());
    }
    out += text;
}

}  // namespace

void TextWriter::close_gap() {
    if (!out_.empty()) {
        if (wanted_ == Gap::Space) out_ += ' ';
        if (wanted_ == Gap::Line) out_ += '\n';
        if (wanted_ == Gap::Block) out_ += "\n\n";
    }
    wanted_ = Gap::None;
}

void TextWriter::text(std::string_view text) {
    while (!text.empty()) {
        const std::size_t blanks = measure_blanks(text);
        if (blanks > 0) wanted_ = std::max(wanted_, Gap::Space);
        text.remove_prefix(blanks);
        const std::size_t word = measure_word(text);
        if (word == 0) continue;
        close_gap();
        out_ += text.substr(0, word);
        text.remove_prefix(word);
    }
}

void TextWriter::verbatim(std::string_view text) {
    const std::size_t start = text.find_first_not_of("\r\n");
    if (start == std::string_view::npos || text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        if (text.find('\n') != std::string_view::npos) line_break();
        return;
    }
    if (start > 0) line_break();
    const std::size_t end = text.find_last_not_of("\r\n") + 1;
    close_gap();
    append_spaced(out_, text.substr(start, end - start));
    if (end < text.size()) line_break();
}

std::string TextWriter::take() {
    wanted_ = Gap::None;
    return std::exchange(out_, {});
}

}  // namespace chancery::corpus
