#include "corpus/html/body_scoring.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/html/furniture_words.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

constexpr std::uint32_t kShortestParagraph = 25;
constexpr int kMostAncestors = 5;
constexpr double kNameWeight = 25;
constexpr double kDeclaredBody = 60;  ///< what a page itself calls the body of its article

double weigh_element(std::string_view name) {
    constexpr std::array<std::string_view, 9> kUnlikely{"address", "ol", "ul",   "dl",    "dd",
                                                        "dt",      "li", "form", "figure"};
    constexpr std::array<std::string_view, 7> kHeadings{"h1", "h2", "h3", "h4", "h5", "h6", "th"};
    if (name == "article" || name == "main") return 10;
    if (name == "div" || name == "section") return 5;
    if (name == "pre" || name == "td" || name == "blockquote") return 3;
    if (is_one_of(name, kUnlikely)) return -3;
    return is_one_of(name, kHeadings) ? -5 : 0;
}

double weigh_names(const PageTree& tree, NodeIndex at) {
    double weight = 0;
    for (const std::string_view attribute : {"class", "id"}) {
        const int words = count_body_words(tree.attribute(at, attribute));
        if (words != 0) weight += words > 0 ? kNameWeight : -kNameWeight;
    }
    return weight;
}

bool is_declared_body(const PageTree& tree, NodeIndex at) {
    return tree.attribute(at, "itemprop").find("articleBody") != std::string_view::npos ||
           tree.attribute(at, "property").find("articleBody") != std::string_view::npos;
}

/// Scores the elements of one page.
class Scoring {
public:
    Scoring(const PageTree& tree, const std::vector<bool>& furniture, const PageMeasures& measures)
        : tree_(tree),
          furniture_(furniture),
          measures_(measures.inside),
          own_(measures.own),
          scores_(tree.size(), 0),
          scored_(tree.size(), false),
          has_blocks_(tree.size(), false) {
        note_blocks();
        for (NodeIndex i = 0; i < tree.size(); ++i) {
            if (tree[i].is_block() && !furniture[i] && own_[i].chars >= kShortestParagraph) credit(i);
        }
        for (NodeIndex i = 0; i < tree.size(); ++i) scores_[i] *= 1.0 - link_density(measures_[i]);
    }

    [[nodiscard]] NodeIndex best() const {
        const auto top = static_cast<NodeIndex>(std::max_element(scores_.begin(), scores_.end()) - scores_.begin());
        const NodeIndex raised = raise(share_ancestor(top));
        const NodeIndex declared = find_declared(raised);
        return declared != 0 ? declared : gather(raised);
    }

    [[nodiscard]] std::vector<NodeIndex> with_siblings(NodeIndex top) const {
        std::vector<NodeIndex> all;
        const NodeIndex parent = tree_[top].parent;
        if (parent == top) return {top};
        for (NodeIndex i = parent + 1; i < tree_[parent].end; i = tree_[i].end) {
            if (i == top || goes_on(i, top)) all.push_back(i);
        }
        return all;
    }

private:
    /// Which blocks hold other blocks.
    void note_blocks() {
        std::vector<NodeIndex> block(tree_.size(), 0);
        for (NodeIndex i = 0; i < tree_.size(); ++i) {
            const NodeIndex around = block[tree_[i].parent];
            if (tree_[i].is_block() && i != 0) has_blocks_[around] = true;
            block[i] = tree_[i].is_block() ? i : around;
        }
    }

    void begin(NodeIndex at) {
        if (scored_[at]) return;
        scored_[at] = true;
        scores_[at] = weigh_element(tree_[at].name) + weigh_names(tree_, at);
        if (is_declared_body(tree_, at)) scores_[at] += kDeclaredBody;
    }

    /// Gives a paragraph's score to the elements around it, less with each level.
    void credit(NodeIndex paragraph) {
        const NodeMeasure& own = own_[paragraph];
        const double score = (1.0 + own.commas + std::min(own.chars / 100, 3U)) * (1.0 - link_density(own));
        const bool holds_more = has_blocks_[paragraph] || tree_[paragraph].kind == ElementKind::Cell;
        NodeIndex at = holds_more ? paragraph : tree_[paragraph].parent;
        for (int level = 0; level < kMostAncestors; ++level, at = tree_[at].parent) {
            begin(at);
            scores_[at] += level == 0 ? score : level == 1 ? score / 2 : score / (level * 3);
            if (at == 0) return;
        }
    }

