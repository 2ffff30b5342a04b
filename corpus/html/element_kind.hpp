#pragma once

#include <cstdint>
#include <string_view>

namespace chancery::corpus {

/// What an HTML element does to the text inside it.
enum class ElementKind : std::uint8_t {
    Inline,     ///< nothing: the text runs on (span, a, em, and whatever is not known)
    Block,      ///< a paragraph of its own (p, div, li, h1)
    LineBreak,  ///< br
    Cell,       ///< td, th: beside the one before
    Verbatim,   ///< pre: line breaks are text
    Hidden,     ///< never seen as text (script, style, template, select)
};

/// The kind of the element `name`, in lower case.
[[nodiscard]] ElementKind to_element_kind(std::string_view name);

/// True when HTML has an element of this name, in lower case.
[[nodiscard]] bool is_element_name(std::string_view name);

}  // namespace chancery::corpus
