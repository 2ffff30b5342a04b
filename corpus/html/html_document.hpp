#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

struct _xmlDoc;
struct _xmlNode;

namespace chancery::corpus {

/// What is parsed of a page; the rest of a longer one is left out.
inline constexpr std::size_t kMaxHtmlBytes = 16U << 20U;

/// The tree of an HTML page, however broken the page is: one owner of libxml2's document.
///
/// Nothing is fetched. Not thread-safe; several threads may each have their own.
class HtmlDocument {
public:
    /// Shape:   `html` is UTF-8, whatever its meta elements declare; bad bytes become U+FFFD.
    explicit HtmlDocument(std::string_view html);

    /// The html element; null for a page without anything.
    [[nodiscard]] const _xmlNode* root() const;

private:
    struct Free {
        void operator()(_xmlDoc* document) const;
    };
    std::unique_ptr<_xmlDoc, Free> document_;
};

}  // namespace chancery::corpus
