#include "corpus/reader/wiki_markup.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/reader/wiki_template.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMaxDepth = 64;  // deeper brackets are text

/// Elements whose content is no text of the article.
constexpr std::array<std::string_view, 20> kSilent{"ref",
                                                   "gallery",
                                                   "math",
                                                   "timeline",
                                                   "score",
                                                   "syntaxhighlight",
                                                   "source",
                                                   "graph",
                                                   "imagemap",
                                                   "inputbox",
                                                   "dynamicpagelist",
                                                   "references",
                                                   "templatestyles",
                                                   "style",
                                                   "script",
                                                   "maplink",
                                                   "mapframe",
                                                   "categorytree",
                                                   "section",
                                                   "ce"};

bool starts_at(std::string_view text, std::size_t at, std::string_view what) {
    return text.compare(at, what.size(), what) == 0;
}

/// The name of the element whose tag starts at `at`, in lower case; empty for none.
std::string element_at(std::string_view text, std::size_t at) {
    std::string name;
    for (++at; at < text.size() && name.size() < 20; ++at) {
        const char c = text[at];
        if (!is_letter(c)) break;
        name.push_back(to_lower(c));
    }
    return name;
}

enum class BracketKind : std::uint8_t { Page, Template, Link, Address, Table };

/// What was opened and not closed yet.
struct Bracket {
    BracketKind kind = BracketKind::Page;
    std::vector<std::string> parts{""};  ///< divided by `|`

    std::string& text() { return parts.back(); }
};

class MarkupResolver {
public:
    MarkupResolver(std::string_view markup, const WikiNamespaces& namespaces)
        : text_(markup), namespaces_(namespaces), open_(1) {}

    WikiPage run() {
        while (at_ < text_.size()) {
            const std::size_t mark = std::min(text_.find_first_of("<{}[]|\n", at_), text_.size());
            append(text_.substr(at_, mark - at_));
            at_ = mark;
            if (at_ < text_.size()) mark_here();
        }
        while (open_.size() > 1) leave_as_text();
        page_.text = std::move(open_.front().text());
        return std::move(page_);
    }

private:
    void append(std::string_view text) { open_.back().text().append(text); }

    void keep(std::size_t length) {
        append(text_.substr(at_, length));
        at_ += length;
    }

    [[nodiscard]] bool is_here(std::string_view what) const { return starts_at(text_, at_, what); }
    [[nodiscard]] bool at_line_start() const { return at_ == 0 || text_[at_ - 1] == '\n'; }
    [[nodiscard]] BracketKind innermost() const { return open_.back().kind; }

    void mark_here() {
        switch (text_[at_]) {
            case '<': return tag();
            case '{': return opening_brace();
            case '[': return opening_bracket();
            case '}': return closing_brace();
            case ']': return closing_bracket();
            case '|': return bar();
            default:
                if (innermost() == BracketKind::Address) leave_as_text();
                return keep(1);
        }
    }

    void tag() {
        if (is_here("<!--")) return skip_past("-->", 4);
        const std::string name = element_at(text_, at_);
        if (name == "nowiki") return literal();
        const bool is_silent = is_one_of(name, kSilent);
        if (!is_silent) return keep(1);
        const std::size_t end = text_.find('>', at_);
        if (end == std::string_view::npos) return keep(1);
        at_ = end + 1;
        if (text_[end - 1] != '/') skip_past("</" + name + ">", 0);
    }

    /// Leaves out all up to `mark` and the mark; only the `opening` where there is no such mark any more.
    void skip_past(const std::string& mark, std::size_t opening) {
        const std::size_t from = at_ + opening;
        const std::size_t end = missing_.contains(mark) ? std::string_view::npos : text_.find(mark, from);
        if (end == std::string_view::npos) missing_.insert(mark);  // searched once: the work stays linear
        at_ = end == std::string_view::npos ? from : end + mark.size();
    }

    void literal() {
        const std::size_t start = std::min(text_.find('>', at_), text_.size() - 1) + 1;
        const std::string mark = "</nowiki>";
        const std::size_t end = missing_.contains(mark) ? std::string_view::npos : text_.find(mark, start);
        if (end == std::string_view::npos) missing_.insert(mark);
        const bool is_empty = text_[start - 1] == '>' && start >= 2 && text_[start - 2] == '/';
        if (is_empty || end == std::string_view::npos) {
            at_ = start;
            return;
        }
        append(text_.substr(start, end - start));
        at_ = end + mark.size();
    }

    void open(BracketKind kind, std::size_t length) {
        if (open_.size() > kMaxDepth) return keep(length);
        open_.push_back({kind, {""}});
        at_ += length;
    }

    void opening_brace() {
        if (is_here("{|") && at_line_start()) return open(BracketKind::Table, 2);
        if (is_here("{{")) return open(BracketKind::Template, 2);
        keep(1);
    }

    void opening_bracket() {
        if (is_here("[[")) return open(BracketKind::Link, 2);
        const bool is_address = is_here("[http") || is_here("[//") || is_here("[mailto:") || is_here("[ftp");
        if (is_address && innermost() != BracketKind::Address) return open(BracketKind::Address, 1);
        keep(1);
    }

    void closing_brace() {
        if (is_here("}}") && close_to(BracketKind::Template)) {
            const Bracket closed = pop();
            at_ += 2;
            append(expand_wiki_template(closed.parts, page_));
            return;
        }
        keep(1);
    }

    void closing_bracket() {
        if (innermost() == BracketKind::Address) {
            const Bracket closed = pop();
            ++at_;
            const std::string& whole = closed.parts.front();
            const std::size_t space = whole.find(' ');
            if (space != std::string::npos) append(std::string_view(whole).substr(space + 1));
            return;
        }
        if (is_here("]]") && close_to(BracketKind::Link)) {
            const Bracket closed = pop();
            at_ += 2;
            append(expand_wiki_link(closed.parts, namespaces_, page_));
            return;
        }
        keep(1);
    }

    void bar() {
        if (is_here("|}") && !is_here("|}}") && close_to(BracketKind::Table)) {
            pop();
            at_ += 2;
            return;
        }
        const bool divides = innermost() == BracketKind::Template || innermost() == BracketKind::Link;
        if (!divides) return keep(1);
        open_.back().parts.emplace_back();
        ++at_;
    }

    /// Makes the innermost open bracket one of `kind`, so that it can be closed; false where none is open.
    bool close_to(BracketKind kind) {
        const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Bracket& b) { return b.kind == kind; });
        if (found == open_.rend()) return false;
        const bool crosses_table =
            std::any_of(open_.rbegin(), found, [](const Bracket& b) { return b.kind == BracketKind::Table; });
        if (crosses_table) return false;
        while (innermost() != kind) leave_as_text();
        return true;
    }

    Bracket pop() {
        Bracket closed = std::move(open_.back());
        open_.pop_back();
        return closed;
    }

    /// The innermost bracket was never closed: what is in it is text.
    void leave_as_text() {
        const Bracket left = pop();
        for (std::size_t i = 0; i < left.parts.size(); ++i) {
            if (i > 0) append("|");
            append(left.parts[i]);
        }
    }

    std::string_view text_;
    const WikiNamespaces& namespaces_;
    std::size_t at_ = 0;
    std::vector<Bracket> open_;      ///< the page itself is the first
    std::set<std::string> missing_;  ///< closing marks that do not come any more
    WikiPage page_;
};

}  // namespace

WikiPage resolve_wiki_markup(std::string_view markup, const WikiNamespaces& namespaces) {
    return MarkupResolver(markup, namespaces).run();
}

}  // namespace chancery::corpus
