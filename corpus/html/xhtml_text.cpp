#include "corpus/html/xhtml_text.hpp"

#include <array>

#include "corpus/html/element_kind.hpp"
#include "corpus/support/one_of.hpp"
#include "corpus/xml/xml_text.hpp"

namespace chancery::corpus {

namespace {

/// Fewer than a page hides: `title`, `link` and `map` are text in the vocabularies around.
constexpr std::array<std::string_view, 8> kDropped{"head",     "script", "style",  "noscript",
                                                   "template", "iframe", "object", "svg"};

bool is_block(std::string_view name) {
    const ElementKind kind = to_element_kind(name);
    return kind == ElementKind::Block || kind == ElementKind::Verbatim;
}

bool is_dropped(std::string_view name) { return is_one_of(name, kDropped); }

constexpr XmlTextRules kRules{.is_block = is_block, .is_dropped = is_dropped};

}  // namespace

std::string xhtml_to_text(XmlElement element) { return to_text(element, kRules); }

}  // namespace chancery::corpus
