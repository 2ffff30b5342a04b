#include "tests/stories/copy_maker.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <string_view>

namespace chancery::tests {

namespace {

constexpr std::array<std::string_view, 6> kAgencyLines{
    "GENEVA (Agence Nordique) - ", "By Staff Writers\n\nNAIROBI, (Wire Desk) -- ",
    "(Pan-Asian Wire) ",           "LISBON: ",
    "From our correspondent. ",    "CAIRO, Monday (NWA) — "};

constexpr std::array<std::string_view, 8> kAppended{
    "Sign up for our morning briefing and never miss a story.",
    "Reporting by Anna Keller in Geneva; editing by Tom Okafor",
    "This article was first published by the Nordic Wire Agency and has been edited for length.",
    "Follow the Harbour Post on social media for the latest updates from our newsroom.",
    "Copyright the Harbour Post. All rights reserved. No part may be reproduced without permission.",
    "Additional reporting by Maria Lindqvist and Samuel Osei.",
    "Have a tip? Write to our foreign desk.",
    "The views of readers are welcome below the line; comments are moderated."};

constexpr std::array<std::string_view, 10> kOutlets{
    "Harbour Post",  "Daily Meridian", "The Northern Star", "Evening Ledger", "Capital Wire",
    "Coastal Times", "Valley Herald",  "The Lookout",       "Metro Today",    "Island Gazette"};

constexpr std::array<std::string_view, 12> kInvented{"Valdoria", "Okemba",   "Trelund",  "Marsonia",
                                                     "Quillen",  "Besarov",  "Nakuwa",   "Dunmere",
                                                     "Ostrava",  "Pellidor", "Sangrath", "Ilmenau"};

/// Paragraphs at blank lines; at full stops where there are fewer than four.
std::vector<std::string> paragraphs_of(const std::string& body) {
    std::vector<std::string> parts;
    const auto cut_at = [&](std::string_view mark, std::size_t keep) {
        parts.clear();
        std::size_t start = 0;
        while (start < body.size()) {
            const std::size_t at = body.find(mark, start);
            const std::size_t end = at == std::string::npos ? body.size() : at + keep;
            if (end > start) parts.push_back(body.substr(start, end - start));
            start = at == std::string::npos ? body.size() : at + mark.size();
        }
    };
    cut_at("\n\n", 0);
    if (parts.size() < 4) cut_at(". ", 1);
    return parts;
}

std::string joined(const std::vector<std::string>& paragraphs) {
    std::string body;
    for (const std::string& paragraph : paragraphs) body += (body.empty() ? "" : "\n\n") + paragraph;
    return body;
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text + ' ') {
        if (c == ' ' || c == '\n') {
            if (!word.empty()) words.push_back(std::move(word));
            word.clear();
        } else {
            word.push_back(c);
        }
    }
    return words;
}

std::string with_blanks(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace

std::size_t count_words(const std::string& text) { return words_of(text).size(); }

corpus::Article CopyMaker::copy(const corpus::Article& original, const std::string& id) {
    corpus::Article made = original;
    made.id = id;
    made.url = "https://example.org/" + id;
    made.source = kOutlets[below(kOutlets.size())];
    if (made.published)
        made.published = corpus::PublicationDate{std::chrono::sys_days(*made.published) +
                                                 std::chrono::days(static_cast<int>(below(4)))};
    Paragraphs paragraphs = paragraphs_of(made.body);
    if (one_in(2)) abridge(paragraphs);
    if (one_in(3)) cut_off(paragraphs);
    if (one_in(3)) reorder(paragraphs);
    if (one_in(2)) edit(paragraphs);
    if (one_in(2)) append_lines(paragraphs);
    if (one_in(2)) prefix_agency(paragraphs);
    if (one_in(4))
        made.title = with_blanks([&] {
            std::vector<std::string> words = words_of(made.title);
            if (words.size() > 4) words.erase(words.begin() + static_cast<std::ptrdiff_t>(below(words.size())));
            words.insert(words.begin(), "Update:");
            return words;
        }());
    made.body = joined(paragraphs);
    return made;
}

/// Leaves out paragraphs until 35 to 80 % of the words are left; the first stays.
void CopyMaker::abridge(Paragraphs& paragraphs) {
    const std::size_t all = count_words(joined(paragraphs));
    const std::size_t wanted = all * (35 + below(46)) / 100;
    std::size_t left = all;
    while (left > wanted && paragraphs.size() > 2) {
        const std::size_t victim = 1 + below(paragraphs.size() - 1);
        const std::size_t size = count_words(paragraphs[victim]);
        if (left < size + all * 3 / 10) return;
        left -= size;
        paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(victim));
    }
}

/// Keeps the first 40 to 80 % of the words.
void CopyMaker::cut_off(Paragraphs& paragraphs) {
    std::size_t left = count_words(joined(paragraphs)) * (40 + below(41)) / 100;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        std::vector<std::string> words = words_of(paragraphs[i]);
        if (words.size() < left) {
            left -= words.size();
            continue;
        }
        words.resize(std::max<std::size_t>(left, 1));
        paragraphs[i] = with_blanks(words);
        paragraphs.resize(i + 1);
    }
}

