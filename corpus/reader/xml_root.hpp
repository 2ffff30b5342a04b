#pragma once

#include <string>
#include <string_view>

#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// The first tag of an XML document, as far as its format shows in it.
struct XmlRoot {
    std::string name;  ///< local name in lower case; empty where the source is no XML
    std::string tag;   ///< the whole tag, with its namespaces

    /// True when the tag names a namespace, or anything else, with `text` in it.
    [[nodiscard]] bool mentions(std::string_view text) const { return tag.find(text) != std::string::npos; }
};

/// Finds the root element behind the declaration, comments and the DOCTYPE, in any encoding.
[[nodiscard]] XmlRoot find_xml_root(const SourceHead& head);

/// True when the source starts like an XML document or is called one, whatever its root is: but a page in XHTML.
[[nodiscard]] bool looks_like_xml(const SourceHead& head);

}  // namespace chancery::corpus
