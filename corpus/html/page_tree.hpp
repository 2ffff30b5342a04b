#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/element_kind.hpp"
#include "corpus/html/html_document.hpp"

namespace chancery::corpus {

using NodeIndex = std::uint32_t;

/// An element or a text of a page.
struct PageNode {
    const _xmlNode* node = nullptr;
    std::string_view name;  ///< of an element, in lower case; empty for a text
    std::string_view text;  ///< of a text
    NodeIndex parent = 0;   ///< the root is its own
    NodeIndex end = 0;      ///< one past the last node inside
    ElementKind kind = ElementKind::Inline;

    [[nodiscard]] bool is_element() const noexcept { return !name.empty(); }

    /// True for an element whose text stands apart from what is around it.
    [[nodiscard]] bool is_block() const noexcept {
        return kind == ElementKind::Block || kind == ElementKind::Verbatim || kind == ElementKind::Cell;
    }
};

/// The elements and texts of a page in the order of the page, so that walks over them are loops.
///
/// Shape:   a node's inside is [index + 1, end). Comments are left out. Views into the document.
/// Units:   at most kMaxPageNodes; the rest of the page is left out.
class PageTree {
public:
    explicit PageTree(const HtmlDocument& document);

    [[nodiscard]] bool empty() const noexcept { return nodes_.empty(); }
    [[nodiscard]] NodeIndex size() const noexcept { return static_cast<NodeIndex>(nodes_.size()); }
    [[nodiscard]] const PageNode& operator[](NodeIndex at) const { return nodes_[at]; }

    /// The value of the element's attribute; empty where it has none.
    [[nodiscard]] std::string_view attribute(NodeIndex at, std::string_view name) const;

    /// True when the element has the attribute, with a value or without.
    [[nodiscard]] bool has_attribute(NodeIndex at, std::string_view name) const;

    /// The text of an element on one line, hidden elements left out.
    [[nodiscard]] std::string text_of(NodeIndex at) const;

    /// The unchanged text of an element, as a script has it.
    [[nodiscard]] std::string raw_text_of(NodeIndex at) const;

private:
    void add(const _xmlNode& node, NodeIndex parent);

    std::vector<PageNode> nodes_;
};

inline constexpr std::size_t kMaxPageNodes = 2'000'000;

}  // namespace chancery::corpus
