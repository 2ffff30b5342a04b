#include "corpus/html/page_address.hpp"

#include <memory>

#include <libxml/uri.h>

#include "corpus/xml/xml_chars.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestAddress = 4096;

bool is_absolute(std::string_view url) { return url.starts_with("http://") || url.starts_with("https://"); }

/// The path of an absolute address; "/" where it has none.
std::string_view path_of(std::string_view url) {
    const std::size_t slash = url.find('/', url.find("://") + 3);
    return slash == std::string_view::npos ? "/" : url.substr(slash);
}

std::string resolve(std::string_view url, std::string_view base) {
    if (is_absolute(url)) return std::string(url);
    if (!is_absolute(base) || url.empty()) return {};
    const std::unique_ptr<xmlChar, void (*)(void*)> built(
        xmlBuildURI(to_xml_chars(std::string(url)), to_xml_chars(std::string(base))),
        [](void* text) { xmlFree(text); });
    return std::string(to_view(built.get()));
}

}  // namespace

std::string choose_address(const std::array<std::string_view, 3>& candidates, std::string_view base,
                           std::string_view hint) {
    const std::string_view from = is_absolute(base) ? base : hint;
    const bool inside = is_absolute(hint) && path_of(hint).size() > 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > kLongestAddress) continue;
        std::string url = resolve(candidate, from);
        if (url.empty() || (inside && path_of(url).size() <= 1)) continue;
        return url;
    }
    return std::string(hint);
}

}  // namespace chancery::corpus
