#include "corpus/html/wide_tags.hpp"

#include <algorithm>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMaxAttributes = 2'000;

/// A start tag, from its `<` to its `>`, and whether it is wide.
struct Tag {
    std::size_t end = 0;
    bool wide = false;
};

/// Past the value in quotes that stands after the `=` at `at`; just past the `=` where there is none.
std::size_t skip_value(std::string_view html, std::size_t at) {
    ++at;
    while (at < html.size() && is_space(html[at])) ++at;
    if (at == html.size() || (html[at] != '"' && html[at] != '\'')) return at;
    return std::min(html.find(html[at], at + 1), html.size() - 1) + 1;
}

/// Every attribute has something before it that is no letter: their number is at most that of these.
Tag read_tag(std::string_view html, std::size_t at) {
    std::size_t gaps = 0;
    bool in_name = true;
    while (at < html.size() && html[at] != '>') {
        const bool now = is_letter(html[at]) || html[at] == '<';
        if (!now && in_name) ++gaps;
        in_name = now;
        at = html[at] == '=' ? skip_value(html, at) : at + 1;
        if (at > 0 && at <= html.size() && (html[at - 1] == '"' || html[at - 1] == '\'')) ++gaps;
    }
    return {std::min(at + 1, html.size()), gaps > kMaxAttributes};
}

/// The element whose inside is no markup that the tag at `at` opens; empty for any other.
std::string_view find_raw_element(std::string_view html, std::size_t at) {
    for (const std::string_view name : {"script", "style"}) {
        if (begins_ignoring_case(html.substr(at + 1), name)) return name;
    }
    return {};
}

std::size_t find_end_tag(std::string_view html, std::size_t at, std::string_view name) {
    for (at = html.find("</", at); at != std::string_view::npos; at = html.find("</", at + 2)) {
        if (begins_ignoring_case(html.substr(at + 2), name)) return at;
    }
    return html.size();
}

/// Calls `found` for each wide tag until it returns false.
template <class Found>
void each_wide_tag(std::string_view html, Found found) {
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
        if (at + 1 >= html.size() || !is_letter(html[at + 1])) {
            ++at;
            continue;
        }
        const Tag tag = read_tag(html, at);
        if (tag.wide && !found(at, tag.end)) return;
        const std::string_view raw = find_raw_element(html, at);
        at = raw.empty() ? tag.end : find_end_tag(html, tag.end, raw);
    }
}

}  // namespace

bool has_wide_tag(std::string_view html) {
    bool any = false;
    each_wide_tag(html, [&](std::size_t, std::size_t) {
        any = true;
        return false;
    });
    return any;
}

void drop_wide_tags(std::string& html) {
    each_wide_tag(html, [&](std::size_t start, std::size_t end) {
        std::fill(html.begin() + static_cast<std::ptrdiff_t>(start), html.begin() + static_cast<std::ptrdiff_t>(end),
                  ' ');
        return true;
    });
}

}  // namespace chancery::corpus
