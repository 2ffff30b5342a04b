#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/html/page_tree.hpp"

namespace chancery::corpus {

/// What stands on a page beside its body, as it stands: nothing is chosen yet.
struct PageFacts {
    std::vector<std::pair<std::string, std::string_view>> metas;  ///< name, property or itemprop in lower case; content
    std::vector<std::string> json_ld;                             ///< the scripts
    std::vector<std::string> headings;                            ///< each h1
    std::vector<std::string_view> times;  ///< datetime of time elements, those marked as published first
    std::string title;                    ///< the title element
    std::string_view canonical;
    std::string_view language;  ///< of the html element
    std::string_view base;      ///< href of the base element

    /// The content of the first meta of one of the names, which are separated by spaces, best first.
    [[nodiscard]] std::string_view find_meta(std::string_view names) const;
};

/// Collects them in one walk over the page. Views into the document.
[[nodiscard]] PageFacts collect_facts(const PageTree& tree);

}  // namespace chancery::corpus
