#pragma once

#include <string>
#include <string_view>

#include "corpus/xml/xml_element.hpp"

namespace chancery::corpus {

/// The absolute address that `reference` means at `element`, by the `xml:base` around it; as it stands without one.
///
/// Source:  RFC 3986, 5; XML Base.
[[nodiscard]] std::string resolve_reference(XmlElement element, const std::string& reference);

/// The same against a base that is known otherwise: the address of a feed's site.
[[nodiscard]] std::string resolve_reference(const std::string& base, const std::string& reference);

/// The `xml:lang` around `element`, its own first; empty without one.
[[nodiscard]] std::string language_at(XmlElement element);

}  // namespace chancery::corpus
