#pragma once

#include <string>
#include <string_view>

#include <libxml/xmlstring.h>

namespace chancery::corpus {

// libxml2's characters are unsigned, and UTF-8 like ours.

/// The text that ends at its NUL; empty for null.
[[nodiscard]] inline std::string_view to_view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

/// The same characters, for libxml2. Valid as long as `text`.
[[nodiscard]] inline const xmlChar* to_xml_chars(const std::string& text) {
    return reinterpret_cast<const xmlChar*>(text.c_str());
}

}  // namespace chancery::corpus
