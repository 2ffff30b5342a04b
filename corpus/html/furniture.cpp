#include "corpus/html/furniture.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

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
    return is_one_of(tree[at].name, kFurnitureElements) || is_one_of(tree.attribute(at, "role"), kFurnitureRoles) ||
           is_invisible(tree, at) || is_picture(tree, at);
}

bool is_never_furniture(const PageNode& node) {
    return node.name == "html" || node.name == "body" || node.name == "main" || node.name == "h1";
}

/// The most of the page's prose that a piece of furniture may hold, by what its class says it is.
double most_prose_in(FurnitureKind kind) {
    switch (kind) {
        case FurnitureKind::Comments: return 0.9;
        case FurnitureKind::Links: return 0.6;
        case FurnitureKind::Frame: return 0.3;
        case FurnitureKind::Label: return 0.02;
        case FurnitureKind::None: return 0.0;
    }
    return 0.0;
}

constexpr std::uint32_t kLongestLabel = 200;

/// Where all of a block is in one inline element, that element is the block; others are words of a sentence.
bool is_part_of_sentence(const PageTree& tree, NodeIndex at, const PageMeasures& measures) {
    constexpr std::uint32_t kMark = 5;  // a colon, a bullet
    const std::uint32_t block_chars = measures.own[measures.block[at]].chars;
    return tree[at].kind == ElementKind::Inline && block_chars > measures.inside[at].chars + kMark;
}

/// Believes a class or id where the element is not too large for what they say.
bool is_furniture_by_name(const PageTree& tree, NodeIndex at, const PageMeasures& measures) {
    const std::string_view names = tree.attribute(at, "class");
    const std::string_view id = tree.attribute(at, "id");
    if (tree[at].name == "time") return !is_part_of_sentence(tree, at, measures);
    if (names.empty() && id.empty()) return false;
    const FurnitureKind kind = std::max(to_furniture_kind(names), to_furniture_kind(id));
    if (kind == FurnitureKind::None || is_part_of_sentence(tree, at, measures)) return false;
    if (kind == FurnitureKind::Label && measures.inside[at].chars > kLongestLabel) return false;
    return measures.inside[at].prose <= most_prose_in(kind) * measures.inside[0].prose;
}

/// The nodes of a page that are furniture, found in rounds: what one round marks is no measure for the next.
class FurnitureSearch {
public:
    explicit FurnitureSearch(const PageTree& tree) : tree_(tree), marked_(tree.size(), false) {
        for (NodeIndex i = 0; i < tree.size(); ++i) {
            if (tree[i].name == "h1") titles_.push_back(i);
        }
    }

    /// Marks what `is_furniture` holds for, and all inside it.
    template <class IsFurniture>
    void mark(IsFurniture is_furniture) {
        for (NodeIndex i = 1; i < tree_.size(); ++i) {
            if (marked_[i]) continue;
            marked_[i] =
                marked_[tree_[i].parent] || (tree_[i].is_element() && !is_never_furniture(tree_[i]) && is_furniture(i));
        }
    }

    [[nodiscard]] PageMeasures measure() const { return measure_nodes(tree_, marked_); }

    /// An opinion page may call all of itself a comment.
    [[nodiscard]] bool has_title(NodeIndex at) const {
        const auto title = std::lower_bound(titles_.begin(), titles_.end(), at);
        return title != titles_.end() && *title < tree_[at].end;
    }

    [[nodiscard]] std::vector<bool> take() { return std::move(marked_); }

private:
    const PageTree& tree_;
    std::vector<bool> marked_;
    std::vector<NodeIndex> titles_;
};

}  // namespace

std::vector<bool> find_furniture(const PageTree& tree, Strictness strictness) {
    constexpr double kMostProse = 0.75;  // a page behind an open dialogue is hidden as a whole
    FurnitureSearch search(tree);
    if (tree.empty()) return search.take();
    search.mark([&](NodeIndex at) { return tree[at].kind == ElementKind::Hidden; });
    const std::vector<NodeMeasure> seen = search.measure().inside;
    search.mark([&](NodeIndex at) {
        return is_furniture_by_structure(tree, at) && seen[at].prose <= kMostProse * seen[0].prose;
    });
    if (strictness == Strictness::Lenient) return search.take();
    const PageMeasures left = search.measure();
    search.mark([&](NodeIndex at) { return is_furniture_by_name(tree, at, left) && !search.has_title(at); });
    return search.take();
}

}  // namespace chancery::corpus
