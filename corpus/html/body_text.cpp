#include "corpus/html/body_text.hpp"

#include <utility>

#include "corpus/xml/text_writer.hpp"

namespace chancery::corpus {

namespace {

constexpr double kNearlyAll = 0.8;

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

/// Makes blocks of the nodes it is given in the order of the page.
class BlockWriter {
public:
    explicit BlockWriter(const PageTree& tree) : tree_(tree) {}

    void write(NodeIndex root, const std::vector<bool>& left_out) {
        open_.clear();
        for (NodeIndex i = root; i < tree_[root].end;) {
            close_before(i);
            if (left_out[i] || tree_[i].kind == ElementKind::Hidden) {
                i = tree_[i].end;
                continue;
            }
            enter(i);
            ++i;
        }
        close_before(tree_.size());
        end_block();
    }

    std::vector<BodyBlock> take() { return std::move(blocks_); }

private:
    void enter(NodeIndex at) {
        const PageNode& node = tree_[at];
        if (!node.is_element()) return write_text(node.text);
        if (node.kind == ElementKind::LineBreak) return writer_.line_break();
        if (node.kind == ElementKind::Cell) writer_.cell_break();
        if (node.kind == ElementKind::Block || node.kind == ElementKind::Verbatim) {
            end_block();
            block_.at = at;
        }
        if (node.kind != ElementKind::Inline || node.name == "a") open_.push_back(at);
        if (node.kind == ElementKind::Verbatim) ++verbatim_;
        if (node.name == "a") ++links_;
        if (is_heading(node.name)) ++headings_;
    }

    /// Leaves the open elements that end before `at`.
    void close_before(NodeIndex at) {
        while (!open_.empty() && tree_[open_.back()].end <= at) {
            const PageNode& node = tree_[open_.back()];
            open_.pop_back();
            if (node.kind == ElementKind::Cell) writer_.cell_break();
            if (node.kind == ElementKind::Block || node.kind == ElementKind::Verbatim) end_block();
            if (node.kind == ElementKind::Verbatim) --verbatim_;
            if (node.name == "a") --links_;
            if (is_heading(node.name)) --headings_;
        }
    }

    void write_text(std::string_view text) {
        verbatim_ > 0 ? writer_.verbatim(text) : writer_.text(text);
        chars_ += text.size();
        if (links_ > 0) link_chars_ += text.size();
        if (headings_ > 0) block_.heading = true;
    }

    void end_block() {
        block_.text = writer_.take();
        block_.all_links = static_cast<double>(link_chars_) > kNearlyAll * static_cast<double>(chars_);
        if (!block_.text.empty()) blocks_.push_back(std::move(block_));
        block_ = {};
        if (!open_.empty()) block_.at = open_.back();
        chars_ = 0;
        link_chars_ = 0;
    }

    const PageTree& tree_;
    TextWriter writer_;
    std::vector<BodyBlock> blocks_;
    BodyBlock block_;
    std::vector<NodeIndex> open_;
    std::size_t chars_ = 0;
    std::size_t link_chars_ = 0;
    int verbatim_ = 0;
    int links_ = 0;
    int headings_ = 0;
};

}  // namespace

std::vector<BodyBlock> write_blocks(const PageTree& tree, const std::vector<NodeIndex>& roots,
                                    const std::vector<bool>& left_out) {
    BlockWriter writer(tree);
    for (const NodeIndex root : roots) writer.write(root, left_out);
    return writer.take();
}

std::string join_blocks(const std::vector<BodyBlock>& blocks) {
    std::string text;
    for (const BodyBlock& block : blocks) {
        if (!text.empty()) text += "\n\n";
        text += block.text;
    }
    return text;
}

}  // namespace chancery::corpus
