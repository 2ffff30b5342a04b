#include "corpus/reader/docx_text.hpp"

#include "corpus/reader/zip_member.hpp"
#include "corpus/text/control_characters.hpp"
#include "corpus/xml/xml_document.hpp"

namespace chancery::corpus {

namespace {

constexpr std::string_view kDocument = "word/document.xml";

void append_part(XmlElement part, std::string& text) {
    if (part.name() == "t")
        text += part.text();
    else if (part.name() == "tab")
        text += ' ';
    else if (part.name() == "br" || part.name() == "cr")
        text += '\n';
    else if (part.name() == "noBreakHyphen")
        text += '-';
}

/// Whatever ends a paragraph of `document`: the paragraph after it, which may be one in a box inside it.
std::vector<std::string> to_paragraphs(XmlElement document) {
    std::vector<std::string> paragraphs;
    for (const XmlElement part : document.descendants()) {
        if (part.name() == "p")
            paragraphs.emplace_back();
        else if (!paragraphs.empty())
            append_part(part, paragraphs.back());
    }
    for (std::string& paragraph : paragraphs) replace_controls(paragraph);
    return paragraphs;
}

}  // namespace

Expected<std::vector<std::string>, std::string> read_docx(std::string_view bytes, std::size_t max_bytes) {
    const auto member = read_zip_member(bytes, kDocument, max_bytes);
    if (!member) return unexpected(member.error());
    const auto document = parse_xml(*member, {{}, max_bytes});
    if (!document) return unexpected(std::string(kDocument) + ": " + document.error());
    return to_paragraphs(document->root());
}

}  // namespace chancery::corpus
