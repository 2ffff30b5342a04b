#include "corpus/html/page_facts.hpp"

#include <algorithm>
#include <cstddef>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMaxMetas = 2'000;
constexpr std::size_t kMaxScripts = 50;
constexpr std::size_t kMaxHeadings = 20;
constexpr std::size_t kMaxTimes = 50;

class Collector {
public:
    explicit Collector(const PageTree& tree) : tree_(tree) {}

    PageFacts collect() {
        for (NodeIndex i = 0; i < tree_.size(); ++i) {
            if (tree_[i].is_element()) visit(i);
        }
        return std::move(facts_);
    }

private:
    void visit(NodeIndex at) {
        const std::string_view name = tree_[at].name;
        if (name == "meta") return add_meta(at);
        if (name == "link") return add_link(at);
        if (name == "script") return add_script(at);
        if (name == "time") return add_time(at);
        if (name == "abbr" && tree_.attribute(at, "class").find("published") != std::string_view::npos)
            return add_published(tree_.attribute(at, "title"));
        if (name == "h1" && facts_.headings.size() < kMaxHeadings) facts_.headings.push_back(tree_.text_of(at));
        if (name == "title" && facts_.title.empty() && tree_[tree_[at].parent].name != "svg")
            facts_.title = tree_.text_of(at);
        if (name == "html") facts_.language = first_of(at, "lang", "xml:lang");
        if (name == "base" && facts_.base.empty()) facts_.base = tree_.attribute(at, "href");
    }

    [[nodiscard]] std::string_view first_of(NodeIndex at, std::string_view a, std::string_view b) const {
        const std::string_view value = tree_.attribute(at, a);
        return value.empty() ? tree_.attribute(at, b) : value;
    }

    /// One element may have several names: property="og:title" name="title".
    void add_meta(NodeIndex at) {
        const std::string_view content = trimmed(first_of(at, "content", "value"));
        if (content.empty()) return;
        for (const char* const attribute : {"property", "name", "itemprop", "http-equiv"}) {
            add_names(lowered(tree_.attribute(at, attribute)), content);
        }
    }

    void add_names(std::string_view names, std::string_view content) {
        while (!names.empty() && facts_.metas.size() < kMaxMetas) {
            const std::size_t end = std::min(names.find(' '), names.size());
            if (end > 0) facts_.metas.emplace_back(names.substr(0, end), content);
            names.remove_prefix(std::min(end + 1, names.size()));
        }
    }

    void add_link(NodeIndex at) {
        if (facts_.canonical.empty() && lowered(tree_.attribute(at, "rel")) == "canonical")
            facts_.canonical = trimmed(tree_.attribute(at, "href"));
    }

    void add_script(NodeIndex at) {
        if (facts_.json_ld.size() < kMaxScripts &&
            lowered(tree_.attribute(at, "type")).find("ld+json") != std::string::npos)
            facts_.json_ld.push_back(tree_.raw_text_of(at));
    }

    void add_published(std::string_view date) {
        if (!trimmed(date).empty() && facts_.times.size() < kMaxTimes)
            facts_.times.insert(facts_.times.begin() + marked_++, date);
    }

    void add_time(NodeIndex at) {
        const std::string_view date = trimmed(tree_.attribute(at, "datetime"));
        if (date.empty() || facts_.times.size() >= kMaxTimes) return;
        const bool published = tree_.has_attribute(at, "pubdate") ||
                               tree_.attribute(at, "itemprop").find("datePublished") != std::string_view::npos ||
                               tree_.attribute(at, "class").find("published") != std::string_view::npos;
        published ? add_published(date) : facts_.times.push_back(date);
    }

    const PageTree& tree_;
    PageFacts facts_;
    std::ptrdiff_t marked_ = 0;
};

}  // namespace

std::string_view PageFacts::find_meta(std::string_view names) const {
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(' '), names.size());
        const std::string_view name = names.substr(0, end);
        const auto found =
            std::find_if(metas.begin(), metas.end(), [&](const auto& meta) { return meta.first == name; });
        if (found != metas.end()) return found->second;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return {};
}

PageFacts collect_facts(const PageTree& tree) { return Collector(tree).collect(); }

}  // namespace chancery::corpus
