#pragma once

#include <string>
#include <string_view>

#include "corpus/xml/xml_element.hpp"

namespace chancery::corpus {

/// The usual name of a feed's element: "title" in RSS, Atom and no namespace, "dc:creator", "content:encoded", ...,
/// whatever prefix the feed has chosen.
///
/// Shape:   in lower case; empty for an element of a namespace that says nothing of articles.
[[nodiscard]] std::string feed_name(XmlElement element);

/// The text of an element that may hold plain text, escaped HTML or XHTML elements.
///
/// Shape:   HTML as text, in paragraphs; empty for base64 and for a content that stands elsewhere.
/// Source:  RFC 4287, 3.1 and 4.1.3; Atom 0.3, 3.1.
[[nodiscard]] std::string feed_text(XmlElement element);

/// The name in an author's element: its `name`, that in "ann@example.org (Ann Lee)", or its text.
[[nodiscard]] std::string feed_person(XmlElement element);

}  // namespace chancery::corpus
