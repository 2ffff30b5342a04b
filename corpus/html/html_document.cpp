#include "corpus/html/html_document.hpp"

#include <algorithm>
#include <mutex>
#include <string>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

/// Without the HUGE bit libxml2 loses whatever stands deeper than 256 elements, and all that follows it.
constexpr int kFlags = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                       HTML_PARSE_COMPACT | XML_PARSE_HUGE;

/// libxml2 stops at a NUL.
std::string without_nul(std::string_view html) {
    std::string text(html);
    std::replace(text.begin(), text.end(), '\0', ' ');
    to_valid_utf8(text);
    return text;
}

xmlDoc* parse(std::string_view html) {
    return htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "utf-8", kFlags);
}

void init_once() {
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
}

}  // namespace

HtmlDocument::HtmlDocument(std::string_view html) {
    init_once();
    html = html.substr(0, kMaxHtmlBytes);
    const bool clean = html.find('\0') == std::string_view::npos && is_valid_utf8(html);
    document_.reset(clean ? parse(html) : parse(without_nul(html)));
}

const xmlNode* HtmlDocument::root() const { return document_ ? xmlDocGetRootElement(document_.get()) : nullptr; }

void HtmlDocument::Free::operator()(xmlDoc* document) const { xmlFreeDoc(document); }

}  // namespace chancery::corpus
