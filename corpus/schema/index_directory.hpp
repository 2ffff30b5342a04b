#pragma once

#include <filesystem>
#include <string>

#include <xapian.h>

#include "corpus/schema/facet_dictionary.hpp"
#include "corpus/schema/index_metadata.hpp"
#include "corpus/schema/lexicon.hpp"

namespace chancery::corpus {

/// What stands at the path of an index.
enum class DirectoryState {
    Missing,  ///< nothing, or an empty directory
    Index,    ///< the tables of a Xapian database
    Foreign,  ///< something else: never touched
};

[[nodiscard]] DirectoryState inspect_directory(const std::filesystem::path& index);

/// Where the index is when nobody says: $CHANCERY_INDEX, else $XDG_DATA_HOME/chancery/index, else
/// ~/.local/share/chancery/index.
[[nodiscard]] std::string default_index_path();

/// An index opened for reading.
struct OpenIndex {
    std::filesystem::path path;
    Xapian::Database database;
    IndexMetadata metadata;
    FacetDictionary dictionary;
    Lexicon lexicon;
};

/// Opens an index for reading. Only real glass tables are opened: a stub file in their place could run commands.
///
/// Errors:  throws chancery::Error: IndexMissing, IndexForeign, SchemaMismatch, IndexCorrupt.
[[nodiscard]] OpenIndex open_index(const std::filesystem::path& index);

/// Makes what was renamed into or written in `directory` survive a power cut.
///
/// Errors:  throws chancery::Error (Io).
void sync_directory(const std::filesystem::path& directory);

}  // namespace chancery::corpus
