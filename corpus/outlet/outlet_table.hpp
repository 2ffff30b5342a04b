#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/outlet/outlet.hpp"
#include "corpus/support/expected.hpp"

namespace chancery::corpus {

/// The outlets we know, found by host and by name. Immutable once made: any thread may ask.
class OutletTable {
public:
    [[nodiscard]] const std::vector<Outlet>& outlets() const noexcept { return outlets_; }

    /// The outlet whose domain `host` is or ends in, the longest first: "edition.cnn.com" is that of cnn.com.
    [[nodiscard]] const Outlet* find_by_host(std::string_view host) const;

    /// The outlet of an id or of any of its names. Case, accents and marks do not matter; "The" may be missing.
    [[nodiscard]] const Outlet* find_by_name(std::string_view name) const;

    /// The outlet that a record's source field means: a name ("NYT"), a host ("www.nytimes.com"), or a name with more
    /// ("World news | The Guardian", "Agence France Presse -- English").
    [[nodiscard]] const Outlet* find_by_source(std::string_view source) const;

private:
    friend Expected<OutletTable, std::string> parse_outlet_table(std::string_view text);

    void add(Outlet&& outlet);
    void add_name(std::string_view name, std::uint32_t place);
    [[nodiscard]] const Outlet* at(const std::unordered_map<std::string, std::uint32_t>& places,
                                   const std::string& key) const;

    std::vector<Outlet> outlets_;
    std::unordered_map<std::string, std::uint32_t> by_domain_;
    std::unordered_map<std::string, std::uint32_t> by_name_;
};

/// Reads a table. The outlets are views into `text`, which must outlive it.
///
/// Shape:   one outlet a line, eight columns divided by tabs: id, name, country, kind, languages, domains, names,
///          credits; lists divided by semicolons, "-" for nothing; lines that begin with # are comments.
/// Errors:  "line 7: ..." for a line of another shape or an unknown kind. What is doubtful is outlet_lint's.
[[nodiscard]] Expected<OutletTable, std::string> parse_outlet_table(std::string_view text);

/// The bytes of the table inside the program.
[[nodiscard]] std::string_view embedded_outlets();

/// The embedded table, read at the first call.
[[nodiscard]] const OutletTable& outlet_table();

/// What names are compared by: folded words with one blank between them.
[[nodiscard]] std::string outlet_name_key(std::string_view name);

}  // namespace chancery::corpus
