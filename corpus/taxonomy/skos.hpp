#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "corpus/taxonomy/taxonomy.hpp"

namespace chancery::corpus {

/// What concepts are called in SKOS when nothing else is asked for.
inline constexpr std::string_view kSkosBase = "urn:x-chancery:";

/// Writes a taxonomy as a SKOS concept scheme in Turtle. An entry, theme or group of themes is the concept
/// `base` + its tag; forms that name it are altLabels, those that only point to it (demonyms, capitals, offices) are
/// hiddenLabels. Guards, weights and dates have no place in SKOS.
///
/// Shape:   in order of tags, the same bytes for the same taxonomy, UTF-8; `base` is an absolute IRI that
///          is_skos_base accepts.
/// Source:  SKOS Reference (W3C, 2009); RDF 1.1 Turtle (W3C, 2014).
void write_skos(const Taxonomy& taxonomy, const std::string& base, std::ostream& out);

/// True for a text that can begin an IRI in Turtle: a scheme, a colon, and nothing that an IRI must escape.
[[nodiscard]] bool is_skos_base(std::string_view base);

}  // namespace chancery::corpus
