#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "corpus/taxonomy/taxonomy.hpp"

namespace chancery::corpus {

/// The names by which an index's tags may be asked for: what the taxonomy that tagged it knew, kept in the index so
/// that a query understands names as the tagger did and need not read the taxonomy.
class Lexicon {
public:
    /// A tag that may be asked for.
    struct Value {
        TagId tag;
        std::string label;
    };

    /// One name of one or several tags.
    struct Name {
        std::string key;  ///< the folded words of the name, one blank between them
        Via via = Via::Name;
        bool needs_capitals = false;        ///< US: only counts when typed in capitals
        bool is_free = true;                ///< without a guard that asks for a context
        std::vector<std::uint32_t> values;  ///< indexes into values()
    };

    /// All names of a taxonomy; a form that a settlement decides stands for the settlement's default.
    [[nodiscard]] static Lexicon make(const Taxonomy& taxonomy);

    /// Errors:  throws chancery::Error (IndexCorrupt); Xapian's errors pass.
    [[nodiscard]] static Lexicon load(const Xapian::Database& database);
    void save(Xapian::WritableDatabase& database) const;

    [[nodiscard]] const std::vector<Value>& values() const noexcept { return values_; }
    /// The names with that key; empty when there are none.
    [[nodiscard]] std::vector<const Name*> find(std::string_view key) const;
    /// The label of a tag; its id when unknown.
    [[nodiscard]] std::string_view label(const TagId& tag) const;
    /// The number of words of the longest name.
    [[nodiscard]] std::size_t longest() const noexcept { return longest_; }
    /// All names, for suggestions.
    [[nodiscard]] const std::vector<Name>& names() const noexcept { return names_; }

private:
    std::uint32_t add_value(const TagId& tag, std::string_view label);
    void add_name(Name name);
    void add_form(const SurfaceForm& form, std::vector<std::uint32_t> values);
    void index();

    std::vector<Value> values_;
    std::vector<Name> names_;
    std::unordered_multimap<std::string_view, std::uint32_t> by_key_;
    std::unordered_map<std::string, std::uint32_t> by_tag_;
    std::size_t longest_ = 0;
};

/// The folded words of a name, one blank between them: the key that Lexicon uses.
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace chancery::corpus
