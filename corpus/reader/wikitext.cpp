#include "corpus/reader/wikitext.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "corpus/html/html_text.hpp"
#include "corpus/reader/wiki_markup.hpp"
#include "corpus/reader/wiki_template.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

/// Headings behind which nothing of the article comes, in the languages of Wikinews.
constexpr std::array<std::string_view, 34> kSources{
    "source",    "sources", "references", "reference", "quelle",    "quellen",  "fuente",  "fuentes", "fonte",
    "fonti",     "fontes",  "bron",       "bronnen",   "källor",    "källa",    "kilder",  "lähteet", "lähde",
    "źródła",    "źródło",  "Źródła",     "Źródło",    "Источники", "Источник", "Джерела", "Извори",  "zdroje",
    "kaynaklar", "surse",   "情報源",     "出典",      "消息来源",  "消息來源", "المصادر"};

/// Headings of sections that point elsewhere.
constexpr std::array<std::string_view, 24> kAside{"related news",
                                                  "related articles",
                                                  "related stories",
                                                  "see also",
                                                  "external link",
                                                  "external links",
                                                  "sister links",
                                                  "further reading",
                                                  "notes",
                                                  "footnotes",
                                                  "siehe auch",
                                                  "weblinks",
                                                  "voir aussi",
                                                  "liens externes",
                                                  "véase también",
                                                  "enlaces externos",
                                                  "voci correlate",
                                                  "ver também",
                                                  "Ссылки",
                                                  "См. также",
                                                  "関連項目",
                                                  "参见",
                                                  "参見",
                                                  "related links"};

struct Heading {
    std::size_t level = 0;
    std::string_view title;
};

std::optional<Heading> find_heading(std::string_view line) {
    if (line.size() < 3 || line.front() != '=' || line.back() != '=') return std::nullopt;
    const std::size_t before = line.find_first_not_of('=');
    if (before == std::string_view::npos) return std::nullopt;
    const std::size_t behind = line.size() - 1 - line.find_last_not_of('=');
    const std::size_t level = std::min({before, behind, std::size_t{6}});
    return Heading{level, trimmed(line.substr(level, line.size() - 2 * level))};
}

/// Takes out the apostrophes that make italics and bold.
std::string without_quotes(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = std::min(text.find('\'', at), text.size());
        const std::size_t end = std::min(text.find_first_not_of('\'', start), text.size());
        out.append(text.substr(at, start - at));
        const std::size_t run = end - start;
        const bool is_markup = run == 2 || run == 3 || run == 5;
        if (!is_markup && run > 0) out.append(run == 4 ? 1 : run > 5 ? run - 5 : run, '\'');
        at = end;
    }
    return out;
}

/// Takes out `__NOTOC__` and the like.
void drop_switches(std::string& text) {
    for (std::size_t at = text.find("__"); at != std::string::npos; at = text.find("__", at)) {
        const std::size_t end = text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", at + 2);
        const bool is_switch = end != std::string::npos && end > at + 2 && text.compare(end, 2, "__") == 0;
        if (is_switch)
            text.erase(at, end + 2 - at);
        else
            at += 2;
    }
}

/// What was left out may leave two spaces in a row.
void merge_spaces(std::string& text) {
    const auto end = std::unique(text.begin(), text.end(), [](char a, char b) { return a == ' ' && b == ' '; });
    text.erase(end, text.end());
}

/// Sets lines of markup as paragraphs.
class ParagraphSetter {
public:
    std::string run(std::string_view text) {
        for (std::size_t at = 0; at < text.size() && !ended_;) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            line(trimmed(text.substr(at, end - at)));
            at = end + 1;
        }
        end_paragraph();
        return std::move(out_);
    }

private:
    void line(std::string_view line) {
        if (line.empty() || line.starts_with("----")) return end_paragraph();
        if (const auto heading = find_heading(line)) return start_section(*heading);
        if (aside_level_ > 0 || line.starts_with('|') || line.starts_with("{|")) return;
        const std::size_t behind_marks = line.find_first_not_of("*#:;");
        if (behind_marks == 0) return add(line);
        end_paragraph();
        if (behind_marks != std::string_view::npos) add(trimmed(line.substr(behind_marks)));
        end_paragraph();
    }

    void start_section(const Heading& heading) {
        end_paragraph();
        const std::string name = to_wiki_name(without_quotes(heading.title));
        ended_ = is_one_of(name, kSources) || is_one_of(heading.title, kSources);
        if (aside_level_ > 0 && heading.level > aside_level_) return;
        aside_level_ = is_one_of(name, kAside) || is_one_of(heading.title, kAside) ? heading.level : 0;
        if (ended_ || aside_level_ > 0) return;
        add(heading.title);
        end_paragraph();
    }

    void add(std::string_view line) {
        if (!paragraph_.empty()) paragraph_ += ' ';
        paragraph_ += line;
    }

    void end_paragraph() {
        std::string text = without_quotes(std::exchange(paragraph_, {}));
        drop_switches(text);
        if (looks_like_html(text)) text = html_to_text(text);
        merge_spaces(text);
        const std::string_view content = trimmed(text);
        if (content.empty()) return;
        if (!out_.empty()) out_ += "\n\n";
        out_ += content;
    }

    std::string out_;
    std::string paragraph_;
    std::size_t aside_level_ = 0;  ///< of the section that is left out; 0 in others
    bool ended_ = false;
};

}  // namespace

WikiPage parse_wikitext(std::string_view markup, const WikiNamespaces& namespaces) {
    WikiPage page = resolve_wiki_markup(markup, namespaces);
    page.text = ParagraphSetter().run(page.text);
    return page;
}

}  // namespace chancery::corpus