void CopyMaker::reorder(Paragraphs& paragraphs) {
    for (std::size_t swaps = 1 + below(3); swaps > 0 && paragraphs.size() > 2; --swaps)
        std::swap(paragraphs[1 + below(paragraphs.size() - 1)], paragraphs[1 + below(paragraphs.size() - 1)]);
}

/// Changes, drops or adds one word in forty.
void CopyMaker::edit(Paragraphs& paragraphs) {
    static constexpr std::array<std::string_view, 6> kOther{"officials", "said",  "reportedly",
                                                            "later",     "local", "also"};
    for (std::string& paragraph : paragraphs) {
        std::vector<std::string> words = words_of(paragraph);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!one_in(40)) continue;
            if (one_in(3))
                words.insert(words.begin() + static_cast<std::ptrdiff_t>(i), std::string(kOther[below(kOther.size())]));
            else if (one_in(2) && words.size() > 3)
                words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
            else
                words[i] = kOther[below(kOther.size())];
        }
        paragraph = with_blanks(words);
    }
}

void CopyMaker::append_lines(Paragraphs& paragraphs) {
    for (std::size_t lines = 1 + below(3); lines > 0; --lines)
        paragraphs.emplace_back(kAppended[below(kAppended.size())]);
}

void CopyMaker::prefix_agency(Paragraphs& paragraphs) {
    if (!paragraphs.empty()) paragraphs.front().insert(0, kAgencyLines[below(kAgencyLines.size())]);
}

corpus::Article CopyMaker::with_background(const corpus::Article& other, const corpus::Article& original,
                                           const std::string& id) {
    corpus::Article made = other;
    made.id = id;
    made.url = "https://example.org/" + id;
    made.published = original.published;
    const Paragraphs lent = paragraphs_of(original.body);
    const std::size_t size = count_words(made.body);
    if (lent.empty() || size < 80) return {};
    const std::size_t most = std::min(size / 4, count_words(original.body) / 3);
    std::size_t words = 0;
    for (std::size_t i = lent.size(); i-- > 0 && words + count_words(lent[i]) < most;) {
        words += count_words(lent[i]);
        made.body += "\n\n" + lent[i];
    }
    return made;
}

corpus::Article CopyMaker::same_form(const corpus::Article& original, const std::string& id) {
    corpus::Article made = original;
    made.id = id;
    made.url = "https://example.org/" + id;
    const auto changed = [&](const std::string& text) {
        std::string out;
        bool at_start = true;
        for (const std::string& word : words_of(text)) {
            const auto first = static_cast<unsigned char>(word.front());
            std::string other = word;
            if (std::isdigit(first) != 0)
                other = std::to_string(1 + below(997));
            else if (std::isupper(first) != 0 && !at_start && one_in(2))
                other = kInvented[below(kInvented.size())];
            at_start = word.back() == '.';
            out += (out.empty() ? "" : " ") + other;
        }
        return out;
    };
    made.title = changed(made.title);
    made.body = changed(made.body);
    return made;
}

}  // namespace chancery::tests
