#include "corpus/outlet/outlet.hpp"

#include <algorithm>
#include <array>

namespace chancery::corpus {

namespace {

constexpr std::array<std::string_view, 7> kKinds{"agency",    "broadcaster", "government", "magazine",
                                                 "newspaper", "online",      "think-tank"};

}  // namespace

std::string_view to_string(OutletKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<OutletKind> parse_outlet_kind(std::string_view name) {
    const auto* const found = std::find(kKinds.begin(), kKinds.end(), name);
    if (found == kKinds.end()) return std::nullopt;
    return static_cast<OutletKind>(found - kKinds.begin());
}

}  // namespace chancery::corpus
