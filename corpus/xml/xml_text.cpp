#include "corpus/xml/xml_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>

#include "corpus/support/one_of.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMaxEntityBytes = 128;
constexpr std::string_view kWhiteSpace = " \t\r\n";

constexpr std::array<std::string_view, 39> kHtmlBlocks{
    "address", "article", "aside", "blockquote", "body",   "caption", "center", "dd",   "details", "dir",
    "div",     "dl",      "dt",    "fieldset",   "figure", "footer",  "form",   "h1",   "h2",      "h3",
    "h4",      "h5",      "h6",    "header",     "hr",     "html",    "li",     "main", "menu",    "nav",
    "ol",      "p",       "pre",   "section",    "table",  "tbody",   "tr",     "ul",   "summary"};
constexpr std::array<std::string_view, 8> kHtmlDropped{"head",     "script", "style",  "noscript",
                                                       "template", "iframe", "object", "svg"};

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

bool is_html_block(std::string_view name) { return is_one_of(name, kHtmlBlocks); }
bool is_html_dropped(std::string_view name) { return is_one_of(name, kHtmlDropped); }

/// Takes text piece by piece and sets it in blocks.
class TextWriter {
public:
    explicit TextWriter(bool in_blocks) : in_blocks_(in_blocks) {}

    void add(std::string_view text) {
        if (!in_blocks_) {
            out_.append(text);
            return;
        }
        for (const char c : text) {
            if (kWhiteSpace.find(c) != std::string_view::npos)
                ask(Gap::Space);
            else
                put(c);
        }
    }

    void end_line() { ask(Gap::Line); }
    void end_block() { ask(Gap::Block); }
    [[nodiscard]] std::size_t size() const { return out_.size(); }
    std::string take() { return std::move(out_); }

private:
    enum class Gap : std::uint8_t { None, Space, Line, Block };

    void ask(Gap gap) { gap_ = std::max(gap_, gap); }

    void put(char c) {
        constexpr std::array<std::string_view, 4> kGaps{"", " ", "\n", "\n\n"};
        if (!out_.empty()) out_.append(kGaps[static_cast<std::size_t>(gap_)]);
        gap_ = Gap::None;
        out_.push_back(c);
    }

    bool in_blocks_;
    Gap gap_ = Gap::None;
    std::string out_;
};

std::string_view local_name(const xmlNode& node) {
    const std::string_view name = view(node.name);
    return name.substr(name.rfind(':') + 1);
}

/// Walks the nodes below one element.
class TextWalk {
public:
    TextWalk(const xmlNode& top, const XmlTextRules& rules)
        : top_(&top), rules_(&rules), writer_(rules.is_block != nullptr) {}

    std::string run() {
        const xmlNode* at = top_->children;
        while (at != nullptr && at != top_ && writer_.size() < rules_->max_bytes) at = next(*at);
        std::string text = writer_.take();
        to_valid_utf8(text);
        return text;
    }

private:
    const xmlNode* next(const xmlNode& node) {
        if (node.type == XML_ELEMENT_NODE) {
            if (enter(node) && node.children != nullptr) return node.children;
            leave(node);
        } else {
            piece_.clear();
            append_xml_text(node, piece_);
            writer_.add(piece_);
        }
        return after(node);
    }

    /// The node behind `node` and all below it.
    const xmlNode* after(const xmlNode& node) {
        const xmlNode* at = &node;
        while (at != top_ && at->next == nullptr) {
            at = at->parent;
            if (at != top_) leave(*at);
        }
        return at == top_ ? at : at->next;
    }

    /// False when the element and what is in it are no text.
    bool enter(const xmlNode& element) {
        const std::string_view name = local_name(element);
        if (rules_->is_dropped != nullptr && rules_->is_dropped(name)) return false;
        if (rules_->is_block != nullptr && rules_->is_block(name)) writer_.end_block();
        return true;
    }

    void leave(const xmlNode& element) {
        if (rules_->is_block == nullptr) return;
        const std::string_view name = local_name(element);
        if (rules_->is_block(name)) writer_.end_block();
        if (name == "br") writer_.end_line();
        if (name == "td" || name == "th") writer_.add(" ");
    }

    const xmlNode* top_;
    const XmlTextRules* rules_;
    TextWriter writer_;
    std::string piece_;
};

void append_code_point(unsigned value, std::string& out) {
    std::array<xmlChar, 8> bytes{};
    const int length = xmlCopyCharMultiByte(bytes.data(), static_cast<int>(value));
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

void append_entity(const xmlNode& reference, std::string& out) {
    if (const htmlEntityDesc* const known = htmlEntityLookup(reference.name)) {
        append_code_point(known->value, out);
        return;
    }
    const xmlEntity* const entity = xmlGetDocEntity(reference.doc, reference.name);
    if (entity == nullptr || entity->etype != XML_INTERNAL_GENERAL_ENTITY) return;
    const std::string_view content = view(entity->content);
    const bool is_plain = content.size() <= kMaxEntityBytes && content.find_first_of("&<") == std::string_view::npos;
    if (is_plain) out.append(content);
}

}  // namespace

std::string to_text(XmlElement element, const XmlTextRules& rules) {
    return element ? TextWalk(*element.node(), rules).run() : std::string();
}

const XmlTextRules& xhtml_text_rules() {
    static constexpr XmlTextRules kRules{.is_block = is_html_block, .is_dropped = is_html_dropped};
    return kRules;
}

void append_xml_text(const _xmlNode& node, std::string& out) {
    switch (node.type) {
        case XML_TEXT_NODE:
        case XML_CDATA_SECTION_NODE: out.append(view(node.content)); break;
        case XML_ENTITY_REF_NODE: append_entity(node, out); break;
        default: break;
    }
}

}  // namespace chancery::corpus
