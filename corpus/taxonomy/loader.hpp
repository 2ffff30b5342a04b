#pragma once

#include <filesystem>
#include <span>

#include "corpus/taxonomy/taxonomy.hpp"
#include "corpus/taxonomy/taxonomy_files.hpp"

namespace chancery::corpus {

/// Reads the files in the order given. An entry or theme that a later file names again adds to the
/// earlier one, or takes its place when it says `replace = true`.
///
/// Errors:  throws chancery::Error (BadTaxonomy), "file:line:column: reason", at the first mistake:
///          nothing is tagged by half a taxonomy.
[[nodiscard]] Taxonomy load_taxonomy(std::span<const TaxonomyFile> files);

/// The embedded taxonomy with the files of `directory` (may be empty): one with the name of an embedded file is read in
/// its place, all others after those.
///
/// Errors:  as load_taxonomy; chancery::Error (Io) when the directory cannot be read.
[[nodiscard]] Taxonomy load_taxonomy(const std::filesystem::path& directory = {});

/// The files of `directory` and no others: what a folder says by itself.
///
/// Errors:  as load_taxonomy; chancery::Error (Io) also when there is no taxonomy file.
[[nodiscard]] Taxonomy load_taxonomy_folder(const std::filesystem::path& directory);

}  // namespace chancery::corpus
