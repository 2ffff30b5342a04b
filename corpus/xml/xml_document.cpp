#include "corpus/xml/xml_document.hpp"

#include <limits>
#include <utility>

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "corpus/xml/xml_decoding.hpp"
#include "corpus/xml/xml_library.hpp"
#include "corpus/xml/xml_repair.hpp"

namespace chancery::corpus {

namespace {

constexpr int kFlags = XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;

struct FreeContext {
    void operator()(xmlParserCtxt* context) const noexcept { xmlFreeParserCtxt(context); }
};

/// libxml2 calls this for each error; `context` is the parser.
void note_first_problem(void* context, xmlErrorPtr error) {
    auto* const parser = static_cast<xmlParserCtxt*>(context);
    auto* const problem = static_cast<std::string*>(parser->_private);
    if (problem->empty() && error->level >= XML_ERR_ERROR) *problem = to_phrase(*error);
}

xmlDoc* parse_once(const std::string& text, int flags, std::string& problem) {
    const std::unique_ptr<xmlParserCtxt, FreeContext> parser(xmlNewParserCtxt());
    if (!parser) return nullptr;
    parser->_private = &problem;
    parser->sax->serror = note_first_problem;
    return xmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", flags);
}

}  // namespace

void XmlDocument::Free::operator()(_xmlDoc* document) const noexcept { xmlFreeDoc(document); }

XmlElement XmlDocument::root() const { return XmlElement(xmlDocGetRootElement(document_.get())); }

Expected<XmlDocument, std::string> parse_xml(std::string_view bytes, const XmlOptions& options) {
    start_xml_library();
    if (bytes.size() > options.max_bytes) return unexpected(std::string("the document is over the limit of a record"));
    XmlDocument result;
    DecodedText decoded = decode_xml(bytes, options.declared_charset);
    if (decoded.text.size() > std::size_t{std::numeric_limits<int>::max()})
        return unexpected(std::string("the document is over the limit of the parser"));
    result.encoding_problem_ = std::move(decoded.problem);
    result.document_.reset(parse_once(decoded.text, kFlags, result.problem_));
    if (!result.document_) {
        std::string ignored;
        result.document_.reset(parse_once(repair_xml(decoded.text), kFlags | XML_PARSE_RECOVER, ignored));
    }
    if (!result.root()) return unexpected("no XML: " + (result.problem_.empty() ? "no element" : result.problem_));
    return result;
}

}  // namespace chancery::corpus
