#include "corpus/reader/xml_root.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/support/ascii.hpp"
#include "corpus/xml/xml_decoding.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLookedAtBytes = std::size_t{32} << 10U;
constexpr std::size_t kWideUnit = 2;  // bytes: UTF-16 puts a zero beside the first `<`

bool may_be_xml(const SourceHead& head) {
    if (head.content().starts_with('<')) return true;
    const std::string_view start = head.bytes().substr(0, 2 * kWideUnit);
    return start.find('\0') != std::string_view::npos && start.find('<') != std::string_view::npos;
}

/// The length of the comment, instruction or DOCTYPE at the start of `text`; 0 where there is none.
std::size_t prolog_length(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kMarks{{{"<!--", "-->"}, {"<?", "?>"}}};
    for (const auto& [open, close] : kMarks) {
        if (!text.starts_with(open)) continue;
        const std::size_t end = text.find(close, open.size());
        return end == std::string_view::npos ? text.size() : end + close.size();
    }
    if (!text.starts_with("<!")) return 0;
    const std::size_t bracket = text.find_first_of("[>");
    if (bracket == std::string_view::npos) return text.size();
    const std::size_t end = text[bracket] == '>' ? bracket : text.find("]>", bracket);
    return end == std::string_view::npos ? text.size() : std::min(text.find('>', end) + 1, text.size());
}

/// `text` from its first tag on.
std::string_view skip_prolog(std::string_view text) {
    for (;;) {
        text.remove_prefix(std::min(text.find('<'), text.size()));
        const std::size_t length = prolog_length(text);
        if (length == 0) return text;
        text.remove_prefix(length);
    }
}

std::string local_name(std::string_view tag) {
    std::string_view name = tag.substr(1, tag.find_first_of(" \t\r\n/>") - 1);
    name.remove_prefix(name.rfind(':') + 1);
    return lowered(name);
}

}  // namespace

XmlRoot find_xml_root(const SourceHead& head) {
    if (!may_be_xml(head)) return {};
    const std::string text = decode_xml(head.bytes().substr(0, kLookedAtBytes)).text;
    const std::string_view rest = skip_prolog(text);
    if (rest.size() < 2) return {};
    const std::string_view tag = rest.substr(0, rest.find('>'));
    return {local_name(tag), std::string(tag)};
}

bool looks_like_xml(const SourceHead& head) {
    const bool says_so = head.content().starts_with("<?xml") || head.is_named(".xml");
    return says_so && may_be_xml(head) && find_xml_root(head).name != "html";
}

}  // namespace chancery::corpus
