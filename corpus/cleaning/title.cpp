#include "corpus/cleaning/title.hpp"

#include <algorithm>
#include <array>

#include "corpus/article/date_text.hpp"
#include "corpus/cleaning/page_head.hpp"
#include "corpus/cleaning/page_line.hpp"
#include "corpus/cleaning/page_phrase.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestTitle = 300;
constexpr std::size_t kShortestKey = 10;

/// Takes a character off the front: the small letter or digit that it is, or a byte of a character outside
/// ASCII; 0 for blanks and marks, general punctuation such as curly quotes among them.
char take_key_byte(std::string_view& text) {
    const bool punctuation = text.substr(0, 2) == "\xE2\x80";
    const bool wide_blank = text.substr(0, 2) == "\xC2\xA0";
    const char c = text.front();
    text.remove_prefix(std::min<std::size_t>(punctuation ? 3 : wide_blank ? 2 : 1, text.size()));
    if (punctuation || wide_blank) return '\0';
    const bool letter = is_letter(c) || is_digit(c);
    return letter || static_cast<unsigned char>(c) >= 0x80 ? to_lower(c) : '\0';
}

/// What two spellings of a title have in common.
std::string title_key(std::string_view title) {
    std::string key;
    while (!title.empty()) {
        if (const char byte = take_key_byte(title); byte != '\0') key += byte;
    }
    return key;
}

/// A cheap look at the last letter or digit of both: false when their keys cannot end alike.
bool may_end_alike(std::string_view a, std::string_view b) {
    const auto last = [](std::string_view text) {
        const auto found = std::find_if(text.rbegin(), text.rend(), [](char c) {
            std::string_view one(&c, 1);
            return take_key_byte(one) != '\0';
        });
        return found == text.rend() ? '\0' : to_lower(*found);
    };
    const char x = last(a);
    const char y = last(b);
    return x == y || static_cast<unsigned char>(x) >= 0x80 || static_cast<unsigned char>(y) >= 0x80;
}

/// True when no blank or mark stands behind the first `count` bytes of the key of `line`.
bool is_glued_after(std::string_view line, std::size_t count) {
    while (count > 0 && !line.empty()) {
        if (take_key_byte(line) != '\0') --count;
    }
    return !line.empty() && take_key_byte(line) != '\0';
}

/// Sections of news sites, as menus spell them; a longer one before one that it begins with.
constexpr std::array<std::string_view, 57> kSections{"Asia Pacific",
                                                     "Asia-Pacific",
                                                     "South East Asia",
                                                     "Southeast Asia",
                                                     "South Asia",
                                                     "East Asia",
                                                     "Central Asia",
                                                     "Middle East",
                                                     "Latin America",
                                                     "North America",
                                                     "South America",
                                                     "Foreign Policy",
                                                     "Foreign Affairs",
                                                     "World News",
                                                     "Top News",
                                                     "Top Stories",
                                                     "Latest News",
                                                     "Breaking News",
                                                     "National Security",
                                                     "Human Rights",
                                                     "Africa",
                                                     "Americas",
                                                     "America",
                                                     "Analysis",
                                                     "Arctic",
                                                     "Asia",
                                                     "Balkans",
                                                     "Business",
                                                     "Caucasus",
                                                     "China",
                                                     "Climate",
                                                     "Commentary",
                                                     "Defence",
                                                     "Defense",
                                                     "Diplomacy",
                                                     "Economy",
                                                     "Energy",
                                                     "Europe",
                                                     "Featured",
                                                     "Features",
                                                     "Gulf",
                                                     "India",
                                                     "International",
                                                     "Mining",
                                                     "News",
                                                     "Oceania",
                                                     "Opinion",
                                                     "Pacific",
                                                     "Politics",
                                                     "Region",
                                                     "Russia",
                                                     "Security",
                                                     "Technology",
                                                     "Trade",
                                                     "UK",
                                                     "World",
                                                     "Home"};

/// What may begin a title right behind a section.
bool begins_title(std::string_view rest) {
    return !rest.empty() &&
           (is_capital_like(rest.front()) || is_digit(rest.front()) || rest.front() == '"' || rest.front() == '\'');
}

/// The length of a section glued before a title: one we know, else the first word up to its inner capital.
std::size_t glued_section_length(std::string_view text) {
    for (const std::string_view section : kSections) {
        if (text.substr(0, section.size()) == section && begins_title(text.substr(section.size())))
            return section.size();
    }
    const std::size_t word_end = std::min(text.find(' '), text.size());
    for (std::size_t at = 4; at < word_end; ++at) {
        if (is_upper(text[at]) && is_lower(text[at - 1]) && text.find_first_of("-'") > at) return at;
    }
    return 0;
}

/// "HomeWorldAsiaJapan and ..." without "HomeWorldAsia"; only lines that begin with "Home" are looked at.
std::string_view without_glued_breadcrumb(std::string_view title) {
    constexpr std::string_view kHome = "Home";
    if (title.substr(0, kHome.size()) != kHome || !begins_title(title.substr(kHome.size()))) return title;
    std::string_view rest = title.substr(kHome.size());
    if (glued_section_length(rest) == 0) return title;  // "HomePod sales fall"
    while (const std::size_t length = glued_section_length(rest)) rest.remove_prefix(length);
    return count_words(rest) >= 2 ? rest : title;
}

