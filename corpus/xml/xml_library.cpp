#include "corpus/xml/xml_library.hpp"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

void start_xml_library() {
    static const bool kStarted = [] {
        xmlInitParser();
        return true;
    }();
    static_cast<void>(kStarted);
}

std::string to_phrase(const _xmlError& error) {
    std::string text = error.message == nullptr ? "not well-formed" : error.message;
    text.erase(text.find_last_not_of(" \t\r\n.") + 1);
    to_valid_utf8(text);
    return "line " + std::to_string(error.line) + ": " + text;
}

}  // namespace chancery::corpus
