#include "corpus/html/page_measures.hpp"

#include <algorithm>

#include "corpus/support/ascii.hpp"

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
        const bool continuation = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        if (!continuation && !(blank && blank_before)) ++measure.chars;
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

bool is_block(const PageNode& node) {
    return node.kind == ElementKind::Block || node.kind == ElementKind::Verbatim || node.kind == ElementKind::Cell;
}

}  // namespace

std::vector<NodeMeasure> measure_nodes(const PageTree& tree, const std::vector<bool>& left_out) {
    std::vector<NodeMeasure> all(tree.size());
    std::vector<NodeMeasure> own(tree.size());  // of a block: what stands in it and in no block inside it
    std::vector<NodeIndex> block(tree.size());  // the block that a node stands in
    std::vector<bool> in_link(tree.size(), false);
    for (NodeIndex i = 0; i < tree.size(); ++i) {
        const NodeIndex parent = tree[i].parent;
        block[i] = is_block(tree[i]) ? i : block[parent];
        in_link[i] = tree[i].name == "a" || (i != 0 && in_link[parent]);
        if (tree[i].is_element() || left_out[i]) continue;
        all[i] = measure_text(tree[i].text);
        if (in_link[i]) all[i].link_chars = all[i].chars;
        add(own[block[i]], all[i]);
    }
    for (NodeIndex i = tree.size(); i-- > 0;) {
        const bool prose = own[i].chars >= kShortestParagraph && link_density(own[i]) < kMostLinksInProse;
        if (prose) all[i].prose += own[i].chars;
        if (i != 0) add(all[tree[i].parent], all[i]);
    }
    return all;
}

}  // namespace chancery::corpus
