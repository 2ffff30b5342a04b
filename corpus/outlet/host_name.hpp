#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// The host of an address, or of a text that is a host alone ("www.nytimes.com").
///
/// Shape:  lower case, without port, user and the root's dot. Empty where there is none: a name with blanks, a host
///         without a dot, a number.
[[nodiscard]] std::string find_host(std::string_view address);

/// The host without what only tells how a page is served: "www.", "m.", "amp.", "mobile.", "edition.".
[[nodiscard]] std::string_view bare_host(std::string_view host);

}  // namespace chancery::corpus
