#include "corpus/outlet/credit_line.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/outlet/credit_marks.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestLine = 400;
constexpr std::size_t kLongestMark = 60;
bool holds(std::string_view text, std::string_view piece) {
    return std::search(text.begin(), text.end(), piece.begin(), piece.end(),
                       [](char x, char y) { return to_lower(x) == to_lower(y); }) != text.end();
}

/// The text without the white space and `marks` around it.
std::string_view trimmed_of(std::string_view text, std::string_view marks) {
    const auto skip = [&](char c) { return is_space(c) || marks.find(c) != std::string_view::npos; };
    while (!text.empty() && skip(text.front())) text.remove_prefix(1);
    while (!text.empty() && skip(text.back())) text.remove_suffix(1);
    return text;
}

/// What follows `beginning` and the blanks behind it; none when the text begins otherwise.
std::optional<std::string_view> after(std::string_view text, std::string_view beginning) {
    if (!begins_ignoring_case(text, beginning)) return std::nullopt;
    return trimmed(text.substr(beginning.size()));
}

constexpr std::array<std::string_view, 4> kDashes{"\xE2\x80\x94", "\xE2\x80\x93", "--", "-"};

/// The line without its brackets, or without a dash before it, and whether it had any.
std::string_view without_dress(std::string_view line, bool& dressed) {
    dressed = true;
    if (line.size() > 2 && (line.front() == '(' || line.front() == '[') && (line.back() == ')' || line.back() == ']'))
        return trimmed(line.substr(1, line.size() - 2));
    if (line.size() > 2 && line.front() == '/') return trimmed_of(line, "/");
    for (const std::string_view dash : kDashes) {
        if (begins_ignoring_case(line, dash)) return trimmed(line.substr(dash.size()));
    }
    dressed = false;
    return line;
}

/// "© 2024 AFP", "Copyright 2024 The Associated Press. All rights reserved.", "(c) Reuters".
const Outlet* find_copyright(std::string_view line, std::string_view country) {
    bool signed_by = false;
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view mark : {"\xC2\xA9", "(c)", "copyright"}) {
            if (const auto rest = after(line, mark)) {
                line = *rest;
                cut = signed_by = true;
            }
        }
        if (const auto rest = after(line, "by "); signed_by && rest) line = *rest;
        while (signed_by && !line.empty() && (is_digit(line.front()) || line.front() == ',' || line.front() == '-')) {
            line = trimmed(line.substr(1));
            cut = true;
        }
    }
    if (!signed_by) return nullptr;
    line = line.substr(0, kLongestMark + 1);
    for (std::size_t end = line.size(); end > 0; --end) {
        const bool at_word_end =
            end == line.size() || std::string_view(" .,;:-").find(line[end]) != std::string_view::npos;
        if (!at_word_end) continue;
        if (const Outlet* const found =
                credit_marks().find_one(trimmed_of(line.substr(0, end), ".,"), {"", country, false}))
            return found;
    }
    return nullptr;
}

/// The first agency of "PTI, ANI and Reuters".
const Outlet* find_first_of_list(std::string_view list, std::string_view country) {
    list = trimmed_of(list.substr(0, kLongestLine), ".)(");
    while (!list.empty()) {
        std::size_t end = std::min(list.find_first_of(",/&;"), list.size());
        if (const std::size_t joint = list.find(" and "); joint < end) end = joint;
        const Outlet* const found = credit_marks().find_one(trimmed_of(list.substr(0, end), "."), {"", country, false});
        if (found != nullptr) return found;
        const std::size_t size = end < list.size() && list[end] == ' ' ? 5 : 1;
        list.remove_prefix(std::min(end + size, list.size()));
    }
    return nullptr;
}

/// "With inputs from PTI", "With files from The Canadian Press".
const Outlet* find_inputs(std::string_view line, std::string_view country) {
    constexpr std::array<std::string_view, 13> kBeginnings{"with inputs from",
                                                           "with input from",
                                                           "with additional inputs from",
                                                           "inputs from",
                                                           "with agency inputs from",
                                                           "with files from",
                                                           "with reporting by",
                                                           "with reporting from",
                                                           "(with inputs from",
                                                           "(with input from",
                                                           "(inputs from",
                                                           "(with reporting by",
                                                           "with additional reporting by"};
    for (const std::string_view beginning : kBeginnings) {
        if (const auto rest = after(line, beginning)) return find_first_of_list(trimmed_of(*rest, ":"), country);
    }
    return nullptr;
}

/// "The Associated Press contributed to this report.", "Associated Press writers A and B in Rome contributed ..."
const Outlet* find_contribution(std::string_view line, std::string_view country) {
    constexpr std::array<std::string_view, 9> kWorkers{" writer",        " journalist", " reporter",
                                                       " correspondent", " producer",   " staff",
                                                       " video",         "'s ",         "\xE2\x80\x99s "};
    if (!holds(line, "contributed to this") && !holds(line, "contributed reporting") && !holds(line, " contributed."))
        return nullptr;
    std::size_t end = std::min({line.find(" contributed"), line.find(" also contributed"), line.find(" in ")});
    for (const std::string_view worker : kWorkers) end = std::min(end, line.find(worker));
    return find_first_of_list(line.substr(0, std::min(end, line.size())), country);
}

/// How Reuters signs: the only agency with both on one line.
bool is_reuters_sign_off(std::string_view line) {
    constexpr std::array<std::string_view, 6> kBeginnings{
        "reporting by ",  "additional reporting by ",  "writing by ",
        "(reporting by ", "(additional reporting by ", "(writing by "};
    const bool begins = std::any_of(kBeginnings.begin(), kBeginnings.end(),
                                    [&](std::string_view beginning) { return begins_ignoring_case(line, beginning); });
    return (begins && holds(line, "editing by ")) || holds(line, "The Thomson Reuters Trust Principles");
}

