#include "corpus/xml/xml_stream.hpp"

#include <algorithm>
#include <new>

#include <libxml/parser.h>

#include "corpus/text/utf8.hpp"
#include "corpus/xml/xml_chars.hpp"
#include "corpus/xml/xml_library.hpp"

namespace chancery::corpus {

namespace {

constexpr int kFlags = XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
constexpr int kMaxDepth = 256;
constexpr std::size_t kPieceBytes = std::size_t{64} << 10U;
constexpr std::size_t kAttributeParts = 5;  // libxml2 gives name, prefix, URI, start and end of the value

/// How many bytes at the end of `text` are the beginning of a character that goes on behind it.
std::size_t open_end(std::string_view text) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (byte >= 0xC0) return (byte >= 0xF0 ? 4U : byte >= 0xE0 ? 3U : 2U) > back ? back : 0;
        if (byte < 0x80) return 0;
    }
    return 0;
}

/// XML knows no control character but these.
void replace_forbidden(std::string& text) {
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r'; }, ' ');
}

}  // namespace

/// The functions that libxml2 calls; the parser's private pointer is the stream.
struct XmlStreamCallbacks {
    static XmlStream& stream_of(void* context) {
        return *static_cast<XmlStream*>(static_cast<xmlParserCtxt*>(context)->_private);
    }

    static void start(void* context, const xmlChar* name, const xmlChar*, const xmlChar*, int, const xmlChar**,
                      int count, int, const xmlChar** parts) {
        XmlStream& stream = stream_of(context);
        if (++stream.depth_ > kMaxDepth) {
            if (stream.problem_.empty())
                stream.problem_ = "elements are nested over " + std::to_string(kMaxDepth) + " deep";
            return xmlStopParser(stream.parser_.get());
        }
        stream.attributes_.clear();
        for (int i = 0; i < count; ++i, parts += kAttributeParts) {
            const auto length = static_cast<std::size_t>(parts[4] - parts[3]);
            stream.attributes_.emplace_back(to_view(parts[0]), to_view(parts[3]).substr(0, length));
        }
        stream.handler_.start(to_view(name), stream.attributes_);
    }

    static void end(void* context, const xmlChar* name, const xmlChar*, const xmlChar*) {
        XmlStream& stream = stream_of(context);
        --stream.depth_;
        stream.handler_.end(to_view(name));
    }

    static void text(void* context, const xmlChar* piece, int length) {
        stream_of(context).handler_.text({reinterpret_cast<const char*>(piece), static_cast<std::size_t>(length)});
    }

    static void note(void* context, xmlErrorPtr error) {
        XmlStream& stream = stream_of(context);
        if (stream.problem_.empty() && error->level >= XML_ERR_ERROR) stream.problem_ = to_phrase(*error);
    }
};

void XmlStream::Free::operator()(_xmlParserCtxt* parser) const noexcept { xmlFreeParserCtxt(parser); }

XmlStream::XmlStream(XmlHandler& handler) : handler_(handler) {
    start_xml_library();
    xmlSAXHandler events{};
    events.initialized = XML_SAX2_MAGIC;
    events.startElementNs = XmlStreamCallbacks::start;
    events.endElementNs = XmlStreamCallbacks::end;
    events.characters = XmlStreamCallbacks::text;
    events.ignorableWhitespace = XmlStreamCallbacks::text;
    events.cdataBlock = XmlStreamCallbacks::text;
    events.serror = XmlStreamCallbacks::note;
    parser_.reset(xmlCreatePushParserCtxt(&events, nullptr, nullptr, 0, nullptr));
    if (!parser_) throw std::bad_alloc();
    parser_->_private = this;
    parser_->userData = parser_.get();
    xmlCtxtUseOptions(parser_.get(), kFlags);
}

XmlStream::~XmlStream() = default;

bool XmlStream::has_ended() const { return parser_->instate == XML_PARSER_EOF; }

void XmlStream::feed(std::string_view bytes) {
    while (!bytes.empty() && !has_ended()) {
        const std::string_view piece = bytes.substr(0, kPieceBytes);
        bytes.remove_prefix(piece.size());
        pending_.append(piece);
        const std::size_t open = open_end(pending_);
        std::string text = pending_.substr(0, pending_.size() - open);
        pending_.erase(0, text.size());
        to_valid_utf8(text);
        replace_forbidden(text);
        parse(text, false);
    }
}

void XmlStream::finish() {
    to_valid_utf8(pending_);
    if (!has_ended()) parse(std::exchange(pending_, {}), true);
}

void XmlStream::parse(std::string_view text, bool is_last) {
    if (!started_) {
        text.remove_prefix(std::min(text.find('<'), text.size()));
        started_ = !text.empty();
    }
    if (text.empty() && !is_last) return;
    xmlParseChunk(parser_.get(), text.data(), static_cast<int>(text.size()), is_last ? 1 : 0);
    // After an error libxml2 drops every reference, `&lt;` too; it need not, for what is behind.
    parser_->wellFormed = 1;
}

}  // namespace chancery::corpus
