#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "corpus/support/expected.hpp"
#include "corpus/xml/xml_element.hpp"

struct _xmlDoc;

namespace chancery::corpus {

/// How parse_xml() reads.
struct XmlOptions {
    std::string_view declared_charset;               ///< of HTTP, where it gave one
    std::size_t max_bytes = std::size_t{64} << 20U;  ///< a larger document is refused
};

/// One XML document in memory, read by a forgiving parser. Movable; its elements live as long as it does.
class XmlDocument {
public:
    [[nodiscard]] XmlElement root() const;

    /// The first thing that was not well-formed, as an English phrase; empty for a sound document.
    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

    /// What was wrong with its bytes; empty when nothing was.
    [[nodiscard]] const std::string& encoding_problem() const noexcept { return encoding_problem_; }

private:
    friend Expected<XmlDocument, std::string> parse_xml(std::string_view, const XmlOptions&);

    struct Free {
        void operator()(_xmlDoc* document) const noexcept;
    };

    std::unique_ptr<_xmlDoc, Free> document_;
    std::string problem_;
    std::string encoding_problem_;
};

/// Parses a document in whatever encoding. A broken one gives what could be recovered, and its problem().
///
/// Shape:   nothing is fetched, no external entity is read, no entity grows; nesting is read to a depth of 256, one
/// text
///          or attribute to 10 MB, and reading ends there. Thread-safe.
/// Errors:  the reason, when it is too large or no element can be recovered.
[[nodiscard]] Expected<XmlDocument, std::string> parse_xml(std::string_view bytes, const XmlOptions& options = {});

}  // namespace chancery::corpus
