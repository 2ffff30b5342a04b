#include "corpus/html/page_measures.hpp"

#include <algorithm>

#include "corpus/support/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

/// A shorter block is a label or a line of a menu rather than a paragraph.
constexpr std::uint32_t kShortestParagraph = 40;
constexpr double kMostLinksInProse = 0.33;

NodeMeasure measure_text(std::string_view text) {
    NodeMeasure measure;
    bool blank_before = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool blank = is_space(c);
        if (!is_continuation(c) && !(blank && blank_before)) ++measure.chars;
        blank_before = blank;
        if (c == ',') ++measure.commas;
        const std::string_view three = text.substr(at, 3);
        // Ideographic and full-width commas, and the Arabic one.
        if (three == "\xE3\x80\x81" || three == "\xEF\xBC\x8C" || three.substr(0, 2) == "\xD8\x8C") ++measure.commas;
    }
    return measure;
}

void add(NodeMeasure& to, const NodeMeasure& from) {
    to.chars += from.chars;
    to.link_chars += from.link_chars;
    to.commas += from.commas;
    to.prose += from.prose;
}

}  // namespace

PageMeasures measure_nodes(const PageTree& tree, const std::vector<bool>& left_out) {
    PageMeasures measures{std::vector<NodeMeasure>(tree.size()), std::vector<NodeMeasure>(tree.size()),
                          std::vector<NodeIndex>(tree.size())};
    auto& [inside, own, block] = measures;
    std::vector<bool> in_link(tree.size(), false);
    for (NodeIndex i = 0; i < tree.size(); ++i) {
        const NodeIndex parent = tree[i].parent;
        block[i] = tree[i].is_block() ? i : block[parent];
        in_link[i] = tree[i].name == "a" || (i != 0 && in_link[parent]);
        if (tree[i].is_element() || left_out[i]) continue;
        inside[i] = measure_text(tree[i].text);
        if (in_link[i]) inside[i].link_chars = inside[i].chars;
        add(own[block[i]], inside[i]);
    }
    for (NodeIndex i = tree.size(); i-- > 0;) {
        const bool prose = own[i].chars >= kShortestParagraph && link_density(own[i]) < kMostLinksInProse;
        if (prose) inside[i].prose += own[i].chars;
        if (i != 0) add(inside[tree[i].parent], inside[i]);
    }
    return measures;
}

}  // namespace chancery::corpus
