#include "corpus/reader/nexis_article.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "corpus/article/date_text.hpp"
#include "corpus/cleaning/page_line.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/text/language_name.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMostHeadLines = 12;  ///< that stand before a date
constexpr std::size_t kLongestDateLine = 160;

bool is_copyright(std::string_view line) {
    constexpr std::array<std::string_view, 8> kBeginnings{"Copyright",           "\xC2\xA9",    "All Rights Reserved",
                                                          "All rights reserved", "Alle Rechte", "Tous droits",
                                                          "Tous Droits",         "(c) "};
    return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                       [&](std::string_view beginning) { return line.starts_with(beginning); });
}

/// "Late Edition - Final", "BC cycle", "Deutschland Ausgabe".
bool is_edition(std::string_view line) {
    constexpr std::array<std::string_view, 7> kSigns{"Edition", "EDITION", "édition", "Ausgabe",
                                                     "cycle",   "Auflage", "Edición"};
    return line.size() <= 60 && std::any_of(kSigns.begin(), kSigns.end(), [&](std::string_view sign) {
               return line.find(sign) != std::string_view::npos;
           });
}

/// Lines that stand in the middle of the page are its head, not the article's.
bool is_centred(const PageLine& line) { return line.raw.starts_with("            "); }

std::string_view without_by(std::string_view byline) {
    for (const std::string_view by : {"By ", "BY ", "Von ", "VON ", "Par ", "by "}) {
        if (byline.starts_with(by)) return trimmed_line(byline.substr(by.size()));
    }
    return byline;
}

void append_line(std::string& text, std::string_view line, std::string_view between) {
    if (!text.empty()) text += between;
    text += line;
}

class NexisScan {
public:
    NexisScan(std::string_view text, NexisStyle style, const DateWindow& dates)
        : lines_(split_lines(text)), style_(style), dates_(dates) {}

    ParsedArticle parse() {
        std::size_t at = read_until_date();
        at = read_head(at);
        read_body(at);
        finish();
        return std::move(result_);
    }

private:
    [[nodiscard]] std::optional<NexisField> field_at(std::size_t i) const {
        return find_nexis_field(lines_[i].text, style_);
    }

    /// What stands before the date names the outlet, and in documents the title before it. Returns the first line
    /// after the date; where there is none, the first after the first.
    std::size_t read_until_date() {
        std::vector<std::size_t> head;
        for (std::size_t i = 0; i < lines_.size() && head.size() < kMostHeadLines && !field_at(i); ++i) {
            const std::string_view line = lines_[i].text;
            if (line.empty() || is_nexis_start(line) || is_copyright(line)) continue;
            const std::string_view date = head.empty() ? std::string_view() : leading_date(line);
            if (!date.empty()) {
                name_outlet(head);
                set_date(date);
                return i + 1;
            }
            head.push_back(i);
        }
        return read_undated(head);
    }

    void name_outlet(const std::vector<std::size_t>& head) {
        Article& article = result_.article;
        if (style_ == NexisStyle::Text) {
            for (const std::size_t i : head) append_line(article.source, lines_[i].text, " ");
            return;
        }
        for (std::size_t i = 0; i < head.size(); ++i) {
            const bool is_outlet = i > 0 && i + 1 == head.size();
            append_line(is_outlet ? article.source : article.title, lines_[head[i]].text, " ");
        }
    }

    std::size_t read_undated(const std::vector<std::size_t>& head) {
        if (head.empty()) return 0;
        Article& article = result_.article;
        (style_ == NexisStyle::Text ? article.source : article.title) = std::string(lines_[head[0]].text);
        if (style_ == NexisStyle::Document && head.size() > 1) article.source = std::string(lines_[head[1]].text);
        return head[std::min<std::size_t>(head.size() - 1, style_ == NexisStyle::Document ? 1 : 0)] + 1;
    }

    void set_date(std::string_view date) {
        if (!set_published(result_.article, date, DateOrigin::Field, dates_)) result_.bad_date = std::string(date);
    }

    /// Returns the first line of the body.
    std::size_t read_head(std::size_t at) {
        bool labelled = false;
        const bool waits_for_label = style_ == NexisStyle::Document && has_body_label(at);
        while (at < lines_.size()) {
            const std::string_view line = lines_[at].text;
            const auto field = field_at(at);
            if (field && field->label == NexisLabel::Body) return begin_body(at, field->value);
            if (field && field->label >= NexisLabel::Tail) return at;
            if (field) {
                at = read_field(*field, at + 1);
                labelled = true;
            } else if (line.empty() || is_copyright(line) || waits_for_label ||
                       (!labelled && (is_edition(line) || is_centred(lines_[at]))) || leading_date(line) == line) {
                ++at;
            } else if (result_.article.title.empty() && !labelled) {
                at = read_paragraph(at, result_.article.title);
            } else {
                return at;
            }
        }
        return at;
    }

