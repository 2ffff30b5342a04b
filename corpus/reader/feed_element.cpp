#include "corpus/reader/feed_element.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/html/html_text.hpp"
#include "corpus/html/xhtml_text.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

struct KnownNamespace {
    std::string_view start;   ///< of its URI in lower case: versions and slashes at the end differ
    std::string_view prefix;  ///< the usual one; empty for the elements of feeds themselves
};

/// Source:  the specifications of the formats and modules; the list of feedparser for variants in use.
constexpr std::array kNamespaces{
    KnownNamespace{"http://www.w3.org/2005/atom", ""},
    KnownNamespace{"http://purl.org/atom/ns", ""},
    KnownNamespace{"http://purl.org/rss/1.0/modules/content", "content"},
    KnownNamespace{"http://purl.org/rss/1.0/modules/", "other"},
    KnownNamespace{"http://purl.org/rss/1.0/", ""},
    KnownNamespace{"http://my.netscape.com/rdf/simple/0.9", ""},
    KnownNamespace{"http://channel.netscape.com/rdf/simple/0.9", ""},
    KnownNamespace{"http://backend.userland.com/rss", ""},
    KnownNamespace{"http://blogs.law.harvard.edu/tech/rss", ""},
    KnownNamespace{"http://my.netscape.com/publish/formats/rss", ""},
    KnownNamespace{"http://purl.org/net/rss1.1", ""},
    KnownNamespace{"http://purl.org/dc/elements/1.", "dc"},
    KnownNamespace{"http://purl.org/dc/terms", "dcterms"},
    KnownNamespace{"http://search.yahoo.com/mrss", "media"},
    KnownNamespace{"http://www.itunes.com/dtds/podcast", "itunes"},
    KnownNamespace{"http://rssnamespace.org/feedburner", "feedburner"},
    KnownNamespace{"http://prismstandard.org/namespaces", "prism"},
    KnownNamespace{"http://www.w3.org/1999/xhtml", "xhtml"},
};

constexpr std::array<std::string_view, 8> kUsualPrefixes{"dc",     "dcterms",    "content", "media",
                                                         "itunes", "feedburner", "prism",   "xhtml"};

/// The usual prefix of an element's namespace; none for a foreign one.
std::optional<std::string_view> usual_prefix(XmlElement element) {
    const std::string uri = lowered(element.namespace_uri());
    for (const KnownNamespace& known : kNamespaces) {
        if (uri.starts_with(known.start)) return known.prefix;
    }
    const std::string_view prefix = element.prefix();
    if (prefix.empty()) return "";
    const auto* const usual = std::find(kUsualPrefixes.begin(), kUsualPrefixes.end(), prefix);
    if (usual != kUsualPrefixes.end()) return *usual;
    if (uri.empty() && (prefix == "atom" || prefix == "rss")) return "";
    return std::nullopt;
}

bool is_markup(std::string_view type) { return type == "xhtml" || type == "application/xhtml+xml"; }

}  // namespace

std::string feed_name(XmlElement element) {
    const auto prefix = usual_prefix(element);
    if (!prefix) return {};
    const std::string name = lowered(element.name());
    return prefix->empty() ? name : std::string(*prefix) + ':' + name;
}

std::string feed_text(XmlElement element) {
    const std::string type = lowered(element.attribute("type"));
    if (element.attribute("mode") == "base64" || element.find_attribute("src")) return {};
    const bool is_foreign =
        type.find('/') != std::string::npos && !type.starts_with("text/") && !is_markup(type) && !element.first_child();
    if (is_foreign && type != "application/html") return {};
    if (element.first_child()) return xhtml_to_text(element);
    const std::string text = element.text();
    const bool is_plain = type == "text" || type == "text/plain" || text.find_first_of("<&") == std::string::npos;
    return is_plain ? text : html_to_text(text);
}

std::string feed_person(XmlElement element) {
    if (const XmlElement name = element.child("name")) return name.text();
    const std::string text(trimmed(element.text()));
    const std::size_t open = text.find('(');
    const bool has_name = text.find('@') < open && open != std::string::npos && text.ends_with(')');
    return has_name ? text.substr(open + 1, text.size() - open - 2) : text;
}

}  // namespace chancery::corpus
