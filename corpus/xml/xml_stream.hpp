#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct _xmlParserCtxt;

namespace chancery::corpus {

/// What an XmlStream meets, in the order of the document. Names are local names; views last for the call only.
class XmlHandler {
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string>>;

    XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;
    virtual ~XmlHandler() = default;

    virtual void start(std::string_view name, const Attributes& attributes) = 0;
    virtual void text(std::string_view piece) = 0;  ///< one of several of a text
    virtual void end(std::string_view name) = 0;
};

/// Parses a document of any size piece by piece, in constant memory, and goes on behind what is not well-formed.
///
/// Shape:   the document is UTF-8; bytes that are not become U+FFFD, control characters become spaces. Nothing is
///          fetched, no entity of a document's own is expanded. Nesting over 256 ends it.
class XmlStream {
public:
    /// `handler` must outlive it.
    explicit XmlStream(XmlHandler& handler);
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;
    ~XmlStream();

    /// Parses the next bytes of the document, cut anywhere.
    void feed(std::string_view bytes);

    /// Says that there are no more bytes.
    void finish();

    /// The first thing that was not well-formed since the last call, as an English phrase; empty for none.
    [[nodiscard]] std::string take_problem() { return std::exchange(problem_, {}); }

    /// True where the parser can go no further.
    [[nodiscard]] bool has_ended() const;

private:
    struct Free {
        void operator()(_xmlParserCtxt* parser) const noexcept;
    };
    friend struct XmlStreamCallbacks;

    void parse(std::string_view text, bool is_last);

    XmlHandler& handler_;
    std::unique_ptr<_xmlParserCtxt, Free> parser_;
    XmlHandler::Attributes attributes_;
    std::string problem_;
    std::string pending_;  ///< bytes not parsed yet: the beginning of a character
    int depth_ = 0;
    bool started_ = false;
};

}  // namespace chancery::corpus
