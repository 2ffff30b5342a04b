#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace chancery::corpus {

/// What an outlet is.
enum class OutletKind : std::uint8_t { Agency, Broadcaster, Government, Magazine, Newspaper, Online, ThinkTank };

/// "agency", "think-tank", ...: the names in the table.
[[nodiscard]] std::string_view to_string(OutletKind kind);

/// The inverse; none for an unknown name.
[[nodiscard]] std::optional<OutletKind> parse_outlet_kind(std::string_view name);

/// How an agency signs what others print of it.
struct CreditMark {
    std::string_view text;                ///< as printed: "AFP", "Agence France-Presse"
    std::vector<std::string_view> towns;  ///< where not empty: only under a dateline of one of them, or at home
    bool only_in_brackets = false;        ///< a word or a name as well: in brackets, or at home
};

/// One row of the table: who publishes. Its texts are views into the table's.
struct Outlet {
    std::string_view id;       ///< "nytimes": the value of the facets
    std::string_view name;     ///< "The New York Times"
    std::string_view country;  ///< ISO 3166-1 alpha-2; empty for the United Nations and the like
    OutletKind kind = OutletKind::Online;
    std::vector<std::string_view> languages;  ///< BCP 47
    std::vector<std::string_view> domains;    ///< lower case; a host that ends in one is the outlet's
    std::vector<std::string_view> names;      ///< others that records use for it
    std::vector<CreditMark> credits;          ///< of agencies
};

}  // namespace chancery::corpus
