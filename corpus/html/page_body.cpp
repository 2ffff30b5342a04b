#include "corpus/html/page_body.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "corpus/html/body_scoring.hpp"
#include "corpus/html/body_text.hpp"
#include "corpus/html/furniture.hpp"
#include "corpus/html/page_measures.hpp"
#include "corpus/html/word_runs.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

using Blocks = std::vector<BodyBlock>;

constexpr std::size_t kShortBody = 250;      ///< bytes; a shorter one is looked for once more, less strictly
constexpr std::size_t kFewestToldRuns = 40;  ///< a shorter told body is a teaser

std::size_t count_bytes(const Blocks& blocks) {
    std::size_t bytes = 0;
    for (const BodyBlock& block : blocks) bytes += block.text.size();
    return bytes;
}

/// Lists and boxes of links inside a body lead to other articles.
bool is_link_box(const PageNode& node, const NodeMeasure& measure) {
    constexpr std::array<std::string_view, 6> kBoxes{"div", "section", "header", "form", "dl", "td"};
    constexpr std::array<std::string_view, 2> kLists{"ul", "ol"};
    const double links = link_density(measure);
    if (is_one_of(node.name, kBoxes)) return links > 0.5;
    if (is_one_of(node.name, kLists)) return links > 0.75;
    return node.name == "table" && links > 0.6;
}

void mark_link_boxes(const PageTree& tree, const std::vector<NodeIndex>& roots,
                     const std::vector<NodeMeasure>& measures, std::vector<bool>& left_out) {
    for (const NodeIndex root : roots) {
        for (NodeIndex i = root + 1; i < tree[root].end; ++i) {
            const bool inside = tree[i].parent != root && left_out[tree[i].parent];
            if (inside || (tree[i].is_element() && is_link_box(tree[i], measures[i]))) left_out[i] = true;
        }
    }
}

bool is_prose(const BodyBlock& block) { return !block.all_links && block.text.size() > 80; }

/// A sub-heading may be a link: what it is the heading of follows beside it.
bool heads_prose(const PageTree& tree, const BodyBlock& block, const BodyBlock& next) {
    return block.heading && is_prose(next) && tree[block.at].parent == tree[next.at].parent;
}

/// "Read more: Tokyo and Manila sign" as a paragraph of its own, in a body that has real ones.
void drop_link_paragraphs(const PageTree& tree, Blocks& blocks) {
    if (std::count_if(blocks.begin(), blocks.end(), is_prose) < 3) return;
    Blocks kept;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool heads = i + 1 < blocks.size() && heads_prose(tree, blocks[i], blocks[i + 1]);
        if (!blocks[i].all_links || heads) kept.push_back(std::move(blocks[i]));
    }
    blocks = std::move(kept);
}

/// A heading with nothing under it was the heading of what was left out.
void drop_empty_headings(Blocks& blocks) {
    while (!blocks.empty() && blocks.back().heading) blocks.pop_back();
}

/// The first h1 is the title; where there are many of them, the others are sub-headings.
void leave_title_out(const PageTree& tree, std::vector<bool>& left_out) {
    constexpr std::size_t kTitles = 2;
    std::vector<NodeIndex> headings;
    for (NodeIndex i = 0; i < tree.size(); ++i) {
        if (tree[i].name == "h1" && !left_out[i]) headings.push_back(i);
    }
    const std::size_t titles = headings.size() > kTitles ? 1 : headings.size();
    for (std::size_t i = 0; i < titles; ++i) {
        const NodeIndex at = headings[i];
        std::fill(left_out.begin() + at, left_out.begin() + tree[at].end, true);
    }
}

Blocks find_blocks(const PageTree& tree, Strictness strictness) {
    std::vector<bool> left_out = find_furniture(tree, strictness);
    const PageMeasures measures = measure_nodes(tree, left_out);
    const std::vector<NodeIndex> roots = find_body(tree, left_out, measures);
    mark_link_boxes(tree, roots, measures.inside, left_out);
    leave_title_out(tree, left_out);
    Blocks blocks = write_blocks(tree, roots, left_out);
    drop_link_paragraphs(tree, blocks);
    drop_empty_headings(blocks);
    return blocks;
}

Blocks find_best_blocks(const PageTree& tree) {
    Blocks strict = find_blocks(tree, Strictness::Strict);
    if (count_bytes(strict) >= kShortBody) return strict;
    Blocks lenient = find_blocks(tree, Strictness::Lenient);
    return count_bytes(lenient) > 2 * count_bytes(strict) ? lenient : strict;
}

bool ends_whole(std::string_view text) {
    const std::size_t end = text.find_last_not_of(" \t\r\n\"')]");
    if (end == std::string_view::npos) return false;
    text = text.substr(0, end + 1);
    return !text.ends_with("...") && !text.ends_with("\xE2\x80\xA6") &&
           std::string_view(".!?").find(text.back()) != std::string_view::npos;
}

/// Takes off what stands before and after the told body.
void trim_to(const WordRuns& told, Blocks& blocks) {
    const auto is_told = [&](const BodyBlock& block) { return told.holds(block.text) >= 0.5; };
    const auto first = std::find_if(blocks.begin(), blocks.end(), is_told);
    const auto last = std::find_if(blocks.rbegin(), blocks.rend(), is_told);
    if (first == blocks.end()) return;
    blocks.erase(last.base(), blocks.end());
    blocks.erase(blocks.begin(), first);
}

/// Every block of the page that the told body has.
Blocks find_told_blocks(const PageTree& tree, const WordRuns& told) {
    std::vector<bool> nothing(tree.size(), false);
    Blocks blocks = write_blocks(tree, {0}, nothing);
    blocks.erase(std::remove_if(blocks.begin(), blocks.end(),
                                [&](const BodyBlock& block) { return told.holds(block.text) < 0.6; }),
                 blocks.end());
    return blocks;
}

/// Settles between what was found on the page and what the page tells.
std::string settle(const PageTree& tree, Blocks found, std::string_view told) {
    constexpr double kAllOfIt = 0.85;
    const WordRuns told_runs(told);
    if (told_runs.size() < kFewestToldRuns) return join_blocks(found);
    std::string found_text = join_blocks(found);
    const WordRuns found_runs(found_text);
    if (told_runs.held_by(found_runs) >= kAllOfIt) {
        if (!ends_whole(told) || told.size() * 10 < found_text.size() * 6) return found_text;
        trim_to(told_runs, found);
        return join_blocks(found);
    }
    if (told.size() * 10 < found_text.size() * 4) return found_text;
    const std::string shown = join_blocks(find_told_blocks(tree, told_runs));
    return told_runs.held_by(WordRuns(shown)) >= kAllOfIt ? shown : std::string(told);
}

}  // namespace

std::string extract_body(const PageTree& tree, std::string_view told) {
    return settle(tree, find_best_blocks(tree), told);
}

}  // namespace chancery::corpus
