#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/xml/xml_element.hpp"

namespace chancery::corpus {

/// How the text of an element becomes paragraphs.
struct XmlTextRules {
    bool (*is_block)(std::string_view local_name) = nullptr;    ///< stands apart from what is around it
    bool (*is_dropped)(std::string_view local_name) = nullptr;  ///< is no text of the article
    std::size_t max_bytes = std::size_t{64} << 20U;             ///< where to stop: entities may repeat themselves
};

/// The text below `element`, with a blank line between blocks.
///
/// Shape:   without is_block the text as it stands; with it as TextWriter sets it, `br` a new line and `td` beside the
///          one before. Valid UTF-8. Walks without recursion.
[[nodiscard]] std::string to_text(XmlElement element, const XmlTextRules& rules);

/// Appends the text of one text, CDATA or entity reference node. An entity gives its replacement only where that is
/// plain and short, so that nothing grows.
void append_xml_text(const _xmlNode& node, std::string& out);

}  // namespace chancery::corpus
