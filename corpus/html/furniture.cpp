#include "corpus/html/furniture.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "corpus/html/furniture_words.hpp"
#include "corpus/html/page_measures.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

constexpr std::array<std::string_view, 4> kFurnitureElements{"nav", "aside", "footer", "figcaption"};
constexpr std::array<std::string_view, 11> kFurnitureRoles{"navigation", "complementary", "banner",      "contentinfo",
                                                           "search",     "dialog",        "alertdialog", "menu",
                                                           "menubar",    "toolbar",       "alert"};
constexpr std::array<std::string_view, 7> kTextInFigures{"table", "pre", "blockquote", "ul", "ol", "code", "article"};

constexpr NodeIndex kMostNodesInPicture = 200;

bool is_invisible(const PageTree& tree, NodeIndex at) {
    if (tree.attribute(at, "aria-hidden") == "true") return true;
    std::string style(tree.attribute(at, "style"));
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    if (style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos)
        return true;
    return tree.has_attribute(at, "hidden");
}

/// A figure is a picture with its caption, unless it holds text of another kind.
bool is_picture(const PageTree& tree, NodeIndex at) {
    if (tree[at].name != "figure") return false;
    const NodeIndex end = std::min(tree[at].end, at + kMostNodesInPicture);
    for (NodeIndex i = at + 1; i < end; ++i) {
        if (is_one_of(tree[i].name, kTextInFigures)) return false;
    }
    return true;
}

bool is_furniture_by_structure(const PageTree& tree, NodeIndex at) {
    const PageNode& node = tree[at];
    return node.kind == ElementKind::Hidden || is_one_of(node.name, kFurnitureElements) ||
           is_one_of(tree.attribute(at, "role"), kFurnitureRoles) || is_invisible(tree, at) || is_picture(tree, at);
}

bool is_never_furniture(const PageNode& node) {
    return node.name == "html" || node.name == "body" || node.name == "main" || node.name == "h1";
}

/// The most of the page's prose that a piece of furniture may hold, by what its class says it is.
double most_prose_in(FurnitureKind kind) {
    switch (kind) {
        case FurnitureKind::Comments: return 0.9;
        case FurnitureKind::Frame: return 0.3;
        case FurnitureKind::Label: return 0.02;
        case FurnitureKind::None: return 0.0;
    }
    return 0.0;
}

constexpr std::uint32_t kLongestLabel = 200;

/// Believes a class or id where the element is not too large for what they say.
bool is_furniture_by_name(const PageTree& tree, NodeIndex at, const std::vector<NodeMeasure>& measures) {
    const std::string_view names = tree.attribute(at, "class");
    const std::string_view id = tree.attribute(at, "id");
    if (names.empty() && id.empty()) return false;
    const FurnitureKind kind = std::max(to_furniture_kind(names), to_furniture_kind(id));
    if (kind == FurnitureKind::None) return false;
    const bool label = kind == FurnitureKind::Label;
    if (label && (measures[at].chars > kLongestLabel || tree[at].kind == ElementKind::Inline)) return false;
    return measures[at].prose <= most_prose_in(kind) * measures[0].prose || (label && measures[at].prose == 0);
}

}  // namespace

std::vector<bool> find_furniture(const PageTree& tree, Strictness strictness) {
    std::vector<bool> marked(tree.size(), false);
    for (NodeIndex i = 1; i < tree.size(); ++i) {
        const bool own = tree[i].is_element() && !is_never_furniture(tree[i]) && is_furniture_by_structure(tree, i);
        marked[i] = marked[tree[i].parent] || own;
    }
    if (strictness == Strictness::Lenient || tree.empty()) return marked;
    const std::vector<NodeMeasure> measures = measure_nodes(tree, marked).inside;
    for (NodeIndex i = 1; i < tree.size(); ++i) {
        if (marked[i]) continue;
        marked[i] = marked[tree[i].parent] ||
                    (tree[i].is_element() && !is_never_furniture(tree[i]) && is_furniture_by_name(tree, i, measures));
    }
    return marked;
}

}  // namespace chancery::corpus
