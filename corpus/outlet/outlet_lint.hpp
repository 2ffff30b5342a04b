#pragma once

#include <string>
#include <vector>

#include "corpus/outlet/outlet_table.hpp"

namespace chancery::corpus {

/// What is wrong with a table: ids or domains that come twice or out of order, names of two outlets, countries and
/// languages of another shape, domains that are public suffixes, an agency without a credit.
///
/// Shape:   one sentence a fault, in the order of the table; empty when all is well.
[[nodiscard]] std::vector<std::string> lint_outlets(const OutletTable& table);

}  // namespace chancery::corpus
