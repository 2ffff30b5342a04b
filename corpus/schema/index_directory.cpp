#include "corpus/schema/index_directory.hpp"

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "corpus/schema/xapian_errors.hpp"
#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

std::string environment(const char* name) {
    const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets the environment
    return value == nullptr ? "" : value;
}

void require_table(const std::filesystem::path& index, const char* table) {
    if (std::filesystem::exists(index / table)) return;
    throw Error(ErrorCode::IndexCorrupt, fmt::format("{}: the table {} is missing", index.string(), table),
                "build the index again");
}

/// Xapian takes a table that is missing for one that is empty: an article without text, a word without places.
void require_tables(const Xapian::Database& database, const std::filesystem::path& index) {
    if (database.get_doccount() == 0) return;
    require_table(index, "docdata.glass");
    require_table(index, "termlist.glass");
    const bool has_words = database.allterms_begin("Z") != database.allterms_end("Z");
    if (has_words) require_table(index, "position.glass");
}

}  // namespace

DirectoryState inspect_directory(const std::filesystem::path& index) {
    std::error_code failed;
    const auto status = std::filesystem::status(index, failed);
    if (status.type() == std::filesystem::file_type::not_found) return DirectoryState::Missing;
    if (status.type() != std::filesystem::file_type::directory) return DirectoryState::Foreign;
    if (std::filesystem::exists(index / "iamglass", failed)) return DirectoryState::Index;
    return std::filesystem::is_empty(index, failed) ? DirectoryState::Missing : DirectoryState::Foreign;
}

std::string default_index_path() {
    if (std::string path = environment("CHANCERY_INDEX"); !path.empty()) return path;
    if (const std::string data = environment("XDG_DATA_HOME"); !data.empty()) return data + "/chancery/index";
    return environment("HOME") + "/.local/share/chancery/index";
}

OpenIndex open_index(const std::filesystem::path& index) {
    switch (inspect_directory(index)) {
        case DirectoryState::Missing:
            throw Error(ErrorCode::IndexMissing, fmt::format("{}: no index here", index.string()),
                        "make one with `chancery-index build SOURCE --index DIR`");
        case DirectoryState::Foreign:
            throw Error(ErrorCode::IndexForeign, fmt::format("{}: not an index of Chancery", index.string()),
                        "give --index a directory that `chancery-index build` made");
        case DirectoryState::Index: break;
    }
    require_table(index, "postlist.glass");
    return with_xapian_errors(index, [&] {
        OpenIndex open;
        open.path = index;
        open.database = Xapian::Database(index.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        open.metadata = load_metadata(open.database, index);
        require_tables(open.database, index);
        open.dictionary = FacetDictionary::load(open.database);
        open.lexicon = Lexicon::load(open.database);
        return open;
    });
}

void sync_directory(const std::filesystem::path& directory) {
    const int handle = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    const int reason = errno;
    if (handle >= 0) ::close(handle);
    if (!synced)
        throw Error(ErrorCode::Io, fmt::format("{}: cannot be synced to disk: {}", directory.string(),
                                               std::generic_category().message(reason)));
}

}  // namespace chancery::corpus