    /// Where several of the best stand in one element, that element has the body.
    [[nodiscard]] NodeIndex share_ancestor(NodeIndex top) const {
        constexpr double kNearlyAsGood = 0.75;
        constexpr std::size_t kEnough = 3;
        std::vector<NodeIndex> rivals;
        for (NodeIndex i = 0; i < tree_.size(); ++i) {
            if (i != top && scored_[i] && scores_[i] >= scores_[top] * kNearlyAsGood) rivals.push_back(i);
        }
        NodeIndex ancestor = tree_[top].parent;
        for (int level = 0; level < kMostAncestors && ancestor != 0 && tree_[ancestor].name != "body"; ++level) {
            const auto inside = std::count_if(rivals.begin(), rivals.end(), [&](NodeIndex rival) {
                return rival > ancestor && rival < tree_[ancestor].end;
            });
            if (static_cast<std::size_t>(inside) >= kEnough) return ancestor;
            ancestor = tree_[ancestor].parent;
        }
        return top;
    }

    /// Goes up while the elements around hold more of the body.
    [[nodiscard]] NodeIndex raise(NodeIndex top) const {
        double last = scores_[top];
        const double enough = last / 3;
        for (NodeIndex at = tree_[top].parent; at != 0 && tree_[at].name != "body"; at = tree_[at].parent) {
            if (!scored_[at]) continue;
            if (scores_[at] < enough) break;
            if (scores_[at] > last) {
                top = at;
                break;
            }
            last = scores_[at];
        }
        return top;
    }

    /// The element that the page declares to be the body, where it has a good part of what `top` has; else 0.
    [[nodiscard]] NodeIndex find_declared(NodeIndex top) const {
        constexpr double kGoodPart = 0.6;
        NodeIndex best = 0;
        for (NodeIndex i = 1; i < tree_.size(); ++i) {
            const bool related = (i <= top && top < tree_[i].end) || (top <= i && i < tree_[top].end);
            if (!related || furniture_[i] || !is_declared_body(tree_, i)) continue;
            if (measures_[i].prose < kGoodPart * measures_[top].prose) continue;
            if (best == 0 || measures_[i].prose > measures_[best].prose) best = i;
        }
        return best;
    }

    /// Goes up to where the rest of a body stands that is in pieces: what is added has to be prose with few links.
    [[nodiscard]] NodeIndex gather(NodeIndex top) const {
        constexpr int kMostLevels = 8;
        NodeIndex at = tree_[top].parent;
        for (int level = 0; level < kMostLevels && at != 0; ++level, at = tree_[at].parent) {
            const double chars = measures_[at].chars - measures_[top].chars;
            const double prose = measures_[at].prose - measures_[top].prose;
            const double links = measures_[at].link_chars - measures_[top].link_chars;
            if (prose > 0.15 * measures_[top].prose && prose > 0.7 * chars && links < 0.15 * chars) top = at;
        }
        return top;
    }

    [[nodiscard]] bool goes_on(NodeIndex sibling, NodeIndex top) const {
        if (furniture_[sibling] || !tree_[sibling].is_element()) return false;
        if (is_declared_body(tree_, top)) return is_declared_body(tree_, sibling);
        const double bar = std::max(10.0, scores_[top] * 0.2);
        const std::string_view names = tree_.attribute(top, "class");
        const double bonus = !names.empty() && tree_.attribute(sibling, "class") == names ? scores_[top] * 0.2 : 0;
        if (scored_[sibling] && scores_[sibling] + bonus >= bar) return true;
        if (tree_[sibling].name != "p") return false;
        const NodeMeasure& measure = measures_[sibling];
        return measure.chars > 80 && link_density(measure) < 0.25;
    }

    const PageTree& tree_;
    const std::vector<bool>& furniture_;
    const std::vector<NodeMeasure>& measures_;
    const std::vector<NodeMeasure>& own_;
    std::vector<double> scores_;
    std::vector<bool> scored_;
    std::vector<bool> has_blocks_;
};

}  // namespace

std::vector<NodeIndex> find_body(const PageTree& tree, const std::vector<bool>& furniture,
                                 const PageMeasures& measures) {
    if (tree.empty()) return {};
    const Scoring scoring(tree, furniture, measures);
    return scoring.with_siblings(scoring.best());
}

}  // namespace chancery::corpus
