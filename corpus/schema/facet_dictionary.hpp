#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "corpus/taxonomy/facet.hpp"

namespace chancery::corpus {

/// The facet values of one index, numbered from 0 in the order of first use. Numbers never change: articles
/// hold them. Kept in the database's metadata, in chunks, so that an addition rewrites the last chunk only.
class FacetDictionary {
public:
    struct Value {
        Facet facet = Facet::Country;
        std::string id;
        std::string label;
    };

    /// Reads the dictionary of `database`; empty for a new one.
    ///
    /// Errors:  throws chancery::Error (IndexCorrupt) for damaged metadata; Xapian's errors pass.
    [[nodiscard]] static FacetDictionary load(const Xapian::Database& database);

    /// Writes what was added since load() or the last save(), as part of the caller's commit.
    void save(Xapian::WritableDatabase& database);

    /// The number of a value, given one when it is new.
    std::uint32_t intern(Facet facet, std::string_view id, std::string_view label);

    [[nodiscard]] std::optional<std::uint32_t> find(Facet facet, std::string_view id) const;
    [[nodiscard]] const Value& value(std::uint32_t ordinal) const { return values_[ordinal]; }
    [[nodiscard]] std::size_t size() const noexcept { return values_.size(); }

private:
    static std::string key_of(Facet facet, std::string_view id);

    std::vector<Value> values_;
    std::unordered_map<std::string, std::uint32_t> ordinals_;
    std::size_t saved_ = 0;
};

}  // namespace chancery::corpus
