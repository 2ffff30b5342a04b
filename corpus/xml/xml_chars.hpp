#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

// libxml2's characters (xmlChar) are unsigned, and UTF-8 like ours. Its header is not needed for that, so that who
// includes this one need not know libxml2.

/// The text that ends at its NUL; empty for null.
[[nodiscard]] inline std::string_view to_view(const unsigned char* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

/// The same characters, for libxml2. Valid as long as `text`.
[[nodiscard]] inline const unsigned char* to_xml_chars(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.c_str());
}

}  // namespace chancery::corpus
