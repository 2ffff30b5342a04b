#include "corpus/xml/xml_element.hpp"

#include <algorithm>

#include <libxml/tree.h>

#include "corpus/text/utf8.hpp"
#include "corpus/xml/xml_chars.hpp"
#include "corpus/xml/xml_text.hpp"

namespace chancery::corpus {

namespace {

const xmlNode* skip_to_element(const xmlNode* node) {
    while (node != nullptr && node->type != XML_ELEMENT_NODE) node = node->next;
    return node;
}

/// libxml2 leaves an undeclared prefix in the name: "dc:creator".
std::string_view local_part(std::string_view name) { return name.substr(name.rfind(':') + 1); }

bool matches(const xmlChar* name, const xmlNs* space, std::string_view wanted_name, std::string_view wanted_space) {
    if (local_part(to_view(name)) != wanted_name) return false;
    return wanted_space == kAnyNamespace || (space == nullptr ? "" : to_view(space->href)) == wanted_space;
}

std::string value_of(const xmlAttr& attribute) {
    std::string value;
    for (const xmlNode* part = attribute.children; part != nullptr; part = part->next) append_xml_text(*part, value);
    to_valid_utf8(value);
    return value;
}

}  // namespace

std::string_view XmlElement::name() const { return node_ == nullptr ? "" : local_part(to_view(node_->name)); }

std::string_view XmlElement::namespace_uri() const {
    return node_ == nullptr || node_->ns == nullptr ? "" : to_view(node_->ns->href);
}

std::string_view XmlElement::prefix() const {
    if (node_ == nullptr) return {};
    if (node_->ns != nullptr) return to_view(node_->ns->prefix);
    const std::string_view whole = to_view(node_->name);
    const std::size_t colon = whole.rfind(':');
    return colon == std::string_view::npos ? std::string_view() : whole.substr(0, colon);
}

bool XmlElement::is(std::string_view name, std::string_view namespace_uri) const {
    return node_ != nullptr && matches(node_->name, node_->ns, name, namespace_uri);
}

XmlElement XmlElement::parent() const {
    const bool has = node_ != nullptr && node_->parent != nullptr && node_->parent->type == XML_ELEMENT_NODE;
    return XmlElement(has ? node_->parent : nullptr);
}

XmlElement XmlElement::first_child() const {
    return XmlElement(node_ == nullptr ? nullptr : skip_to_element(node_->children));
}

XmlElement XmlElement::next_sibling() const {
    return XmlElement(node_ == nullptr ? nullptr : skip_to_element(node_->next));
}

XmlElement XmlElement::child(std::string_view name, std::string_view namespace_uri) const {
    XmlElement at = first_child();
    while (at && !at.is(name, namespace_uri)) at = at.next_sibling();
    return at;
}

XmlElement XmlElement::find(std::string_view name, std::string_view namespace_uri) const {
    for (const XmlElement element : descendants()) {
        if (element.is(name, namespace_uri)) return element;
    }
    return XmlElement();
}

std::string XmlElement::text() const {
    static constexpr XmlTextRules kAsItStands{};
    return to_text(*this, kAsItStands);
}

std::optional<std::string> XmlElement::find_attribute(std::string_view name, std::string_view namespace_uri) const {
    if (node_ == nullptr) return std::nullopt;
    for (const xmlAttr* attribute = node_->properties; attribute != nullptr; attribute = attribute->next) {
        if (matches(attribute->name, attribute->ns, name, namespace_uri)) return value_of(*attribute);
    }
    return std::nullopt;
}

std::string XmlElement::attribute(std::string_view name, std::string_view namespace_uri) const {
    return find_attribute(name, namespace_uri).value_or("");
}

std::string XmlElement::excerpt(std::size_t max_bytes) const {
    if (node_ == nullptr) return {};
    std::string out = "<" + std::string(name());
    for (const xmlAttr* attribute = node_->properties; attribute != nullptr && out.size() < max_bytes;
         attribute = attribute->next) {
        out.append(" ").append(to_view(attribute->name)).append("=\"").append(value_of(*attribute)).append("\"");
    }
    out += '>';
    if (out.size() < max_bytes) out += to_text(*this, {.max_bytes = max_bytes});
    out.resize(std::min(out.size(), max_bytes));
    return out;
}

XmlDescendants::Iterator& XmlDescendants::Iterator::operator++() {
    if (const XmlElement inner = at_.first_child()) return at_ = inner, *this;
    while (at_ && at_ != top_) {
        if (const XmlElement next = at_.next_sibling()) return at_ = next, *this;
        at_ = at_.parent();
    }
    at_ = XmlElement();
    return *this;
}

}  // namespace chancery::corpus
