#include "corpus/reader/json_detection.hpp"

#include <optional>
#include <string_view>

namespace chancery::corpus {

namespace {

/// How the first value of a source is laid out.
enum class Layout {
    OnOneLine,       ///< it ends on the line that it begins on
    OverLines,       ///< a line ends inside it
    BrokenInString,  ///< a line ends inside a string of it, which JSON does not allow
    NotSeen,         ///< it is longer than what can be seen, and no line has ended
};

bool is_last_of_line(std::string_view rest) {
    const std::size_t next = rest.find_first_not_of(" \t\r");
    return next == std::string_view::npos || rest[next] == '\n';
}

Layout layout_of(std::string_view text) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n') return in_string ? Layout::BrokenInString : Layout::OverLines;
        if (in_string) {
            if (c == '\\') ++at;
            in_string = c != '"';
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return is_last_of_line(text.substr(at + 1)) ? Layout::OnOneLine : Layout::OverLines;
        }
    }
    return Layout::NotSeen;
}

bool is_json(const SourceHead& head) { return head.content().starts_with('{') || head.content().starts_with('['); }

bool is_named_lines(const SourceHead& head) { return head.is_named(".jsonl") || head.is_named(".ndjson"); }

/// `[1, 2]` and `[Music] ...` are no list of records.
bool opens_list_of_records(std::string_view content) {
    const std::size_t first = content.find_first_not_of(" \t\r\n", 1);
    return first == std::string_view::npos || content[first] == '{' || content[first] == '[' || content[first] == ']';
}

bool is_only_bracket(std::string_view content) {
    const std::size_t next = content.find_first_not_of(" \t\r", 1);
    return next == std::string_view::npos || content[next] == '\n';
}

/// A first line that is a list is one line of many only where another one follows.
bool is_lines_of_lists(std::string_view content) {
    const std::size_t end = content.find('\n');
    const std::size_t next = end == std::string_view::npos ? end : content.find_first_not_of(" \t\r\n", end);
    return next != std::string_view::npos && content[next] == '[' && layout_of(content) == Layout::OnOneLine;
}

bool is_lines_of_objects(const SourceHead& head) {
    switch (layout_of(head.content())) {
        case Layout::OnOneLine:
        case Layout::BrokenInString: return true;
        case Layout::OverLines: return is_named_lines(head) && !is_only_bracket(head.content());
        case Layout::NotSeen: return !head.is_named(".json");
    }
    return false;
}

}  // namespace

bool looks_like_json_lines(const SourceHead& head) {
    if (!is_json(head)) return is_named_lines(head);
    if (head.content().starts_with('{')) return is_lines_of_objects(head);
    return is_lines_of_lists(head.content()) || (is_named_lines(head) && !is_only_bracket(head.content()));
}

bool looks_like_json_document(const SourceHead& head) {
    if (head.is_named(".json")) return true;
    return is_json(head) && !looks_like_json_lines(head) &&
           (head.content().starts_with('{') || opens_list_of_records(head.content()));
}

}  // namespace chancery::corpus
