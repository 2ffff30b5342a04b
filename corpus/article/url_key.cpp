#include "corpus/article/url_key.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "corpus/article/url_parameters.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::string_view kScheme = "https://";

/// The parts of a web address, as they stand.
struct UrlParts {
    std::string_view host;  ///< with user name and port
    std::string_view path;  ///< with its first slash
    std::string_view query;
    std::string_view fragment;
};

/// Takes the text from the first `mark` on off the end of `text`, and gives what stands behind the mark.
std::string_view take_tail(std::string_view& text, char mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) return {};
    const std::string_view tail = text.substr(at + 1);
    text = text.substr(0, at);
    return tail;
}

/// "example.org/a" is an address although its scheme is missing; "urn:a", "tag:a.org,2024:b" and "a b.c" are not.
bool looks_like_host(std::string_view host) {
    const bool plain = host.find_first_of(" ,%@;=") == std::string_view::npos;
    const std::size_t colon = host.find(':');
    const std::string_view port = colon == std::string_view::npos ? "" : host.substr(colon + 1);
    const bool is_port = port.find_first_not_of("0123456789") == std::string_view::npos;
    const std::string_view name = host.substr(0, colon);
    const std::size_t dot = name.rfind('.');
    return plain && is_port && dot != std::string_view::npos && dot > 0 && name.size() - dot > 2;
}

/// The rest of an address behind its scheme; none when it is no address of the web.
std::string_view without_scheme(std::string_view url) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (lowered(url.substr(0, scheme.size())) == scheme) return url.substr(scheme.size());
    }
    if (url.starts_with("//")) return url.substr(2);
    return looks_like_host(url.substr(0, url.find_first_of("/?#"))) ? url : std::string_view();
}

UrlParts split(std::string_view rest) {
    UrlParts parts;
    parts.fragment = take_tail(rest, '#');
    parts.query = take_tail(rest, '?');
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    parts.host = rest.substr(0, slash);
    parts.path = rest.substr(slash);
    return parts;
}

/// Whether what is left of a host is a site of its own: "example.org" is, "org" and "co.uk" are not.
bool is_site(std::string_view host) {
    static constexpr std::array<std::string_view, 10> kShared{"ac",  "co", "com", "edu", "go",
                                                              "gov", "ne", "net", "or",  "org"};
    const std::size_t dot = host.find('.');
    if (dot == std::string_view::npos) return false;
    const bool two_labels = host.find('.', dot + 1) == std::string_view::npos;
    const bool is_country = host.size() - dot == 3;
    return !(two_labels && is_country &&
             std::find(kShared.begin(), kShared.end(), host.substr(0, dot)) != kShared.end());
}

bool take_ending_off(std::string& text, std::string_view ending) {
    if (!text.ends_with(ending)) return false;
    text.erase(text.size() - ending.size());
    return true;
}

bool take_port_off(std::string& host) {
    return take_ending_off(host, ":80") || take_ending_off(host, ":443") || take_ending_off(host, ":") ||
           take_ending_off(host, ".");
}

/// "www.", "m." and their like say how a page is shown, not which page it is.
bool take_face_off(std::string& host) {
    for (const std::string_view face : {"www.", "m.", "mobile.", "amp.", "wap."}) {
        if (!host.starts_with(face) || !is_site(std::string_view(host).substr(face.size()))) continue;
        host.erase(0, face.size());
        return true;
    }
    return false;
}

/// "en.m.wikipedia.org" is the small-screen face of "en.wikipedia.org".
bool take_inner_m_off(std::string& host) {
    const std::size_t inner = host.find(".m.");
    if (inner == std::string::npos || !is_site(std::string_view(host).substr(inner + 3))) return false;
    host.erase(inner, 2);
    return true;
}

std::string to_host_key(std::string_view typed) {
    std::string host = lowered(typed.substr(typed.rfind('@') + 1));     // npos + 1 is 0
    std::erase_if(host, [](char c) { return c >= '\0' && c <= ' '; });  // as browsers do
    while (take_port_off(host) || take_face_off(host) || take_inner_m_off(host)) {
    }
    return host;
}

