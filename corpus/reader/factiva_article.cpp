#include "corpus/reader/factiva_article.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/article/date_text.hpp"
#include "corpus/cleaning/page_line.hpp"
#include "corpus/html/xhtml_text.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/text/language_name.hpp"

namespace chancery::corpus {

namespace {

template <class Is>
bool has_class(XmlElement element, Is is) {
    const std::string classes = element.attribute("class");
    std::string_view left = classes;
    while (!left.empty()) {
        if (is(take_word(left))) return true;
    }
    return false;
}

bool has_class_ending(XmlElement element, std::string_view ending) {
    return has_class(element, [&](std::string_view name) { return name.ends_with(ending); });
}

/// No-break spaces become blanks.
std::string one_line(XmlElement element) {
    std::string text = xhtml_to_text(element);
    std::string out;
    std::string_view left = text;
    while (!left.empty()) {
        const std::string_view word = take_word(left);
        if (word.empty()) break;
        out.append(out.empty() ? "" : " ").append(word);
    }
    return out;
}

/// "808 words", "1.204 Wörter", "808 字".
bool is_length(std::string_view line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789.,' "), line.size());
    const bool counts = !line.empty() && is_digit(line.front()) && line.size() <= 32;
    if (!counts || digits == line.size()) return false;
    constexpr std::array<std::string_view, 12> kUnits{"word",  "Wörter", "Wort", "mot", "palabra", "palavra",
                                                      "parol", "сл",     "字",   "語",  "단어",    "woorden"};
    const std::string_view unit = line.substr(digits);
    return std::any_of(kUnits.begin(), kUnits.end(), [&](std::string_view name) { return unit.starts_with(name); });
}

bool is_copyright(std::string_view line) {
    return line.starts_with("Copyright") || line.starts_with("\xC2\xA9") || line.starts_with("(c)") ||
           line.starts_with("(C)");
}

/// "FTFT", "NYTF": what Factiva calls a source.
bool is_source_code(std::string_view line) {
    return line.size() >= 2 && line.size() <= 8 &&
           std::all_of(line.begin(), line.end(), [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); });
}

std::string_view without_by(std::string_view byline) {
    for (const std::string_view by : {"By ", "BY ", "by ", "Von ", "Par "}) {
        if (byline.starts_with(by)) return byline.substr(by.size());
    }
    return byline;
}

/// The accession number at the end of "Document FTFT000020171113edbd0001t".
std::string accession_number(std::string_view line) {
    const std::size_t blank = line.rfind(' ');
    const std::string_view last = blank == std::string_view::npos ? std::string_view() : line.substr(blank + 1);
    const bool fits = last.size() >= 20 && last.size() <= 40 && std::count_if(last.begin(), last.end(), is_digit) >= 8;
    return fits && count_words(line) <= 3 ? std::string(last) : std::string();
}

class FactivaScan {
public:
    FactivaScan(XmlElement element, const DateWindow& dates) : element_(element), dates_(dates) {}

    ParsedArticle parse() {
        if (!read_rows()) read_blocks();
        if (result_.article.id.empty()) result_.article.id = id_of_element();
        return std::move(result_);
    }

private:
    /// Rows of two cells, a code and its value; false when there are none.
    bool read_rows() {
        bool any = false;
        for (const XmlElement row : element_.descendants()) {
            if (row.name() != "tr") continue;
            const XmlElement code = row.first_child();
            const XmlElement value = code.next_sibling();
            if (!value) continue;
            any = read_row(one_line(code), value) || any;
        }
        return any;
    }

    bool read_row(const std::string& code, XmlElement value) {
        Article& article = result_.article;
        if (code == "HD")
            article.title = one_line(value);
        else if (code == "BY")
            article.author = std::string(without_by(one_line(value)));
        else if (code == "PD")
            set_date(one_line(value));
        else if (code == "SN")
            article.source = one_line(value);
        else if (code == "LA")
            article.language = find_language_tag(one_line(value));
        else if (code == "SE")
            article.section = one_line(value);
        else if (code == "LP" || code == "TD")
            add_text(xhtml_to_text(value));
        else if (code == "AN")
            article.id = accession_number(one_line(value));
        else
            return false;
        return true;
    }

    void set_date(const std::string& text) {
        if (!set_published(result_.article, text, DateOrigin::Field, dates_)) result_.bad_date = text;
    }

    void add_text(const std::string& text) {
        if (text.empty()) return;
        std::string& body = result_.article.body;
        body.append(body.empty() ? "" : "\n\n").append(text);
    }

    void read_blocks() {
        for (const XmlElement part : element_.descendants()) {
            if (has_class_ending(part, "Headline") && result_.article.title.empty())
                result_.article.title = one_line(part);
            else if (part.name() == "p")
                read_paragraph(part);
            else if (part.name() == "div" && !part.find("div") && !part.find("p") && !part.find("span"))
                read_line(one_line(part));
        }
    }

    void read_paragraph(XmlElement paragraph) {
        const std::string text = xhtml_to_text(paragraph);
        if (std::string number = accession_number(one_line(paragraph)); !number.empty())
            result_.article.id = std::move(number);
        else if (has_class_ending(paragraph, "articleParagraph") || has_class_ending(paragraph, "Paragraph"))
            add_text(text);
    }

    /// The lines under the headline have no names, only an order: author, length, date, time, source, its code,
    /// section, page, language, copyright.
    void read_line(const std::string& line) {
        Article& article = result_.article;
        if (line.empty() || is_length(line) || is_copyright(line)) return;
        const bool has_date = article.published || !article.published_text.empty();
        if (!has_date && parse_date_text(line)) return set_date(line);
        if (!has_date) return read_author(line);
        const bool is_time = is_digit(line.front()) && line.find(':') != std::string::npos && line.size() <= 8;
        if (is_time || !article.language.empty()) return;
        if (article.source.empty()) {
            article.source = line;
        } else if (std::string tag = find_language_tag(line); !tag.empty()) {
            article.language = std::move(tag);
        } else if (!is_source_code(line) && article.section.empty() &&
                   !std::any_of(line.begin(), line.end(), is_digit)) {
            article.section = line;
        }
    }

    void read_author(const std::string& line) {
        if (result_.article.author.empty() && line != result_.article.title)
            result_.article.author = std::string(without_by(line));
    }

    /// `<div id="article-FTFT...">`, the element itself or the one around it.
    [[nodiscard]] std::string id_of_element() const {
        constexpr std::string_view kPrefix = "article-";
        for (const XmlElement element : {element_, element_.parent()}) {
            const std::string id = element ? element.attribute("id") : std::string();
            if (id.starts_with(kPrefix)) return id.substr(kPrefix.size(), id.find_first_of(" \t\r\n") - kPrefix.size());
        }
        return {};
    }

    XmlElement element_;
    const DateWindow& dates_;
    ParsedArticle result_;
};

}  // namespace

bool is_factiva_article(XmlElement element) {
    return element.name() == "div" &&
           has_class(element, [](std::string_view name) { return name.size() == 9 && name.ends_with("Article"); });
}

ParsedArticle parse_factiva_article(XmlElement element, const DateWindow& dates) {
    return FactivaScan(element, dates).parse();
}

}  // namespace chancery::corpus
