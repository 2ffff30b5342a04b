#pragma once

#include <array>
#include <string>
#include <string_view>

namespace chancery::corpus {

/// The address of a page: the first of `candidates` that is one, absolute.
///
/// Shape:   a relative one is resolved against `base`, else against `hint`, where the page came from. The home page of
///          the same site is not the address of a page inside it. `hint` where nothing better is given.
[[nodiscard]] std::string choose_address(const std::array<std::string_view, 3>& candidates, std::string_view base,
                                         std::string_view hint);

}  // namespace chancery::corpus
