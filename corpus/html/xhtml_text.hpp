#pragma once

#include <string>

#include "corpus/xml/xml_element.hpp"

namespace chancery::corpus {

/// The text below an element of XML that holds HTML's elements (XHTML in Atom and NewsML-G2), in paragraphs.
[[nodiscard]] std::string xhtml_to_text(XmlElement element);

}  // namespace chancery::corpus
