#include "corpus/xml/xml_base.hpp"

#include <memory>

#include <libxml/tree.h>
#include <libxml/uri.h>

#include "corpus/text/utf8.hpp"
#include "corpus/xml/xml_chars.hpp"

namespace chancery::corpus {

namespace {

constexpr std::string_view kXmlNamespace = "http://www.w3.org/XML/1998/namespace";
constexpr std::size_t kMaxReferenceBytes = 8192;  // libxml2's work on an address grows faster than its length

struct FreeText {
    void operator()(xmlChar* text) const noexcept { xmlFree(text); }
};
using OwnedText = std::unique_ptr<xmlChar, FreeText>;

std::string to_string(const OwnedText& text) {
    std::string out(to_view(text.get()));
    to_valid_utf8(out);
    return out;
}

bool is_absolute(std::string_view reference) {
    const std::size_t colon = reference.find_first_of(":/?#");
    return colon != std::string_view::npos && colon > 0 && reference[colon] == ':';
}

/// The value of an `xml:` attribute on the nearest element that has it.
std::string inherited(XmlElement element, std::string_view name) {
    for (; element; element = element.parent()) {
        if (auto value = element.find_attribute(name, kXmlNamespace)) return *value;
    }
    return {};
}

}  // namespace

std::string resolve_reference(const std::string& base, const std::string& reference) {
    const bool is_simple = base.empty() || reference.empty() || is_absolute(reference);
    if (is_simple || base.size() > kMaxReferenceBytes || reference.size() > kMaxReferenceBytes) return reference;
    const OwnedText resolved(xmlBuildURI(to_xml_chars(reference), to_xml_chars(base)));
    return resolved ? to_string(resolved) : reference;
}

std::string resolve_reference(XmlElement element, const std::string& reference) {
    std::string resolved = reference;
    for (XmlElement at = element; at && !is_absolute(resolved); at = at.parent())
        resolved = resolve_reference(at.attribute("base", kXmlNamespace), resolved);
    return resolved;
}

std::string language_at(XmlElement element) { return inherited(element, "lang"); }

}  // namespace chancery::corpus
