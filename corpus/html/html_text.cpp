#include "corpus/html/html_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include "corpus/html/element_kind.hpp"
#include "corpus/html/html_document.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/xml/text_writer.hpp"
#include "corpus/xml/xml_chars.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestEntity = 10;

/// The element's name, in lower case, of the tag that starts at `at` with its `<`; empty where none does.
std::string tag_name_at(std::string_view text, std::size_t at) {
    std::size_t start = at + 1;
    if (start < text.size() && text[start] == '/') ++start;
    std::size_t end = start;
    while (end < text.size() && end - start <= kLongestEntity && (is_letter(text[end]) || is_digit(text[end]))) ++end;
    if (end == text.size() || std::string_view(" \t\r\n/>").find(text[end]) == std::string_view::npos) return {};
    return lowered(text.substr(start, end - start));
}

/// True when `is_wanted` holds for the name of any tag.
template <class IsWanted>
bool has_tag(std::string_view text, IsWanted is_wanted) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::string name = tag_name_at(text, at);
        if (!name.empty() && is_wanted(name)) return true;
    }
    return false;
}

bool is_number_entity(std::string_view name) {
    name.remove_prefix(1);
    if (!name.empty() && (name[0] == 'x' || name[0] == 'X')) name.remove_prefix(1);
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

bool is_entity(std::string_view name) {
    if (name.empty()) return false;
    if (name[0] == '#') return is_number_entity(name);
    return htmlEntityLookup(to_xml_chars(std::string(name))) != nullptr || name == "apos";
}

bool has_entity(std::string_view text) {
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        const std::size_t end = text.substr(at, kLongestEntity + 2).find(';');
        if (end != std::string_view::npos && is_entity(text.substr(at + 1, end - 1))) return true;
    }
    return false;
}

bool changes_lines(std::string_view name) {
    const ElementKind kind = to_element_kind(name);
    return kind != ElementKind::Inline && kind != ElementKind::Hidden;
}

/// Writes the text of a tree without recursion.
class TreeText {
public:
    explicit TreeText(bool keeps_lines) : verbatim_(keeps_lines ? 1 : 0) {}

    std::string write(const xmlNode* root) {
        const xmlNode* node = root;
        while (node != nullptr) {
            if (enter(*node) && node->children != nullptr) {
                node = node->children;
                continue;
            }
            while (node != nullptr && node != root && node->next == nullptr) {
                leave_if_entered(*node);
                node = node->parent;
            }
            if (node == nullptr) break;
            leave_if_entered(*node);
            node = node == root ? nullptr : node->next;
        }
        return writer_.take();
    }

private:
    static bool is_text(const xmlNode& node) {
        return node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE;
    }

    /// True when there is more inside.
    bool enter(const xmlNode& node) {
        if (is_text(node))
            verbatim_ > 0 ? writer_.verbatim(to_view(node.content)) : writer_.text(to_view(node.content));
        if (node.type != XML_ELEMENT_NODE) return false;
        const ElementKind kind = to_element_kind(to_view(node.name));
        break_before(kind);
        return kind != ElementKind::Hidden;
    }

    void break_before(ElementKind kind) {
        if (kind == ElementKind::LineBreak) writer_.line_break();
        if (kind == ElementKind::Cell) writer_.cell_break();
        if (kind == ElementKind::Block || kind == ElementKind::Verbatim) writer_.block_break();
        if (kind == ElementKind::Verbatim) ++verbatim_;
    }

    void leave_if_entered(const xmlNode& node) {
        if (node.type != XML_ELEMENT_NODE) return;
        const ElementKind kind = to_element_kind(to_view(node.name));
        if (kind == ElementKind::Verbatim) --verbatim_;
        if (kind == ElementKind::Cell) writer_.cell_break();
        if (kind == ElementKind::Block || kind == ElementKind::Verbatim) writer_.block_break();
    }

    TextWriter writer_;
    int verbatim_;
};

}  // namespace

std::string html_to_text(std::string_view utf8_html) {
    const HtmlDocument document(utf8_html);
    const bool keeps_lines = !has_tag(utf8_html, changes_lines);
    return TreeText(keeps_lines).write(document.root());
}

bool looks_like_html(std::string_view text) { return has_tag(text, is_element_name) || has_entity(text); }

}  // namespace chancery::corpus
