#include "corpus/html/page_title.hpp"

#include <algorithm>
#include <array>

#include "corpus/support/ascii.hpp"
#include "corpus/support/mark_place.hpp"

namespace chancery::corpus {

namespace {

/// Letters and digits of ASCII in lower case, everything outside ASCII as it is: "The Hill" and "thehill" are one.
std::string key_of(std::string_view text) {
    std::string key;
    for (const char c : text) {
        if (is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80) key += to_lower(c);
    }
    return key;
}

/// "theguardian" of "https://www.theguardian.com/world/...".
std::string domain_key(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    std::string_view host = url.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/:?#"));
    if (host.starts_with("www.")) host.remove_prefix(4);
    return key_of(host.substr(0, host.find('.')));
}

bool is_same_name(const std::string& key, const std::string& site) {
    return key == site || "the" + key == site || key == "the" + site;
}

bool is_part_of_name(const std::string& key, const std::string& site) {
    return key.ends_with(site) || key.starts_with(site) || site.starts_with(key) || site.ends_with(key);
}

/// Names of one outlet: the same, or one begins or ends the other ("BBC" and "BBC News"). `rest` is the title without
/// it: what is longer than that is not the name of an outlet but something with such a name in it.
bool is_site(std::string_view part, std::string_view rest, const TitleSources& sources) {
    const std::string key = key_of(part);
    if (key.size() < 3) return false;
    const std::array<std::string, 2> sites{key_of(sources.site), domain_key(sources.url)};
    return std::any_of(sites.begin(), sites.end(), [&](const std::string& site) {
        if (site.size() < 3) return false;
        return is_same_name(key, site) || (part.size() < rest.size() && is_part_of_name(key, site));
    });
}

constexpr std::array<std::string_view, 10> kSeparators{
    " : ",        " | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " :: ", " \xE2\x80\xA2 ",
    " \xC2\xB7 ", " / "};

/// Takes the outlet's name off, at the end and at the start; each part once or twice ("... - World - BBC News").
std::string_view without_site(std::string_view title, const TitleSources& sources) {
    const MarkPlace last = find_last_mark(title, kSeparators);
    if (last.at != std::string_view::npos && last.at > 0 &&
        is_site(title.substr(last.at + last.size), title.substr(0, last.at), sources))
        title = trimmed(title.substr(0, last.at));
    const MarkPlace first = find_first_mark(title, kSeparators);
    if (first.at != std::string_view::npos &&
        is_site(title.substr(0, first.at), title.substr(first.at + first.size), sources))
        title = trimmed(title.substr(first.at + first.size));
    return title;
}

bool is_cut_off(std::string_view title) { return title.ends_with("...") || title.ends_with("\xE2\x80\xA6"); }

std::size_t count_words(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// A title of some words with a few more after a separator, on a page that names its outlet nowhere: the outlet's.
std::string_view without_tail(std::string_view title) {
    constexpr std::size_t kWordsOfTitle = 4;
    constexpr std::size_t kWordsOfOutlet = 4;
    const MarkPlace last = find_last_mark(title, kSeparators);
    if (last.at == std::string_view::npos) return title;
    const std::string_view rest = trimmed(title.substr(0, last.at));
    const std::string_view tail = trimmed(title.substr(last.at + last.size));
    return count_words(rest) >= kWordsOfTitle && count_words(tail) <= kWordsOfOutlet ? rest : title;
}

/// The h1 where the title element is the h1 with something around it.
std::string_view from_document(const TitleSources& sources) {
    const std::string_view title = without_site(trimmed(sources.document), sources);
    const std::string_view heading = trimmed(sources.heading);
    if (heading.size() >= 10 && title.size() > heading.size() && title.find(heading) != std::string_view::npos)
        return heading;
    return sources.site.empty() ? without_tail(title) : title;
}

}  // namespace

std::string choose_title(const TitleSources& sources) {
    const std::array<std::string_view, 4> candidates{
        without_site(trimmed(sources.json_ld), sources), without_site(trimmed(sources.open_graph), sources),
        from_document(sources), without_site(trimmed(sources.heading), sources)};
    std::string_view chosen;
    for (const std::string_view candidate : candidates) {
        if (candidate.empty() || is_cut_off(candidate) || key_of(candidate) == key_of(sources.site)) continue;
        chosen = candidate;
        break;
    }
    for (const std::string_view candidate : candidates) {
        if (chosen.empty()) chosen = candidate;
    }
    return std::string(chosen);
}

}  // namespace chancery::corpus