    [[nodiscard]] bool has_body_label(std::size_t at) const {
        for (; at < lines_.size(); ++at) {
            if (const auto field = field_at(at); field && field->label == NexisLabel::Body) return true;
        }
        return false;
    }

    std::size_t begin_body(std::size_t at, std::string_view value) {
        append_line(body_, value, "");
        return at + 1;
    }

    /// Takes the value of a field with the lines it runs on.
    std::size_t read_field(const NexisField& field, std::size_t at) {
        std::string value(field.value);
        while (at < lines_.size() && !lines_[at].text.empty() && !field_at(at)) {
            append_line(value, lines_[at].text, " ");
            ++at;
        }
        set_field(field.label, value);
        return at;
    }

    void set_field(NexisLabel label, const std::string& value) {
        Article& article = result_.article;
        switch (label) {
            case NexisLabel::Headline: article.title = value; break;
            case NexisLabel::Byline: article.author = std::string(without_by(value)); break;
            case NexisLabel::Section: article.section = value; break;
            case NexisLabel::Dateline: article.dateline = value; break;
            case NexisLabel::Highlight: highlight_ = value; break;
            case NexisLabel::Language: article.language = find_language_tag(value); break;
            default: break;
        }
    }

    std::size_t read_paragraph(std::size_t at, std::string& text) {
        for (; at < lines_.size() && !lines_[at].text.empty() && !field_at(at); ++at)
            append_line(text, lines_[at].text, " ");
        return at;
    }

    /// The body ends at the first label of the tail; behind it only the language is of use.
    void read_body(std::size_t at) {
        bool in_body = true;
        for (; at < lines_.size(); ++at) {
            const auto field = field_at(at);
            if (field && field->label == NexisLabel::End) return;
            if (field && (field->label == NexisLabel::Tail || field->label == NexisLabel::Language)) {
                in_body = false;
                set_field(field->label, std::string(field->value));
            } else if (in_body) {
                append_line(body_, lines_[at].text, "\n");
            }
        }
    }

    void finish() {
        std::string_view body = trimmed_line(body_);
        if (style_ == NexisStyle::Text) body = without_copyright(body);
        result_.article.body = highlight_;
        if (!body.empty()) append_line(result_.article.body, body, "\n\n");
    }

    /// Without a tail the copyright follows the text.
    [[nodiscard]] static std::string_view without_copyright(std::string_view body) {
        for (;;) {
            const std::size_t line = body.rfind('\n');
            if (line == std::string_view::npos || !is_copyright(trimmed_line(body.substr(line)))) return body;
            body = trimmed_line(body.substr(0, line));
        }
    }

    std::vector<PageLine> lines_;
    NexisStyle style_;
    const DateWindow& dates_;
    ParsedArticle result_;
    std::string body_;
    std::string highlight_;
};

}  // namespace

std::string_view leading_date(std::string_view line) {
    if (line.size() > kLongestDateLine) return {};
    const bool has_digit = std::any_of(line.begin(), line.end(), is_digit);
    constexpr int kMostWords = 24;
    for (int words = 0; has_digit && words < kMostWords && line.size() >= 6; ++words) {
        if (parse_date_text(line)) return line;
        std::size_t blank = line.find_last_of(" ,");
        if (blank == std::string_view::npos) return {};
        while (blank > 0 && (line[blank - 1] == ' ' || line[blank - 1] == ',')) --blank;
        line = line.substr(0, blank);
    }
    return {};
}

ParsedArticle parse_nexis_article(std::string_view text, NexisStyle style, const DateWindow& dates) {
    return NexisScan(text, style, dates).parse();
}

bool deliver_nexis_article(std::string_view text, NexisStyle style, const DateWindow& dates, const std::string& file,
                           SourcePosition position, const ArticleSink& sink) {
    const auto reject = [&](RejectionReason reason, std::string detail) {
        sink.rejection({file, position, reason, std::move(detail), excerpt_of(text)});
    };
    return deliver(parse_nexis_article(text, style, dates), reject, sink);
}

}  // namespace chancery::corpus
