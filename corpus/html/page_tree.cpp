#include "corpus/html/page_tree.hpp"

#include <libxml/tree.h>

#include "corpus/xml/text_writer.hpp"
#include "corpus/xml/xml_chars.hpp"

namespace chancery::corpus {

namespace {

bool is_text(const xmlNode& node) { return node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE; }

const xmlAttr* find_attribute(const PageNode& node, std::string_view name) {
    if (!node.is_element()) return nullptr;
    const xmlAttr* attribute = node.node->properties;
    while (attribute != nullptr && to_view(attribute->name) != name) attribute = attribute->next;
    return attribute;
}

}  // namespace

PageTree::PageTree(const HtmlDocument& document) {
    const xmlNode* node = document.root();
    NodeIndex parent = 0;
    while (node != nullptr && nodes_.size() < kMaxPageNodes) {
        const bool kept = is_text(*node) || node->type == XML_ELEMENT_NODE;
        if (kept) add(*node, parent);
        if (kept && node->children != nullptr) {
            parent = size() - 1;
            node = node->children;
            continue;
        }
        while (node->next == nullptr && parent != 0) {
            node = nodes_[parent].node;
            nodes_[parent].end = size();
            parent = nodes_[parent].parent;
        }
        node = node->next;
    }
    for (; !nodes_.empty() && parent != 0; parent = nodes_[parent].parent) nodes_[parent].end = size();
    if (!nodes_.empty()) nodes_[0].end = size();
}

void PageTree::add(const xmlNode& node, NodeIndex parent) {
    PageNode added;
    added.node = &node;
    added.parent = parent;
    added.end = size() + 1;
    if (is_text(node)) {
        added.text = to_view(node.content);
    } else {
        added.name = to_view(node.name);
        if (added.name.empty()) added.name = "x";
        added.kind = to_element_kind(added.name);
    }
    nodes_.push_back(added);
}

std::string_view PageTree::attribute(NodeIndex at, std::string_view name) const {
    const xmlAttr* const found = find_attribute(nodes_[at], name);
    return found != nullptr && found->children != nullptr ? to_view(found->children->content) : std::string_view();
}

bool PageTree::has_attribute(NodeIndex at, std::string_view name) const {
    return find_attribute(nodes_[at], name) != nullptr;
}

std::string PageTree::text_of(NodeIndex at) const {
    TextWriter writer;
    for (NodeIndex i = at; i < nodes_[at].end;) {
        const PageNode& node = nodes_[i];
        if (i != at && node.kind == ElementKind::Hidden) {
            i = node.end;
            continue;
        }
        if (!node.is_element()) writer.text(node.text);
        if (node.is_element() && node.kind != ElementKind::Inline) writer.cell_break();
        ++i;
    }
    return writer.take();
}

std::string PageTree::raw_text_of(NodeIndex at) const {
    std::string text;
    for (NodeIndex i = at; i < nodes_[at].end; ++i) text += nodes_[i].text;
    return text;
}

}  // namespace chancery::corpus
