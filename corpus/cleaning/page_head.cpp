#include "corpus/cleaning/page_head.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "corpus/article/date_text.hpp"
#include "corpus/cleaning/end_mark.hpp"
#include "corpus/cleaning/page_line.hpp"
#include "corpus/cleaning/page_phrase.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestHeadLine = 100;

/// What follows `label` and its colon; nothing when the line does not begin with it.
std::optional<std::string_view> after_label(std::string_view line, std::string_view label) {
    if (!begins_ignoring_case(line, label)) return std::nullopt;
    std::string_view rest = line.substr(label.size());
    if (!rest.empty() && rest.front() != ' ' && rest.front() != ':') return std::nullopt;
    if (const std::size_t colon = rest.find_first_not_of(" :"); colon != std::string_view::npos)
        return rest.substr(colon);
    return std::string_view();
}

/// The date of "Published: 3 June 2022", "Updated 2022-06-03 08:30" or "June 3, 2022".
struct DateLine {
    PublicationDate date;
    bool updated = false;
    bool labelled = true;
};

std::optional<DateLine> parse_date_line(std::string_view line) {
    constexpr std::array<std::string_view, 11> kFirst{
        "published on",     "published at", "published", "first published", "posted on", "posted",
        "publication date", "date",         "issued on", "created",         "released"};
    constexpr std::array<std::string_view, 6> kLater{"last updated on", "last updated",  "updated on",
                                                     "updated",         "last modified", "modified"};
    const auto read = [&](std::string_view label, bool updated) -> std::optional<DateLine> {
        const auto rest = after_label(line, label);
        const auto date = rest ? parse_date_text(*rest) : std::nullopt;
        return date ? std::optional(DateLine{*date, updated, true}) : std::nullopt;
    };
    for (const std::string_view label : kFirst) {
        if (const auto found = read(label, false)) return found;
    }
    for (const std::string_view label : kLater) {
        if (const auto found = read(label, true)) return found;
    }
    const bool too_bare = line.size() < 8 || std::all_of(line.begin(), line.end(), is_digit);
    const auto date = too_bare ? std::nullopt : parse_date_text(line);
    return date ? std::optional(DateLine{*date, false, false}) : std::nullopt;
}

/// "3 hours ago", "5 min read", "Reading time: 4 minutes".
bool is_reading_note(std::string_view line) {
    if (begins_ignoring_case(line, "reading time") || begins_ignoring_case(line, "estimated reading")) return true;
    std::string_view rest = line;
    const std::string_view first = take_word(rest);
    const bool counted = !first.empty() && std::all_of(first.begin(), first.end(), is_digit);
    const std::string_view unit = take_word(rest);
    if (!counted || unit.empty()) return line == "Yesterday" || line == "Just now";
    const bool reading = begins_ignoring_case(unit, "min") &&
                         (rest.empty() || begins_ignoring_case(rest, "read") || begins_ignoring_case(rest, "listen"));
    return reading || begins_ignoring_case(rest, "ago");
}

/// "Source: Meridian Wire": whom the page has it from.
bool is_source_note(std::string_view line) { return begins_ignoring_case(line, "source: ") && !ends_sentence(line); }

/// The name in "By Hana Whitfield"; empty for anything else.
std::string_view byline_name(std::string_view line) {
    if (!begins_ignoring_case(line, "by ") || line.front() != 'B' || line.size() > 80 || ends_sentence(line)) return {};
    const std::string_view name = trimmed_line(line.substr(3));
    const bool fits = !name.empty() && is_capital_like(name.front()) && count_words(name) <= 10 &&
                      !begins_ignoring_case(name, "the ");
    return fits && name.find(':') == std::string_view::npos ? name : std::string_view();
}

/// The parts of "By Hana Whitfield | 3 June 2022 · 4 min read".
std::vector<std::string_view> split_parts(std::string_view line) {
    std::vector<std::string_view> parts;
    constexpr std::array<std::string_view, 4> kMarks{" | ", " \xC2\xB7 ", " \xE2\x80\xA2 ", "\t"};
    while (!line.empty()) {
        std::size_t end = line.size();
        std::size_t width = 0;
        for (const std::string_view mark : kMarks) {
            const std::size_t at = line.find(mark);
            if (at >= end) continue;
            end = at;
            width = mark.size();
        }
        parts.push_back(trimmed_line(line.substr(0, end)));
        line.remove_prefix(end + width);
    }
    return parts;
}

/// Reads the head line by line; a byline counts only when what follows it is no text.
class HeadScan {
public:
    explicit HeadScan(std::string_view body) : body_(body) {}

    PageHead scan() {
        std::size_t at = 0;
        while (at < body_.size()) {
            const std::size_t end = std::min(body_.find('\n', at), body_.size());
            const std::string_view line = trimmed_line(body_.substr(at, end - at));
            const std::size_t next = std::min(end + 1, body_.size());
            if (!line.empty() && !take_line(line, next)) break;
            at = next;
            if (!line.empty()) head_.length = at;
        }
        if (!head_.published) head_.published = updated_;
        return std::move(head_);
    }

private:
    bool take_line(std::string_view line, std::size_t next) {
        if (line.size() > kLongestHeadLine) return is_furniture(line);
        if (is_furniture(line) || is_breadcrumb(line)) return true;
        const auto parts = split_parts(line);
        const auto date = parse_date_line(line);
        const bool may_begin_text = parts.size() == 1 && (!byline_name(line).empty() || (date && !date->labelled));
        if (may_begin_text && !is_end_or_head(next)) return false;
        return std::all_of(parts.begin(), parts.end(), [&](std::string_view part) { return take_part(part); });
    }

    bool take_part(std::string_view part) {
        if (part.empty() || is_reading_note(part) || is_source_note(part)) return true;
        if (const auto found = parse_date_line(part)) {
            auto& target = found->updated ? updated_ : head_.published;
            if (!target) target = found->date;
            return true;
        }
        const std::string_view name = byline_name(part);
        if (!name.empty() && head_.author.empty()) head_.author = std::string(name);
        return !name.empty();
    }

    static bool is_furniture(std::string_view line) {
        if (is_end_mark(line)) return true;  // the agency, on a line of its own
        const auto phrase = find_page_phrase(line);
        return phrase && (phrase->kind == PhraseKind::Furniture || phrase->kind == PhraseKind::Comments);
    }

    /// True when a blank line follows, or a date, or the like: not the rest of a paragraph.
    [[nodiscard]] bool is_end_or_head(std::size_t at) const {
        const std::size_t end = std::min(body_.find('\n', at), body_.size());
        const std::string_view line = trimmed_line(body_.substr(at, end - at));
        if (line.empty() || line.size() > kLongestHeadLine || is_furniture(line)) return true;
        return parse_date_line(line) || is_reading_note(line) || is_source_note(line) || !byline_name(line).empty();
    }

    std::string_view body_;
    PageHead head_;
    std::optional<PublicationDate> updated_;
};

}  // namespace

bool is_breadcrumb(std::string_view line) {
    if (line.size() > 120 || ends_sentence(line)) return false;
    constexpr std::array<std::string_view, 5> kMarks{" > ", " \xC2\xBB ", " / ", " \xE2\x80\xBA ", " | "};
    const bool home = begins_ignoring_case(line, "home ") || begins_ignoring_case(line, "front page ") ||
                      begins_ignoring_case(line, "news ");
    return home && std::any_of(kMarks.begin(), kMarks.end(),
                               [&](std::string_view mark) { return line.find(mark) != std::string_view::npos; });
}

PageHead find_page_head(std::string_view body) { return HeadScan(body).scan(); }

}  // namespace chancery::corpus
