#pragma once

#include <string>
#include <vector>

#include "corpus/taxonomy/matcher.hpp"

namespace chancery::corpus {

/// Something in a taxonomy that loads but is not as it should be.
struct LintFinding {
    Origin origin;
    std::string message;
};

/// Looks for surface forms given twice to one entry or without guards to several, masks that hide an actor of the same
/// words, validity that ends before it begins, themes without a group head or without two examples of each kind, and
/// countries whose id is not two capitals.
[[nodiscard]] std::vector<LintFinding> lint_taxonomy(const Matcher& matcher);

}  // namespace chancery::corpus
