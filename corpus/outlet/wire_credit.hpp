#pragma once

#include "corpus/article/article.hpp"
#include "corpus/outlet/outlet.hpp"

namespace chancery::corpus {

/// The agency that an article credits in its dateline, its last lines or its byline; null when it credits none.
///
/// One look at the first 2,000 bytes of the body and the last 1,000. Where the text names an agency as a source of
/// facts ("AFP reported") it credits none. Cleaning takes datelines and credits off, but finds bylines: ask before it,
/// and again behind it.
///
/// Shape:  reads `dateline`, `author`, `body` and, for marks that several agencies share, `outlet_country`.
[[nodiscard]] const Outlet* find_wire_credit(const Article& article);

}  // namespace chancery::corpus
