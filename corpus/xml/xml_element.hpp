#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

struct _xmlNode;

namespace chancery::corpus {

class XmlChildren;
class XmlDescendants;

/// Matches elements and attributes of every namespace, and of none.
inline constexpr std::string_view kAnyNamespace = "*";

/// One element of an XmlDocument: a handle like a pointer, valid as long as its document.
///
/// Shape:   an empty handle stands for no element; everything asked of it is empty too, so that
///          `root.child("head").child("title").text()` needs no questions on the way. Names are local names: what
///          stands behind the prefix, also where the document never declared it. Texts are valid UTF-8.
class XmlElement {
public:
    XmlElement() = default;
    explicit XmlElement(const _xmlNode* node) : node_(node) {}

    explicit operator bool() const noexcept { return node_ != nullptr; }
    bool operator==(const XmlElement&) const = default;

    [[nodiscard]] std::string_view name() const;
    [[nodiscard]] std::string_view namespace_uri() const;  ///< empty for none, and for an undeclared prefix
    [[nodiscard]] std::string_view prefix() const;         ///< as written; for documents that declare nothing
    [[nodiscard]] bool is(std::string_view name, std::string_view namespace_uri = kAnyNamespace) const;

    [[nodiscard]] XmlElement parent() const;
    [[nodiscard]] XmlElement first_child() const;
    [[nodiscard]] XmlElement next_sibling() const;
    [[nodiscard]] XmlChildren children() const;
    [[nodiscard]] XmlDescendants descendants() const;

    /// The first child element of that name.
    [[nodiscard]] XmlElement child(std::string_view name, std::string_view namespace_uri = kAnyNamespace) const;

    /// The first element of that name below this one, in the order of the document.
    [[nodiscard]] XmlElement find(std::string_view name, std::string_view namespace_uri = kAnyNamespace) const;

    /// All text below, as it stands, with entities and CDATA resolved. See xml_text.hpp for paragraphs.
    [[nodiscard]] std::string text() const;

    /// The value of an attribute; none where it is not given.
    [[nodiscard]] std::optional<std::string> find_attribute(std::string_view name,
                                                            std::string_view namespace_uri = kAnyNamespace) const;

    /// The same, empty where it is not given.
    [[nodiscard]] std::string attribute(std::string_view name, std::string_view namespace_uri = kAnyNamespace) const;

    /// The first `max_bytes` of the element as XML, for reports.
    [[nodiscard]] std::string excerpt(std::size_t max_bytes = 200) const;

    [[nodiscard]] const _xmlNode* node() const noexcept { return node_; }

private:
    const _xmlNode* node_ = nullptr;
};

/// The child elements of one element, in order: for a range-based for.
class XmlChildren {
public:
    class Iterator {
    public:
        explicit Iterator(XmlElement at) : at_(at) {}
        XmlElement operator*() const { return at_; }
        Iterator& operator++() { return at_ = at_.next_sibling(), *this; }
        bool operator==(const Iterator&) const = default;

    private:
        XmlElement at_;
    };

    explicit XmlChildren(XmlElement parent) : parent_(parent) {}
    [[nodiscard]] Iterator begin() const { return Iterator(parent_.first_child()); }
    [[nodiscard]] static Iterator end() { return Iterator(XmlElement()); }

private:
    XmlElement parent_;
};

/// The elements below one element, in the order of the document: for a range-based for. Walks without recursion.
class XmlDescendants {
public:
    class Iterator {
    public:
        Iterator(XmlElement at, XmlElement top) : at_(at), top_(top) {}
        XmlElement operator*() const { return at_; }
        Iterator& operator++();
        bool operator==(const Iterator& other) const { return at_ == other.at_; }

    private:
        XmlElement at_;
        XmlElement top_;
    };

    explicit XmlDescendants(XmlElement top) : top_(top) {}
    [[nodiscard]] Iterator begin() const { return {top_.first_child(), top_}; }
    [[nodiscard]] Iterator end() const { return {XmlElement(), top_}; }

private:
    XmlElement top_;
};

inline XmlChildren XmlElement::children() const { return XmlChildren(*this); }
inline XmlDescendants XmlElement::descendants() const { return XmlDescendants(*this); }

}  // namespace chancery::corpus
