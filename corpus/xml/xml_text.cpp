#include "corpus/xml/xml_text.hpp"

#include <array>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>

#include "corpus/text/utf8.hpp"
#include "corpus/xml/text_writer.hpp"
#include "corpus/xml/xml_chars.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMaxEntityBytes = 128;

/// Walks the nodes below one element.
class TextWalk {
public:
    TextWalk(const xmlNode& top, const XmlTextRules& rules) : top_(&top), rules_(&rules) {}

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
            rules_->is_block == nullptr ? writer_.as_it_stands(piece_) : writer_.text(piece_);
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
        const std::string_view name = XmlElement(&element).name();
        if (rules_->is_dropped != nullptr && rules_->is_dropped(name)) return false;
        if (rules_->is_block != nullptr && rules_->is_block(name)) writer_.block_break();
        return true;
    }

    void leave(const xmlNode& element) {
        if (rules_->is_block == nullptr) return;
        const std::string_view name = XmlElement(&element).name();
        if (rules_->is_block(name)) writer_.block_break();
        if (name == "br") writer_.line_break();
        if (name == "td" || name == "th") writer_.cell_break();
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
    const std::string_view content = to_view(entity->content);
    const bool is_plain = content.size() <= kMaxEntityBytes && content.find_first_of("&<") == std::string_view::npos;
    if (is_plain) out.append(content);
}

}  // namespace

std::string to_text(XmlElement element, const XmlTextRules& rules) {
    return element ? TextWalk(*element.node(), rules).run() : std::string();
}

void append_xml_text(const _xmlNode& node, std::string& out) {
    switch (node.type) {
        case XML_TEXT_NODE:
        case XML_CDATA_SECTION_NODE: out.append(to_view(node.content)); break;
        case XML_ENTITY_REF_NODE: append_entity(node, out); break;
        default: break;
    }
}

}  // namespace chancery::corpus