/// The segments of a path: none empty, dots resolved, without path parameters (";jsessionid=…").
std::vector<std::string> segments_of(std::string_view path) {
    std::vector<std::string> segments;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view raw = path.substr(0, end);
        path.remove_prefix(std::min(path.size(), end + 1));
        std::string segment = with_plain_escapes(raw);
        if (const std::size_t session = lowered(segment).find(";jsessionid="); session != std::string::npos)
            segment.erase(session);
        if (segment == "..") {
            if (!segments.empty()) segments.pop_back();
        } else if (!segment.empty() && segment != ".") {
            segments.push_back(std::move(segment));
        }
    }
    return segments;
}

bool is_amp(std::string_view segment) { return segment == "amp" || segment == "amp.html" || segment == "amphtml"; }

/// a.amp, a.amp.html, a-amp.html.
bool take_amp_ending_off(std::string& name) {
    for (const auto& [ending, plain] :
         {std::pair{".amp.html", ".html"}, std::pair{".amp", ""}, std::pair{"-amp.html", ".html"}}) {
        const bool is_whole = name.find_first_not_of('.') + std::string_view(ending).size() >= name.size();
        if (is_whole || !take_ending_off(name, ending)) continue;
        name += plain;
        return true;
    }
    return false;
}

/// A folder's index is the folder; AMP pages stand beside the page itself: /amp/a, a/amp, a/amp.html, a.amp.
bool shorten(std::vector<std::string>& segments) {
    if (segments.empty()) return false;
    if (segments.back() == "index.html" || segments.back() == "index.htm" ||
        (segments.size() > 1 && is_amp(segments.back()))) {
        segments.pop_back();
        return true;
    }
    if (segments.size() > 1 && is_amp(segments.front())) {
        segments.erase(segments.begin());
        return true;
    }
    return take_amp_ending_off(segments.back());
}

std::string to_path_key(std::string_view path) {
    std::vector<std::string> segments = segments_of(path);
    while (shorten(segments)) {
    }
    std::string out;
    for (const std::string& segment : segments) out += '/' + segment;
    return out;
}

/// The address inside one of an AMP cache: google.com/amp/s/HOST/PATH, *.cdn.ampproject.org/c/s/HOST/PATH.
std::string_view inside_amp_cache(std::string_view host, std::string_view path_to_end) {
    static constexpr std::array<std::string_view, 4> kLeads{"/amp/s/", "/amp/", "/c/s/", "/v/s/"};
    const bool google = host == "google.com" || host.ends_with(".google.com");
    if (!google && !host.ends_with("cdn.ampproject.org")) return {};
    for (const std::string_view lead : kLeads) {
        if (path_to_end.starts_with(lead) &&
            looks_like_host(path_to_end.substr(lead.size(), path_to_end.find('/', lead.size()) - lead.size())))
            return path_to_end.substr(lead.size());
    }
    return {};
}

}  // namespace

std::string to_url_key(std::string_view url) {
    constexpr int kMostWrappers = 3;
    url = trimmed(url);
    std::string_view rest = without_scheme(url);
    if (rest.empty()) return std::string(url);
    UrlParts parts = split(rest);
    for (int i = 0; i < kMostWrappers; ++i) {
        const std::string_view inner = inside_amp_cache(to_host_key(parts.host), rest.substr(parts.host.size()));
        if (inner.empty()) break;
        rest = inner;
        parts = split(rest);
    }
    std::string key = std::string(kScheme) + to_host_key(parts.host) + to_path_key(parts.path);
    if (const std::string parameters = content_parameters(parts.query); !parameters.empty()) key += '?' + parameters;
    if (parts.fragment.starts_with('!')) key += '#' + std::string(parts.fragment);  // a page made by its script
    return key;
}

bool names_a_page(std::string_view url_key) {
    if (!url_key.starts_with(kScheme)) return !url_key.empty();
    return url_key.find_first_of("/?#", kScheme.size()) != std::string_view::npos;
}

}  // namespace chancery::corpus
