#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/schema/field.hpp"

namespace chancery::corpus {

/// Xapian's limit for a term, in bytes; a NUL would count twice, so none of ours holds one.
inline constexpr std::size_t kMostTermBytes = 245;

/// The term of an article's id; an id too long for a term is replaced by its 128-bit hash.
[[nodiscard]] std::string id_term(std::string_view id);

/// The boolean term of a facet's value; with `major`, the one that only major tags have. Ids too long are hashed.
[[nodiscard]] std::string facet_term(Facet facet, std::string_view id, bool major = false);

/// Appends the term of a stem in a text field (it has positions).
void append_stem_term(std::string_view field_prefix, std::string_view stem, std::string& out);

/// Appends the term of a word as written but for folding (it has none).
void append_form_term(std::string_view field_prefix, std::string_view folded, std::string& out);

/// Appends the term of two neighbouring words of one character each (it has no positions). It cannot be mistaken for
/// a form: the analyser never makes a word of two such characters.
void append_pair_term(std::string_view field_prefix, std::string_view first, std::string_view second, std::string& out);

/// The id of a facet value that comes from an article's own field: folded, blanks as hyphens, at most 100 bytes.
/// "The Harbour Gazette" is "the-harbour-gazette".
[[nodiscard]] std::string slug(std::string_view text);

}  // namespace chancery::corpus
