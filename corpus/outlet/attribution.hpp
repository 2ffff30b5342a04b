#pragma once

#include <string>

#include "corpus/article/article.hpp"
#include "corpus/outlet/outlet.hpp"

namespace chancery::corpus {

/// Fills in who published a raw article: `outlet` and `outlet_country`.
///
/// The address decides before the source field: that may name the agency of a story that stands elsewhere. An outlet
/// that the table does not know keeps the name the record gives, else its host; its country is that of its top-level
/// domain where that tells one (country_domain.hpp).
void set_outlet(Article& article);

/// Fills in `wire` where it is empty and the article credits an agency (wire_credit.hpp).
void set_wire(Article& article);

/// Fills in `wire` where it is empty and the outlet, or what the record names as its source, is an agency itself.
void set_own_wire(Article& article);

}  // namespace chancery::corpus
