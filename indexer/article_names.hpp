#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace chancery::indexer {

/// A capitalised phrase of one article that the taxonomy does not know.
struct FoundName {
    std::string key;      ///< its words folded, with spaces between
    std::string text;     ///< as written first in the article
    std::string context;  ///< what stands around it there, on one line
    std::uint32_t mentions = 0;
    std::vector<std::string> cores;  ///< keys of the names in a wide phrase (NameFinder); none for a name itself

    [[nodiscard]] bool is_wide() const { return !cores.empty(); }
};

/// The names of an article while they are found.
class ArticleNames {
public:
    /// Counts a mention of `key`.
    ///
    /// Shape:  the name when it is new, for text, context and cores to be filled in; else null. Valid until the next
    /// call.
    FoundName* add(const std::string& key);

    /// A phrase that stands as a name once is a name.
    void set_name(const std::string& key);

    /// The names in the order of their first place, empty afterwards. What is part of a longer name ("Stoltenberg"
    /// beside "Gerhard Stoltenberg") is left out, its mentions are those of the longer one.
    [[nodiscard]] std::vector<FoundName> take();

private:
    void give_parts_to_wholes();

    std::vector<FoundName> names_;
    std::unordered_map<std::string, std::size_t> places_;  ///< by key, into names_
};

}  // namespace chancery::indexer