/// "Source: Xinhua", "Source: Xinhua | 2024-05-29 | Editor: huaxia", "Credit: AFP".
const Outlet* find_source_line(std::string_view line, std::string_view country) {
    for (const std::string_view label : {"source:", "sources:", "via:", "agency:"}) {
        const auto rest = after(line, label);
        if (!rest) continue;
        return credit_marks().find(trimmed_of(rest->substr(0, rest->find('|')), "."), {"", country, false});
    }
    return nullptr;
}

/// True behind the last word of a sentence, quotes and all.
bool is_sentence_end(std::string_view text) {
    constexpr std::array<std::string_view, 8> kMarks{
        ".", "!", "?", "\"", "\xE2\x80\x9D", "\xE2\x80\xA6", "\xE3\x80\x82", "\xE2\x80\x99"};
    text = trimmed(text);
    return std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return text.ends_with(mark); });
}

std::string_view without_staff_words(std::string_view name) {
    constexpr std::array<std::string_view, 12> kWords{"staff",         "writers",  "writer", "editorial",
                                                      "correspondent", "reporter", "bureau", "newsroom",
                                                      "journalist",    "desk",     "photo",  "report"};
    for (bool cut = true; cut;) {
        cut = false;
        const std::size_t blank = name.rfind(' ');
        if (blank == std::string_view::npos) return name;
        for (const std::string_view word : kWords) {
            if (!equal_ignoring_case(name.substr(blank + 1), word)) continue;
            name = trimmed(name.substr(0, blank));
            cut = true;
            break;
        }
    }
    return name;
}

const Outlet* find_name_in_byline(std::string_view name, std::string_view country) {
    name = trimmed_of(name, ".()");
    for (const std::string_view word : {"by ", "via ", "with ", "from ", "of ", "for "}) {
        if (const auto rest = after(name, word)) name = *rest;
    }
    if (const Outlet* const found = credit_marks().find_one(name, {"", country, false})) return found;
    return credit_marks().find_one(without_staff_words(name), {"", country, false});
}

/// Where the first name of a byline ends, and how much parts it from the next.
std::pair<std::size_t, std::size_t> find_joint(std::string_view author) {
    constexpr std::array<std::string_view, 16> kJoints{
        ",",        ";",           "|",    "/",     "(",   " and ",          " & ",
        " with ",   " via ",       " of ", " for ", " - ", " \xE2\x80\x94 ", " \xE2\x80\x93 ",
        "\xC2\xB7", "\xE2\x80\xA2"};
    std::pair<std::size_t, std::size_t> first{author.size(), 0};
    for (const std::string_view joint : kJoints) {
        const std::size_t at = author.find(joint);
        if (at < first.first) first = {at, joint.size()};
    }
    return first;
}

}  // namespace

const Outlet* find_line_credit(std::string_view line, std::string_view country) {
    line = trimmed(line);
    if (line.size() < 2 || line.size() > kLongestLine) return nullptr;
    if (is_reuters_sign_off(line)) return outlet_table().find_by_name("reuters");
    bool dressed = false;
    const std::string_view name = trimmed_of(without_dress(line, dressed), ".");
    if (name.size() <= kLongestMark) {
        if (const Outlet* const found = credit_marks().find(name, {"", country, dressed})) return found;
    }
    if (begins_ignoring_case(line, "enditem")) return outlet_table().find_by_name("xinhua");
    if (const Outlet* const found = find_copyright(line, country)) return found;
    if (const Outlet* const found = find_inputs(line, country)) return found;
    if (const Outlet* const found = find_source_line(line, country)) return found;
    return find_contribution(line, country);
}

const Outlet* find_end_credit(std::string_view paragraph, std::string_view country) {
    paragraph = trimmed_of(paragraph, ".");
    if (paragraph.empty()) return nullptr;
    if (paragraph.back() == ')') {
        const std::size_t open = paragraph.rfind('(');
        if (open == std::string_view::npos || !is_sentence_end(paragraph.substr(0, open))) return nullptr;
        const std::string_view text = paragraph.substr(open + 1, paragraph.size() - open - 2);
        if (const Outlet* const found = find_inputs(text, country)) return found;
        return credit_marks().find(text, {"", country, true});
    }
    if (paragraph.ends_with(" Enditem")) return outlet_table().find_by_name("xinhua");
    const std::string_view tail = paragraph.substr(paragraph.size() - std::min(paragraph.size(), kLongestMark));
    for (const std::string_view dash : kDashes) {
        const std::size_t at = tail.rfind(dash);
        if (at == std::string_view::npos) continue;
        const std::size_t place = paragraph.size() - tail.size() + at;
        const Outlet* const found = credit_marks().find(tail.substr(at + dash.size()), {"", country, false});
        if (found != nullptr && is_sentence_end(paragraph.substr(0, place))) return found;
    }
    return nullptr;
}

const Outlet* find_byline_credit(std::string_view author, std::string_view country) {
    author = trimmed(author.substr(0, kLongestLine));
    if (const Outlet* const whole = find_name_in_byline(author, country)) return whole;
    while (!author.empty()) {
        const auto [end, size] = find_joint(author);
        if (const Outlet* const found = find_name_in_byline(author.substr(0, end), country)) return found;
        author.remove_prefix(std::min(end + size, author.size()));
    }
    return nullptr;
}

}  // namespace chancery::corpus
