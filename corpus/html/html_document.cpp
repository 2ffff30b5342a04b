#include "corpus/html/html_document.hpp"

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <string>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "corpus/html/wide_tags.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

/// Without the HUGE bit libxml2 loses whatever stands deeper than 256 elements, and all that follows it.
constexpr int kFlags = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                       HTML_PARSE_COMPACT | XML_PARSE_HUGE;

/// The most nodes of one page: some 600 bytes each, with what is made of them.
constexpr std::uint64_t kMaxElements = 1'000'000;

/// An end tag without its start makes libxml2 look through all open elements. A page of end tags inside many open
/// elements would take hours: it ends where this many steps are taken, half a second.
constexpr std::uint64_t kMaxStepsForEndTags = 400'000'000;

/// What the parsing of one page has cost so far.
struct Expenses {
    std::uint64_t elements = 0;
    std::uint64_t steps = 0;
};

Expenses& expenses_of(const xmlParserCtxt& context) { return *static_cast<Expenses*>(context._private); }

void start_element(void* parser, const xmlChar* name, const xmlChar** attributes) {
    auto* const context = static_cast<xmlParserCtxt*>(parser);
    if (++expenses_of(*context).elements > kMaxElements) return xmlStopParser(context);
    xmlSAX2StartElement(parser, name, attributes);
}

void note_error(void* parser, const xmlError* error) {
    auto* const context = static_cast<xmlParserCtxt*>(parser);
    if (context == nullptr || error->code != XML_ERR_TAG_NAME_MISMATCH || context->nameNr < 0) return;
    Expenses& expenses = expenses_of(*context);
    expenses.steps += static_cast<std::uint64_t>(context->nameNr);
    if (expenses.steps > kMaxStepsForEndTags) xmlStopParser(context);
}

void watch(xmlParserCtxt& context, Expenses& expenses) {
    context._private = &expenses;
    context.sax->startElement = start_element;
    // libxml2 reports to serror where the handler says that it is of the second kind.
    context.sax->initialized = XML_SAX2_MAGIC;
    context.sax->serror = [](void* parser, xmlError* error) { note_error(parser, error); };
}

xmlDoc* parse(std::string_view html) {
    const std::unique_ptr<xmlParserCtxt, void (*)(xmlParserCtxt*)> context(htmlNewParserCtxt(), htmlFreeParserCtxt);
    if (!context) return nullptr;
    Expenses expenses;
    watch(*context, expenses);
    return htmlCtxtReadMemory(context.get(), html.data(), static_cast<int>(html.size()), nullptr, "utf-8", kFlags);
}

/// libxml2 stops at a NUL.
std::string mended(std::string_view html) {
    std::string text(html);
    std::replace(text.begin(), text.end(), '\0', ' ');
    to_valid_utf8(text);
    drop_wide_tags(text);
    return text;
}

bool is_sound(std::string_view html) {
    return html.find('\0') == std::string_view::npos && !has_wide_tag(html) && is_valid_utf8(html);
}

void init_once() {
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
}

}  // namespace

HtmlDocument::HtmlDocument(std::string_view html) {
    init_once();
    html = html.substr(0, kMaxHtmlBytes);
    document_.reset(is_sound(html) ? parse(html) : parse(mended(html)));
}

const xmlNode* HtmlDocument::root() const { return document_ ? xmlDocGetRootElement(document_.get()) : nullptr; }

void HtmlDocument::Free::operator()(xmlDoc* document) const { xmlFreeDoc(document); }

}  // namespace chancery::corpus