/// The last part of "Home > World > Title", where it is long enough for a title.
std::string_view without_divided_breadcrumb(std::string_view title) {
    if (!is_breadcrumb(title)) return title;
    constexpr std::array<std::string_view, 5> kMarks{" > ", " \xC2\xBB ", " / ", " \xE2\x80\xBA ", " | "};
    std::size_t start = 0;
    for (const std::string_view mark : kMarks) {
        const std::size_t at = title.rfind(mark);
        if (at != std::string_view::npos) start = std::max(start, at + mark.size());
    }
    const std::string_view last = title.substr(start);
    return count_words(last) >= 4 ? last : title;
}

/// Long words in small letters: a title that has them is not in title case.
std::size_t count_small_words(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        const std::string_view word = take_word(text);
        if (word.size() >= 5 && is_lower(word.front())) ++count;
    }
    return count;
}

bool is_title_case(std::string_view text) {
    while (!text.empty()) {
        if (!is_capital_like(take_word(text).front())) return false;
    }
    return true;
}

/// "The Envoy Ledger" behind a bar, or behind a dash when it is set in capitals and the title is not. A
/// place ("Madrid, Spain") and a date are no outlets.
bool looks_like_outlet(std::string_view rest, std::string_view outlet, bool bar) {
    if (outlet.find_first_of(",0123456789:") != std::string_view::npos || !is_title_case(outlet)) return false;
    if (count_words(outlet) > 5 || rest.size() <= outlet.size() || count_words(rest) < 3) return false;
    return bar || (count_words(outlet) >= 2 && count_small_words(rest) >= 2);
}

/// The outlet is said with or without "The" or its domain: "Reuters" for "reuters.com".
bool names_source(std::string_view outlet, std::string_view source) {
    const std::string name = title_key(outlet);
    return name.size() >= 2 && !source.empty() && title_key(source).find(name) != std::string::npos;
}

/// Where the outlet is known only that one goes; else what looks like one.
std::string_view without_outlet(std::string_view title, std::string_view source) {
    struct Mark {
        std::string_view text;
        bool bar;
    };
    constexpr std::array kMarks{Mark{" | ", true}, Mark{" - ", false}, Mark{" \xE2\x80\x93 ", false},
                                Mark{" \xE2\x80\x94 ", false}};
    for (const Mark& mark : kMarks) {
        const std::size_t at = title.rfind(mark.text);
        if (at == std::string_view::npos || at == 0) continue;
        const std::string_view rest = trimmed_line(title.substr(0, at));
        const std::string_view outlet = trimmed_line(title.substr(at + mark.text.size()));
        const bool known = source.empty() ? looks_like_outlet(rest, outlet, mark.bar) : names_source(outlet, source);
        if (known) return rest;
    }
    return title;
}

/// Menus, breadcrumbs and dates may stand before a title.
bool may_precede_title(std::string_view line) {
    return is_breadcrumb(line) || find_page_phrase(line) || parse_date_text(line);
}

bool may_be_title(std::string_view line) {
    return line.size() <= kLongestTitle && (line.size() <= 150 || !ends_sentence(line));
}

/// The lines of a page, one after the other, with their offsets; blank ones are skipped.
class LineCursor {
public:
    explicit LineCursor(std::string_view page) : page_(page) { next(); }

    [[nodiscard]] bool at_end() const { return line_.empty(); }
    [[nodiscard]] std::string_view line() const { return line_; }
    [[nodiscard]] std::size_t start() const { return start_; }
    [[nodiscard]] std::size_t end() const { return end_; }

    void next() {
        line_ = {};
        while (line_.empty() && end_ < page_.size()) {
            start_ = end_;
            const std::size_t line_end = std::min(page_.find('\n', start_), page_.size());
            line_ = trimmed_line(page_.substr(start_, line_end - start_));
            end_ = std::min(line_end + 1, page_.size());
        }
    }

private:
    std::string_view page_;
    std::string_view line_;
    std::size_t start_ = 0;
    std::size_t end_ = 0;
};

}  // namespace

bool is_same_title(std::string_view a, std::string_view b) {
    if (a.size() > kLongestTitle || b.size() > kLongestTitle || !may_end_alike(a, b)) return false;
    const std::string key = title_key(a);
    return !key.empty() && key == title_key(b);
}

bool ends_with_title(std::string_view line, std::string_view title) {
    if (line.size() > kLongestTitle || line.size() <= title.size() / 2 || !may_end_alike(line, title)) return false;
    const std::string whole = title_key(line);
    const std::string part = title_key(title);
    if (part.size() < kShortestKey || whole.size() <= part.size()) return false;
    const std::size_t before = whole.size() - part.size();
    return whole.compare(before, part.size(), part) == 0 && is_glued_after(line, before);
}

std::string tidy_title(std::string_view title, std::string_view source) {
    title = without_divided_breadcrumb(without_glued_breadcrumb(trimmed_line(title)));
    return std::string(without_outlet(title, source));
}

TitleSplit split_title(std::string_view page) {
    LineCursor cursor(page);
    for (int skipped = 0; skipped < 12 && !cursor.at_end() && may_precede_title(cursor.line()); ++skipped)
        cursor.next();
    TitleSplit split;
    if (cursor.at_end() || !may_be_title(cursor.line())) return split;
    split.title_at = cursor.start();
    std::string_view title = cursor.line();
    split.body_at = cursor.end();
    cursor.next();
    while (!cursor.at_end() && (is_same_title(title, cursor.line()) || ends_with_title(title, cursor.line()))) {
        title = cursor.line();
        split.body_at = cursor.end();
        cursor.next();
    }
    split.title = tidy_title(title);
    return split;
}

}  // namespace chancery::corpus
