#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader/wikitext.hpp"
#include "corpus/xml/xml_stream.hpp"

namespace chancery::corpus {

/// What an export says of its wiki.
struct WikiSite {
    std::string name;      ///< "Wikinews"
    std::string database;  ///< "enwikinews"
    std::string base;      ///< "https://en.wikinews.org/wiki/"
    std::string language;
    WikiNamespaces namespaces;
};

/// One page of an export.
struct WikiExportPage {
    std::uint64_t number = 0;  ///< from 1
    std::string title;
    std::string name_space;
    std::string id;
    std::string timestamp;  ///< of the first revision
    std::string markup;     ///< of the last one
    bool is_redirect = false;
    bool is_too_large = false;
};

/// Puts the pages of a MediaWiki export together from the parts of its XML.
class WikiExportHandler final : public XmlHandler {
public:
    /// Calls `give` for every page. Of a markup over `max_bytes` only so much is kept.
    WikiExportHandler(std::size_t max_bytes, std::function<void(const WikiSite&, WikiExportPage&&)> give)
        : max_bytes_(max_bytes), give_(std::move(give)) {}

    /// Says that another page comes, whatever was open.
    void restart();

    void start(std::string_view name, const Attributes& attributes) override;
    void text(std::string_view piece) override;
    void end(std::string_view name) override;

    /// Pages so far, with the one that is open.
    [[nodiscard]] std::uint64_t page_count() const noexcept { return page_count_; }
    [[nodiscard]] bool is_inside_page() const noexcept { return inside_page_; }

private:
    void end_in_page(std::string_view name);
    void end_in_site(std::string_view name);
    [[nodiscard]] bool is_below(std::string_view parent) const { return !path_.empty() && path_.back() == parent; }

    std::size_t max_bytes_;
    std::function<void(const WikiSite&, WikiExportPage&&)> give_;
    WikiSite site_;
    WikiExportPage page_;
    std::vector<std::string> path_;  ///< the elements that are open
    std::string text_;               ///< of the innermost element
    std::string namespace_key_;
    std::uint64_t page_count_ = 0;
    bool inside_page_ = false;
};

}  // namespace chancery::corpus
