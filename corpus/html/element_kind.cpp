#include "corpus/html/element_kind.hpp"

#include <algorithm>
#include <array>

namespace chancery::corpus {

namespace {

struct Element {
    std::string_view name;
    ElementKind kind;
};

constexpr auto kInline = ElementKind::Inline;
constexpr auto kBlock = ElementKind::Block;
constexpr auto kHidden = ElementKind::Hidden;

/// Sorted by name. Source: HTML Living Standard, 15.3 "Non-replaced elements", for what is a block.
constexpr std::array kElements{
    Element{"a", kInline},
    Element{"abbr", kInline},
    Element{"address", kBlock},
    Element{"article", kBlock},
    Element{"aside", kBlock},
    Element{"audio", kHidden},
    Element{"b", kInline},
    Element{"big", kInline},
    Element{"blockquote", kBlock},
    Element{"body", kBlock},
    Element{"br", ElementKind::LineBreak},
    Element{"button", kHidden},
    Element{"canvas", kHidden},
    Element{"caption", kBlock},
    Element{"center", kBlock},
    Element{"cite", kInline},
    Element{"code", kInline},
    Element{"datalist", kHidden},
    Element{"dd", kBlock},
    Element{"del", kInline},
    Element{"details", kBlock},
    Element{"div", kBlock},
    Element{"dl", kBlock},
    Element{"dt", kBlock},
    Element{"em", kInline},
    Element{"embed", kHidden},
    Element{"fieldset", kBlock},
    Element{"figcaption", kBlock},
    Element{"figure", kBlock},
    Element{"font", kInline},
    Element{"footer", kBlock},
    Element{"form", kBlock},
    Element{"h1", kBlock},
    Element{"h2", kBlock},
    Element{"h3", kBlock},
    Element{"h4", kBlock},
    Element{"h5", kBlock},
    Element{"h6", kBlock},
    Element{"head", kHidden},
    Element{"header", kBlock},
    Element{"hr", kBlock},
    Element{"html", kBlock},
    Element{"i", kInline},
    Element{"iframe", kHidden},
    Element{"img", kInline},
    Element{"input", kHidden},
    Element{"ins", kInline},
    Element{"label", kInline},
    Element{"li", kBlock},
    Element{"link", kHidden},
    Element{"main", kBlock},
    Element{"map", kHidden},
    Element{"mark", kInline},
    Element{"math", kHidden},
    Element{"menu", kBlock},
    Element{"meta", kHidden},
    Element{"nav", kBlock},
    Element{"noscript", kHidden},
    Element{"object", kHidden},
    Element{"ol", kBlock},
    Element{"optgroup", kHidden},
    Element{"option", kHidden},
    Element{"p", kBlock},
    Element{"pre", ElementKind::Verbatim},
    Element{"q", kInline},
    Element{"s", kInline},
    Element{"script", kHidden},
    Element{"section", kBlock},
    Element{"select", kHidden},
    Element{"small", kInline},
    Element{"span", kInline},
    Element{"strike", kInline},
    Element{"strong", kInline},
    Element{"style", kHidden},
    Element{"sub", kInline},
    Element{"summary", kBlock},
    Element{"sup", kInline},
    Element{"svg", kHidden},
    Element{"table", kBlock},
    Element{"tbody", kBlock},
    Element{"td", ElementKind::Cell},
    Element{"template", kHidden},
    Element{"textarea", kHidden},
    Element{"tfoot", kBlock},
    Element{"th", ElementKind::Cell},
    Element{"thead", kBlock},
    Element{"time", kInline},
    Element{"title", kHidden},
    Element{"tr", kBlock},
    Element{"tt", kInline},
    Element{"u", kInline},
    Element{"ul", kBlock},
    Element{"video", kHidden},
};

constexpr bool before(const Element& element, std::string_view name) { return element.name < name; }

const Element* find_element(std::string_view name) {
    const auto* const found = std::lower_bound(kElements.begin(), kElements.end(), name, before);
    return found != kElements.end() && found->name == name ? found : nullptr;
}

}  // namespace

ElementKind to_element_kind(std::string_view name) {
    const Element* const element = find_element(name);
    return element != nullptr ? element->kind : ElementKind::Inline;
}

bool is_element_name(std::string_view name) { return find_element(name) != nullptr; }

}  // namespace chancery::corpus
